"use strict";
// Keeps the page's own files on this device, so that the page opens without a network. It asks for nothing but
// the files listed here, takes each only when its content has the hash that the build gave it, and never keeps
// anything else. It is handed no token: the only words it listens to are the two below.

// `cargo xtask build` writes the digest of the lists, and the lists: each file with the hash of its content. Those of the
// second one are kept from the first time on that somebody needed them.
const BUILD = { version: "", files: {}, later: {} };
const LISTED = { ...BUILD.files, ...BUILD.later };

// Other pages of the same host have caches too, perhaps another copy of this page.
const OWN = `token-inspector ${registration.scope} `;
const CACHE = OWN + BUILD.version;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOld()));
addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  const integrity = Object.hasOwn(LISTED, path) ? LISTED[path] : "";
  if (integrity) event.respondWith(kept(path, integrity));
  else if (/\.(css|js|wasmz?)$/.test(path)) event.respondWith(before(path, event.request));
});
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "keep all") event.waitUntil(keep(BUILD.later));
});

async function install() {
  await keep(BUILD.files);
  // Whoever needed the others in the version before needs them in this one.
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const stem = (path) => path.replace(/-[0-9a-f]{16}(?=\.)/, "");
  const known = new Set(kept.flat().map((request) => stem(pathOf(request))));
  const needed = Object.entries(BUILD.later).filter(([path]) => known.has(stem(path)));
  await keep(Object.fromEntries(needed));
}

async function keep(files) {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(files).map(async ([path, integrity]) => {
    // A host in the middle of an update hands out files of two versions. The hash tells them apart, the worker
    // is not installed, and the browser tries again at the next visit.
    const response = await fetch(path, { integrity, cache: "no-cache", redirect: "error" });
    if (!response.ok || response.type !== "basic") throw new Error(`${path} is not a file of this host`);
    await cache.put(path, response);
  }));
}

async function removeOld() {
  // Another tab may still show the version before this one, and ask for a file that only that one has.
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

// The file's path below the page's own, without a query; empty for every other request.
function pathOf(request) {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return "";
  const path = address.slice(registration.scope.length);
  return path === "" || path === "index.html" ? "./" : path;
}

// A listed file, as it is kept. Where it is not, since the browser has lost it or nobody has needed it yet, the host is
// asked, and believed only if it has the content.
async function kept(path, integrity) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(path, { integrity, cache: "no-cache", redirect: "error" });
}

// A file of the version before this one, as far as it is kept; every other file comes from the host.
async function before(path, request) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(path, { ignoreVary: true })));
  return found.find(Boolean) ?? fetch(request);
}
