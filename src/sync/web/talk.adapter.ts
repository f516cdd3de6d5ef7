import type { Heard } from '../rules/answer.ts';
import { parseJsonObject } from '../rules/parse-json.adapter.ts';
import type { Machine } from './machine.ts';

/** Enough for an answer of some kilobytes over a thin line, and for one piece of a paper. */
const answerMillisMax = 30_000;
export const pieceMillisMax = 60_000;

export type Talk = (call: {
  readonly path: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly millisMax?: number;
}) => Promise<Heard>;

/** One request with an end in time, body and all. What did not come whole counts as nothing; a redirection is not followed, since no route of ours sends one. */
export function openTalk(machine: Pick<Machine, 'fetch' | 'after' | 'baseUrl'>): Talk {
  return async ({ path, method, headers = {}, body, millisMax = answerMillisMax }) => {
    const control = new AbortController();
    let cut: (heard: Heard) => void = () => undefined;
    const tooLate = new Promise<Heard>((resolve) => {
      cut = resolve;
    });
    const stopTimer = machine.after(millisMax, () => {
      control.abort();
      cut({ kind: 'nothing' });
    });
    const init: RequestInit = { method, headers: { ...headers }, signal: control.signal, redirect: 'manual', credentials: 'same-origin', cache: 'no-store' };
    try {
      return await Promise.race([hear(machine.fetch(`${machine.baseUrl}${path}`, body === undefined ? init : { ...init, body })), tooLate]);
    } catch {
      return { kind: 'nothing' };
    } finally {
      stopTimer();
    }
  };
}

async function hear(asked: Promise<Response>): Promise<Heard> {
  const answer = await asked;
  const text = await answer.text();
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(answer.headers.get('content-type') ?? '');
  const { headers } = answer;
  return {
    kind: 'answer',
    status: answer.status,
    body: isJson ? parseJsonObject(text) : null,
    headers: { 'retry-after': headers.get('retry-after'), date: headers.get('date'), location: headers.get('location'), 'upload-offset': headers.get('upload-offset') },
  };
}
