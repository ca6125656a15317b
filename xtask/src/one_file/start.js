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
const parts = unpacked(bytes, Number(packed.dataset.size));
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

// LZMA as lzma.rs writes it (Igor Pavlov's specification, with lc = 4, lp = 0 and pb = 0): `size` bytes of `input`.
function unpacked(input, size) {
  const out = new Uint8Array(size);
  const chances = (count) => new Uint16Array(count).fill(1024);
  const lengths = () => ({ choice: chances(2), low: chances(8), middle: chances(8), high: chances(256) });
  const [isMatch, isRepeat, isOther, isThird, isFourth, isLong] = Array.from({ length: 6 }, () => chances(12));
  const literals = chances(0x3000);
  const slots = Array.from({ length: 4 }, () => chances(64));
  const [near, aligned, matched, repeated] = [chances(128), chances(16), lengths(), lengths()];
  let [range, code, at, count, state] = [0xffffffff, 0, 1, 0, 0];
  let [first, second, third, fourth] = [0, 0, 0, 0];
  while (at < 5) code = ((code << 8) | input[at++]) >>> 0;

  function refill() {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[at++]) >>> 0;
    }
  }
  function bit(table, index) {
    const bound = (range >>> 11) * table[index];
    const isOne = code >= bound;
    if (isOne) {
      range -= bound;
      code -= bound;
      table[index] -= table[index] >> 5;
    } else {
      range = bound;
      table[index] += (2048 - table[index]) >> 5;
    }
    refill();
    return isOne ? 1 : 0;
  }
  function tree(table, bits) {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | bit(table, node);
    return node - (1 << bits);
  }
  function backwards(table, base, bits) {
    let [node, number] = [1, 0];
    for (let i = 0; i < bits; i++) {
      const next = bit(table, base + node);
      node = (node << 1) | next;
      number |= next << i;
    }
    return number;
  }
  function plain(bits) {
    let number = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const isOne = code >= range;
      if (isOne) code -= range;
      number = (number << 1) | (isOne ? 1 : 0);
      refill();
    }
    return number;
  }
  function length({ choice, low, middle, high }) {
    if (!bit(choice, 0)) return 2 + tree(low, 3);
    return bit(choice, 1) ? 18 + tree(high, 8) : 10 + tree(middle, 3);
  }
  function literal() {
    const base = 0x300 * ((count ? out[count - 1] : 0) >> 4);
    let symbol = 1;
    if (state > 6) {
      for (let other = out[count - first - 1]; symbol < 256; other <<= 1) {
        const expected = (other >> 7) & 1;
        const next = bit(literals, base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | next;
        if (next !== expected) break;
      }
    }
    while (symbol < 256) symbol = (symbol << 1) | bit(literals, base + symbol);
    out[count++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }
  function distance(length) {
    const slot = tree(slots[Math.min(length - 2, 3)], 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    return base + (slot < 14 ? backwards(near, base - slot, bits) : (plain(bits - 4) << 4) + backwards(aligned, 0, 4));
  }
  function copied(length) {
    for (const end = count + length; count < end; count++) out[count] = out[count - first - 1];
  }

  // Copies from one of the last four distances.
  function again() {
    if (bit(isOther, state)) {
      let place = second;
      if (bit(isThird, state)) {
        place = third;
        if (bit(isFourth, state)) [place, fourth] = [fourth, third];
        third = second;
      }
      [first, second] = [place, first];
    } else if (!bit(isLong, state)) {
      state = state < 7 ? 9 : 11;
      copied(1);
      return;
    }
    const found = length(repeated);
    state = state < 7 ? 8 : 11;
    copied(found);
  }

  while (count < size) {
    if (!bit(isMatch, state)) {
      literal();
    } else if (!bit(isRepeat, state)) {
      [second, third, fourth] = [first, second, third];
      const found = length(matched);
      first = distance(found);
      state = state < 7 ? 7 : 10;
      copied(found);
    } else {
      again();
    }
  }
  return out;
}
