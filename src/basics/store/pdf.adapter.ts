import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Instant, millisOf } from '../rules/time.ts';
import type { PdfAnswer, PdfJob, PdfWorkerStart } from './pdf-worker.ts';

type PdfRequest = {
  /** File in data/forms. */
  readonly template: string;
  /** Anything JSON can hold; the template reads it as data. */
  readonly data: unknown;
  /** Text of the QR code, for templates that draw one. */
  readonly qr?: string;
  /** For what is kept for years. Then every letter must be in the font: a text that is not is refused. */
  readonly pdfStandard?: 'a-2b';
  /** Stands in the file; the same request gives the same bytes. */
  readonly createdAt: Instant;
};

export type PdfPrinter = {
  renderPdf(request: PdfRequest): Promise<Uint8Array>;
  /** Lets the document in work finish, refuses those still waiting, ends the thread. */
  stop(): Promise<void>;
};

/**
 * Makes PDFs from the templates under `root`/data/forms, one after the other, in one thread that starts with the first document and
 * starts again after it broke. `root` is the project's folder: of the working directory, since a bundle lies elsewhere than its sources.
 */
export function pdfPrinter({ root }: { readonly root: string }): PdfPrinter {
  let worker: Worker | null = null;
  let queue: Promise<void> = Promise.resolve();
  let state: 'open' | 'stopped' = 'open';

  function running(): Worker {
    if (worker !== null) return worker;
    const started = startWorker({ templates: join(root, 'data', 'forms') });
    started.once('exit', () => dropped(started));
    worker = started;
    return started;
  }

  /** A broken thread is not asked again: the next document gets a new one. */
  function dropped(broken: Worker): void {
    if (worker === broken) worker = null;
  }

  async function print(request: PdfRequest): Promise<Uint8Array> {
    if (state === 'stopped') throw new Error(`No PDF from ${request.template}: the printer has been stopped`);
    const asked = running();
    const answer = await ask(asked, jobOf(request)).catch((error: unknown) => {
      dropped(asked);
      throw new Error(`No PDF from ${request.template}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    if ('pdf' in answer) return answer.pdf;
    throw new Error(`No PDF from ${request.template}: ${answer.problem}`);
  }

  return {
    renderPdf(request) {
      const turn = queue.then(() => print(request));
      // A failure belongs to the one who asked; the next in the queue is served all the same.
      const done = () => undefined;
      queue = turn.then(done, done);
      return turn;
    },
    async stop() {
      state = 'stopped';
      await queue;
      await worker?.terminate();
    },
  };
}

/** One question, one answer; a thread that ends without one is an error. The thread keeps the process alive only while it works. */
function ask(worker: Worker, job: PdfJob): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`the PDF thread ended with code ${code}`)));
    const onMessage = (answer: PdfAnswer) => settle(() => resolve(answer));
    function settle(answer: () => void): void {
      worker.off('error', onError).off('exit', onExit).off('message', onMessage).unref();
      answer();
    }
    worker.on('error', onError).on('exit', onExit).on('message', onMessage).ref();
    worker.postMessage(job);
  });
}

function jobOf({ template, data, qr, pdfStandard, createdAt }: PdfRequest): PdfJob {
  return { template, data: JSON.stringify(data), qr: qr ?? null, pdfStandard: pdfStandard ?? null, createdAtSeconds: Math.floor(millisOf(createdAt) / 1000) };
}

/**
 * From a bundle the thread is the file pdf-worker.js beside it. From TypeScript sources (tsx, Vitest) Node 20 cannot load a thread written
 * in TypeScript, and neither tool passes its loader on to threads: there tsx is asked to load it.
 */
function startWorker(start: PdfWorkerStart): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pdf-worker.js', import.meta.url), { workerData: start });
  const source = JSON.stringify(new URL('./pdf-worker.ts', import.meta.url).href);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${source}, ${source}))`, { eval: true, workerData: start });
}
