import type { PublicKey } from '../../../basics/rules/signature.ts';
import type { CheckedReceipt } from '../../../dossiers/http/check-shapes.ts';

/** What the server said; `away`: nobody there, or somebody else (the page of a café's network) answered. */
export type ServerAnswer = { readonly kind: 'checked'; readonly checked: CheckedReceipt } | { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'away' };

export async function askServer(packed: string, lang: 'vi' | 'en'): Promise<ServerAnswer> {
  const answer = await fetchJson('/api/v1/receipts/check', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ packed }) });
  if (answer === null) return { kind: 'away' };
  if (typeof answer['verdict'] === 'string') return { kind: 'checked', checked: answer as unknown as CheckedReceipt };
  const [detail, next] = lang === 'vi' ? [answer['detail'], answer['next']] : [answer['detailEn'], answer['nextEn']];
  // Refused is 422 and 429; a server that is broken or busy counts as away, and is asked again.
  return Number(answer['status']) < 500 && typeof detail === 'string' ? { kind: 'refused', why: `${detail} ${String(next)}` } : { kind: 'away' };
}

/** The published keys, from this browser's keeping where there is no line; none when it has never had them. `fresh`: asks the server, because of a key that is not known. */
export async function askKeys(cache: 'default' | 'fresh'): Promise<readonly PublicKey[]> {
  const answer = await fetchJson('/api/v1/keys', cache === 'fresh' ? { cache: 'reload' } : {});
  return Array.isArray(answer?.['signing']) ? (answer['signing'] as PublicKey[]) : [];
}

async function fetchJson(address: string, init: RequestInit): Promise<Record<string, unknown> | null> {
  return fetch(address, init)
    .then((answer) => answer.json() as Promise<unknown>)
    .then(
      (body) => (typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null),
      () => null,
    );
}
