import { isQueueList, type QueueList } from '../../../dossiers/web/queue-data.ts';

/** What may stand behind the question mark. Everything that is not understood is left out, never guessed. */
type Raw = Record<string, unknown>;

export type QueueSearch = { readonly list?: QueueList; readonly office?: number };

export function readQueueSearch(raw: Raw): QueueSearch {
  const office = officeOf(raw['office']);
  return { ...(isQueueList(raw['list']) ? { list: raw['list'] } : {}), ...(office === null ? {} : { office }) };
}

export function readOfficeSearch(raw: Raw): { readonly office?: number } {
  const office = officeOf(raw['office']);
  return office === null ? {} : { office };
}

export function readDossierSearch(raw: Raw): QueueSearch {
  return readQueueSearch(raw);
}

export function readTextSearch(raw: Raw): { readonly q: string } {
  return { q: textOf(raw['q']) };
}

export function readProcedureSearch(raw: Raw): { readonly q: string; readonly field: string } {
  return { q: textOf(raw['q']), field: textOf(raw['field']) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function officeOf(value: unknown): number | null {
  const office = Number(value);
  return Number.isSafeInteger(office) && office > 0 ? office : null;
}
