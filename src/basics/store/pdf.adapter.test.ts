import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../rules/time.ts';
import { type PdfPrinter, pdfPrinter } from './pdf.adapter.ts';

const createdAt = parseInstant('2026-11-23T10:00:00+07:00') ?? expect.fail('no time');
const root = mkdtempSync(join(tmpdir(), 'pdf-'));
const hasPdftotext = isInstalled('pdftotext');
let printer: PdfPrinter;

beforeAll(() => {
  mkdirSync(join(root, 'data', 'forms'), { recursive: true });
  const template = (name: string, text: string) => writeFileSync(join(root, 'data', 'forms', name), text);
  template('hello.typ', '#set text(font: "Tinos")\n#let data = json(bytes(sys.inputs.data))\n#data.text *đậm* #data.at("more", default: "")');
  // Some machines have a font for every letter of the world.
  template('alone.typ', '#set text(font: "Tinos", fallback: false)\n#json(bytes(sys.inputs.data)).text');
  template('qr.typ', '#set text(font: "Tinos")\n#image(bytes(sys.inputs.qr), format: "svg", width: 30mm)');
  template('broken.typ', '= Trang một\n#khong-co()');
  printer = pdfPrinter({ root });
});

afterAll(async () => {
  await printer.stop();
  rmSync(root, { recursive: true });
});

const textOf = (pdf: Uint8Array) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString();

describe('the printer', () => {
  test('makes a PDF from a template and data, in Tinos and no other font', async () => {
    const pdf = Buffer.from(await printer.renderPdf({ template: 'hello.typ', data: { text: 'Ừ, Nguyễn Thị Ổi' }, createdAt }));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect([...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1])).toEqual(['Tinos-Regular', 'Tinos-Bold']);
  });

  test('the same request gives the same bytes', async () => {
    const request = { template: 'hello.typ', data: { text: 'a' }, createdAt };
    expect(await printer.renderPdf(request)).toEqual(await printer.renderPdf(request));
  });

  test.skipIf(!hasPdftotext)('what people typed is printed, never obeyed', async () => {
    const text = '#read("hello.typ") *không đậm* $x$ \\ @a <b> #{panic("x")} "';
    expect(textOf(await printer.renderPdf({ template: 'hello.typ', data: { text }, createdAt }))).toContain(text);
  });

  test('a broken template fails with its name, the place and the reason, and the next document is made', async () => {
    const broken = printer.renderPdf({ template: 'broken.typ', data: {}, createdAt });
    const next = printer.renderPdf({ template: 'hello.typ', data: { text: 'a' }, createdAt });
    await expect(broken).rejects.toThrow(/No PDF from broken\.typ: .*"line":1.*unknown variable: khong-co/);
    expect((await next).length).toBeGreaterThan(1000);
  });

  test('a template that is not there fails with its name', async () => {
    await expect(printer.renderPdf({ template: 'gone.typ', data: {}, createdAt })).rejects.toThrow(/No PDF from gone\.typ: .*not found/);
  });

  test('a letter that the font lacks is refused in a file to be kept, with the letter named; then the thread starts again', async () => {
    const request = { template: 'alone.typ', data: { text: 'tệp 中 a' }, createdAt };
    await expect(printer.renderPdf({ ...request, pdfStandard: 'a-2b' })).rejects.toThrow(/alone\.typ: .*中/);
    expect((await printer.renderPdf(request)).length).toBeGreaterThan(1000);
  });

  test('a file to be kept says that it is PDF/A-2b', async () => {
    const pdf = Buffer.from(await printer.renderPdf({ template: 'hello.typ', data: { text: 'a' }, pdfStandard: 'a-2b', createdAt }));
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
  });

  test('a QR code is drawn from its text', async () => {
    const withCode = (qr: string) => printer.renderPdf({ template: 'qr.typ', data: {}, qr, createdAt });
    expect(Buffer.from(await withCode('https://a.example/1')).equals(await withCode('https://a.example/2'))).toBe(false);
  });

  test('many asked at once are served in the order of asking', async () => {
    const order: number[] = [];
    await Promise.all([5, 3, 4].map((n, index) => printer.renderPdf({ template: 'hello.typ', data: { text: 'x '.repeat(n * 500) }, createdAt }).then(() => order.push(index))));
    expect(order).toEqual([0, 1, 2]);
  });

  test('stopped, it lets the document in work finish and refuses those that wait', async () => {
    const own = pdfPrinter({ root });
    const running = own.renderPdf({ template: 'hello.typ', data: { text: 'a' }, createdAt });
    await Promise.resolve();
    const stopping = own.stop();
    const late = own.renderPdf({ template: 'hello.typ', data: { text: 'b' }, createdAt });
    expect((await running).length).toBeGreaterThan(1000);
    await expect(late).rejects.toThrow('the printer has been stopped');
    await stopping;
  });

  test('never used, it stops without having started anything', async () => {
    await expect(pdfPrinter({ root }).stop()).resolves.toBeUndefined();
  });
});

test('bundled for the server, the thread is the file beside the bundle, and lets the process end by itself', async () => {
  const folder = join(root, 'dist', 'server');
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const main = `
    import { pdfPrinter } from ${JSON.stringify(join(import.meta.dirname, 'pdf.adapter.ts'))};
    const printer = pdfPrinter({ root: ${JSON.stringify(root)} });
    const pdf = await printer.renderPdf({ template: 'hello.typ', data: { text: 'a' }, createdAt: '2026-11-23T03:00:00.000Z' });
    console.log(Buffer.from(pdf.slice(0, 5)).toString());`;
  writeFileSync(join(root, 'main.ts'), main);
  await build({
    entryPoints: { main: join(root, 'main.ts'), 'pdf-worker': join(import.meta.dirname, 'pdf-worker.ts') },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  expect(execFileSync(process.execPath, [join(folder, 'main.js')], { encoding: 'utf8', timeout: 30_000 })).toBe('%PDF-\n');
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
