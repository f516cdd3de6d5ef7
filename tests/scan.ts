import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The decoder lies beside us: nothing is fetched. */
const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

type Picture = { readonly width: number; readonly height: number; readonly isDark: (x: number, y: number) => boolean };

/** What a phone reads from a picture; null when it finds nothing. */
async function scan({ width, height, isDark }: Picture): Promise<string | null> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (isDark(x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  const [found] = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] });
  return found?.text ?? null;
}

/** The square that a page draws (one path, a module a step), shown at so many dots a module with white around it. */
export async function scanPage(html: string, dotsPerModule = 3): Promise<string | null> {
  const [, size = '0', path = ''] = /class="qr"><svg viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]+)"/.exec(html) ?? [];
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`));
  const side = (Number(size) + 8) * dotsPerModule;
  const moduleAt = (dot: number) => Math.floor(dot / dotsPerModule) - 4;
  return scan({ width: side, height: side, isDark: (x, y) => dark.has(`${moduleAt(x)} ${moduleAt(y)}`) });
}

/** A page as `pdftoppm -gray` writes it (PGM). */
export async function scanPrint(pgm: Buffer): Promise<string | null> {
  const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 60).toString('latin1')) ?? [];
  const dots = pgm.subarray(head.length);
  return scan({ width: Number(width), height: Number(height), isDark: (x, y) => (dots[y * Number(width) + x] ?? 255) < 128 });
}
