import type { Text } from '../../../../basics/rules/outcome.ts';
import type { ProblemOnPage } from '../../web/problem-page.tsx';

export type Asked<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly said: Text };

const patienceMs = 20_000;

/** Posts to the API of the server. Null when nobody of ours answered: no line, or a wall in between that answers something of its own. */
export async function askApi<T>(path: string, body: unknown): Promise<Asked<T> | null> {
  const control = new AbortController();
  const timer = window.setTimeout(() => control.abort(), patienceMs);
  const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: control.signal })
    .catch(() => null)
    .finally(() => window.clearTimeout(timer));
  if (answer === null || !/json/.test(answer.headers.get('content-type') ?? '')) return null;
  const read = (await answer.json().catch(() => null)) as T | ProblemOnPage | null;
  if (read === null) return null;
  if (answer.ok) return { ok: true, body: read as T };
  const problem = read as ProblemOnPage;
  return { ok: false, said: { vi: `${problem.detail} ${problem.next}`, en: `${problem.detailEn} ${problem.nextEn}` } };
}
