async function start() {
  const text = document.getElementById("MODULE").textContent;
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return INIT({ module_or_path: await new Response(unpacked).arrayBuffer() });
}
