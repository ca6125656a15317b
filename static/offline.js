// Has the browser keep the page for when there is no network, offers a new version, and takes files that the
// system opens with the page. Of what the editor holds it asks only whether it is empty.
const workers = navigator.serviceWorker;
const script = "service-worker.js";

async function keep() {
  // The policy allows this one name, once, and it leads to this one address.
  const address = window.trustedTypes?.createPolicy("service-worker", { createScriptURL: () => script }).createScriptURL("");
  const registration = await workers.register(address ?? script, { updateViaCache: "none" });
  // Without a controller this is the first visit, and what is waiting is no newer than the page.
  const offer = () => document.documentElement.toggleAttribute("data-update", !!(registration.waiting && workers.controller));
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  offer();
  addEventListener("click", ({ target }) => {
    const typed = [...document.querySelectorAll("textarea")].some((field) => field.value);
    // A large text stands outside the editor.
    if (typed || document.querySelector("[data-role=large]") || !target.closest("[data-action=update]")) return;
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("take over");
  });
}

// The page takes them as if they were dropped: a long log is read piece by piece.
async function open({ files }) {
  const field = document.querySelector("#token");
  if (!files.length || !field) return;
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(await file.getFile());
  field.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

// The page comes first: its files are here, and its editor can be typed into.
addEventListener("TrunkApplicationStarted", () => {
  // Without a secure context, or where the browser refuses, the page works all the same, with a network.
  if (workers) keep().catch(() => {});
  window.launchQueue?.setConsumer(open);
});
