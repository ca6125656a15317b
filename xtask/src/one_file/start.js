// Unpacks what the page carries in its element `packed`: the style, the page's script and program, the inspector's, and the reader's.
const packed = document.getElementById("packed");
const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
const whole = await new Response(unpacked).arrayBuffer();
let from = 0;
const parts = packed.dataset.sizes.split(" ").map((size) => {
  const part = new Uint8Array(whole, from, Number(size));
  from += part.length;
  return part;
});
packed.remove();
const [style, script, page, inspectorScript, inspector, readerScript, reader] = parts;
const read = (part) => new TextDecoder().decode(part);

const sheet = new CSSStyleSheet();
sheet.replaceSync(read(style));
document.adoptedStyleSheets = [sheet];

globalThis.pageProgram = page;
globalThis.inspectorCode = async () => [read(inspectorScript), await WebAssembly.compile(inspector)];
globalThis.readerCode = async () => [read(readerScript), await WebAssembly.compile(reader)];

// The policy lets only this code run, by its hash. Where there are no trusted types, text is taken as it is.
const rules = { createScript: (script) => script };
const policy = globalThis.trustedTypes?.createPolicy("one-file", rules) ?? rules;
const element = document.createElement("script");
element.type = "module";
element.text = policy.createScript(read(script));
document.head.append(element);
