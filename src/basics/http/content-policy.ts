/**
 * What our pages may load and run: only what comes from us, nothing written into the page. `wasm`: pages that read codes with our own copy of a reader
 * in WebAssembly may compile it; JavaScript made of text stays forbidden there too.
 */
export function contentPolicy(scripts: 'plain' | 'wasm'): string {
  const own = scripts === 'wasm' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return `default-src 'self'; img-src 'self' blob: data:; style-src 'self'; ${own}; object-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}
