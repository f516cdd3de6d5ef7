import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as qrCode } from 'qrcode';

/** The thread in which typst runs: 20 to 200 ms a document would stand in the way of every request otherwise. One job at a time. */

export type PdfWorkerStart = { readonly templates: string };

export type PdfJob = {
  readonly template: string;
  /** JSON text; the template reads it as data. Text of people never becomes markup. */
  readonly data: string;
  readonly qr: string | null;
  readonly pdfStandard: 'a-2b' | null;
  readonly createdAtSeconds: number;
};

export type PdfAnswer = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly problem: string };

const { templates } = workerData as PdfWorkerStart;
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fontFolder()] }] });
requireFont();
parentPort?.on('message', (job: PdfJob) => void print(job));

/** What cannot be exported (PDF/A has rules of its own) throws, ends this thread, and reaches the asker as the reason. */
async function print(job: PdfJob): Promise<void> {
  const qr = job.qr === null ? '' : await qrCode(job.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
  const made = compile({ mainFilePath: `${templates}/${job.template}`, inputs: { data: job.data, qr } });
  if (typeof made === 'string') {
    parentPort?.postMessage({ problem: made } satisfies PdfAnswer);
    return;
  }
  const pdf = Uint8Array.from(compiler.pdf(made, { ...(job.pdfStandard && { pdfStandard: job.pdfStandard }), creationTimestamp: job.createdAtSeconds }));
  // Without this the memoised results of every document stay: 332 MB became 992 MB in 60 documents.
  compiler.evictCache(2);
  parentPort?.postMessage({ pdf } satisfies PdfAnswer, [pdf.buffer]);
}

/** The document, or what is wrong with the template. `pdf()` alone would throw an empty message. */
function compile(source: Parameters<NodeCompiler['compile']>[0]): NodeTypstDocument | string {
  const outcome = compiler.compile(source);
  if (outcome.result !== null) return outcome.result;
  const error = outcome.takeDiagnostics() ?? outcome.takeError();
  const found = error === null ? [] : compiler.fetchDiagnostics(error);
  return found.map((one) => `${one.path ?? ''} ${one.range ? JSON.stringify(one.range) : ''} ${one.message ?? JSON.stringify(one)}`.trim()).join('; ') || 'typst did not say why';
}

/** typst falls back silently to any font of the machine when one is missing; so look once whether a PDF names ours. */
function requireFont(): void {
  const sample = compile({ mainFileContent: '#set text(font: "Tinos")\nTiếng Việt *đậm* _nghiêng_' });
  if (typeof sample === 'string' || !compiler.pdf(sample).includes('Tinos-Bold')) {
    throw new Error('The font Tinos (package @expo-google-fonts/tinos) was not found; documents would come out in some other font');
  }
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
}
