// Unpacks what the page carries in its element `packed`, as block.rs wrote it: the style, the code and the module.
const packed = document.getElementById("packed");
const text = packed.textContent;
const units = new Uint16Array(text.length);
let count = 0;
for (let at = 0; at < text.length; at++) {
  const unit = text.charCodeAt(at);
  units[count++] = unit < 256 ? text.charCodeAt(++at) ^ 0x5800 : unit;
}
packed.remove();
const bytes = new Uint8Array(units.buffer, 0, packed.dataset.bytes);
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
const parts = new Uint8Array(await new Response(unpacked).arrayBuffer());
const code = parts.indexOf(0);
const module = parts.indexOf(0, code + 1);
const read = (from, to) => new TextDecoder().decode(parts.subarray(from, to));

const sheet = new CSSStyleSheet();
sheet.replaceSync(read(0, code));
document.adoptedStyleSheets = [sheet];

// The policy lets only this code run, by its hash. Where there are no trusted types, text is taken as it is.
const rules = { createScript: (script) => script };
const policy = globalThis.trustedTypes?.createPolicy("one-file", rules) ?? rules;
const script = document.createElement("script");
script.text = policy.createScript(read(code + 1, module));
document.head.append(script);
await wasm_bindgen({ module_or_path: parts.subarray(module + 1) });
