import { Worker } from 'node:worker_threads';

type Limits = { readonly millisMax: number; readonly heapMegabytesMax: number };

/**
 * The one answer of a thread of its own: whatever its job does in there, the server goes on, and the thread ends with it. `tooMuch`: it ran out of time or
 * memory. `name` is the file of the thread beside this one, without its ending.
 */
export function answerOfThread<Answer>(name: string, job: object, { millisMax, heapMegabytesMax }: Limits): Promise<Answer | 'tooMuch'> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(name, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax } });
    const timer = setTimeout(() => settle(() => resolve('tooMuch')), millisMax);
    function settle(answer: () => void): void {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
      answer();
    }
    worker.on('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.on('error', (error: NodeJS.ErrnoException) => settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('tooMuch') : reject(error))));
    worker.on('exit', (code) => settle(() => reject(new Error(`The thread ${name} ended with code ${code}`))));
  });
}

/** From a bundle the thread is a file beside it; from TypeScript sources tsx loads it, as for documents (basics/store/pdf.adapter.ts). */
function startWorker(name: string, options: { readonly workerData: object; readonly resourceLimits: { readonly maxOldGenerationSizeMb: number } }): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options);
  const source = JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${source}, ${source}))`, { ...options, eval: true });
}
