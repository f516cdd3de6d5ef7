import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const convertMillisMax = 60_000;

/**
 * One at a time, each in a thread of its own: turning a photo takes seconds of the processor and hundreds of megabytes, and the
 * bytes come from strangers. Null when the photo can't be read.
 */
export function heicToJpeg(heic: Uint8Array): Promise<Uint8Array | null> {
  const converted = last.then(() => convert(heic));
  last = converted;
  return converted;
}

let last: Promise<unknown> = Promise.resolve();

function convert(heic: Uint8Array): Promise<Uint8Array | null> {
  const converter = createRequire(import.meta.url).resolve('heic-convert');
  const worker = new Worker(threadSource, { eval: true, workerData: { converter, heic }, stdout: true, stderr: true });
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(null), convertMillisMax);
    const end = (jpeg: Uint8Array | null) => {
      clearTimeout(timer);
      resolve(jpeg);
      void worker.terminate();
    };
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}

/** As text, so that it is the same file whether the program runs from its sources or from one built file. */
const threadSource = `
  const { parentPort, workerData } = require('node:worker_threads');
  const convert = require(workerData.converter);
  convert({ buffer: workerData.heic, format: 'JPEG', quality: 0.85 }).then((jpeg) => parentPort.postMessage(new Uint8Array(jpeg)));
`;
