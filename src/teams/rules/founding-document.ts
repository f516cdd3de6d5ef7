import { formatDate } from '../../basics/rules/dates-format.ts';
import { nfc, oneLine } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

export type DocumentTold = { readonly number: string; readonly on: PlainDate | null; readonly issuer: string };

/**
 * The document as the book of a team keeps it, 'Quyết định số 45/QĐ-UBND ngày 12/03/2019 của UBND phường An Lạc'; null when nothing is told. A number that
 * names its kind already ('Công văn 1520/UBND') is not called a decision. Source: Nghị định 30/2020/NĐ-CP, how documents are named in other documents.
 */
export function documentText({ number, on, issuer }: DocumentTold): string | null {
  const parts = [nameOf(oneLine(number)), on === null ? '' : `ngày ${formatDate(on)}`, oneLine(issuer) === '' ? '' : `của ${oneLine(issuer)}`].filter((part) => part !== '');
  return oneLine(number) === '' ? null : parts.join(' ');
}

function nameOf(number: string): string {
  return /^\d/.test(number) ? `Quyết định số ${number}` : number;
}

/** The words of a document line, with the documents that they name by number and day set apart: as the register of documents can find them. */
export function namedDocuments(text: string): readonly { readonly text: string; readonly asked: string | null }[] {
  return nfc(text)
    .split(/(\d+\/[\p{L}\d.-]+ ngày \d{2}\/\d{2}\/\d{4})/u)
    .map((part, place) => ({ text: part, asked: place % 2 === 1 ? part.replace(' ngày', '') : null }))
    .filter((part) => part.text !== '');
}
