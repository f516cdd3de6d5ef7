import { type DocumentKind, documentKinds } from '../rules/document-kind.ts';

/** What may stand in the address of the register. What is not understood is left out, never guessed. */
export type RegisterSearch = { readonly q?: string; readonly kind?: DocumentKind; readonly year?: number };

export function readRegisterSearch(raw: Readonly<Record<string, unknown>>): RegisterSearch {
  const q = typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? String(raw['q']).slice(0, 200) : '';
  const kind = documentKinds.find((one) => one === raw['kind']);
  const year = Number(raw['year']);
  return {
    ...(q.trim() === '' ? {} : { q }),
    ...(kind === undefined ? {} : { kind }),
    ...(Number.isInteger(year) && year >= 1945 && year <= 2199 ? { year } : {}),
  };
}

export function readDocumentFormSearch(raw: Readonly<Record<string, unknown>>): { readonly id?: string } {
  const id = raw['id'];
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { id } : {};
}
