import { readFile } from 'node:fs/promises';
import path from 'node:path';

const islands = ['page.js', 'catalogue.js', 'wizard.js', 'papers.js', 'scan.js', 'check-receipt.js', 'device.js', 'kiosk.js'];

/** The files each island is built of, read once from the built files themselves: a browser would learn of them only after the first has come. */
export async function scriptParts(input: { readonly assets: (name: string) => string; readonly root: string }): Promise<(script: string) => readonly string[]> {
  const parts = new Map<string, readonly string[]>();
  for (const island of islands) parts.set(island, await partsBelow(input.root, input.assets(island)));
  return (script) => parts.get(script) ?? [];
}

async function partsBelow(root: string, address: string): Promise<readonly string[]> {
  const text = await readFile(path.join(root, 'dist', address), 'utf8');
  const direct = [...text.matchAll(/(?:from|import)\s*"\.\/(chunk-[A-Z0-9]+\.js)"/g)].map((match) => `/assets/${match[1]}`);
  const deeper = await Promise.all(direct.map((part) => partsBelow(root, part)));
  return [...new Set([...direct, ...deeper.flat()])];
}
