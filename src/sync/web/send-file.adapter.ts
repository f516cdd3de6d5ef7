import type { Failure, Problem } from '../../basics/web/api.adapter.ts';
import type { ImportView } from '../http/import-shapes.ts';

export type Sent = { readonly ok: true; readonly view: ImportView } | { readonly ok: false; readonly failure: Failure };

/**
 * Sends a file from a USB key to the office. Not with fetch, which does not tell how far it has come; the server reads as fast as it files, so what is
 * sent is what is done.
 */
export function sendOutboxFile(input: { readonly file: File; readonly office: number; readonly progress: (share: number) => void }): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/outbox-imports?office=${input.office}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-requested-with', 'dong-hanh');
    request.upload.onprogress = (event) => input.progress(event.lengthComputable && event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ ok: false, failure: { kind: 'gone' } });
    request.onabort = request.onerror;
    request.send(input.file);
  });
}

function answerOf(request: XMLHttpRequest): Sent {
  if (request.status === 401) return { ok: false, failure: { kind: 'signedOut' } };
  try {
    const body: unknown = JSON.parse(request.responseText);
    return request.status === 200 ? { ok: true, view: body as ImportView } : { ok: false, failure: { kind: 'problem', problem: body as Problem } };
  } catch {
    // Something between us and the server answered.
    return { ok: false, failure: { kind: 'gone' } };
  }
}
