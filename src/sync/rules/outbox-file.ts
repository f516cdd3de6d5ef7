/** The file for a USB key (.dhgoi): a first line, then entries of one line of JSON and exactly so many sealed bytes, each closed by a line break. */
export const outboxFileMark = 'dong-hanh outbox 1\n';

export type OutboxFileEntry =
  | { readonly kind: 'filing'; readonly id: string; readonly keyId: string; readonly enc: string; readonly lengthBytes: number }
  | {
      readonly kind: 'paper';
      readonly id: string;
      readonly keyId: string;
      readonly enc: string;
      /** Of the plain bytes. */
      readonly sha256: string;
      readonly filename: string;
      readonly lengthBytes: number;
    };

export function entryLine(entry: OutboxFileEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** What is sealed is bound to what it is for: nothing sealed can be passed off as another dossier's. */
export function sealedAad(of: { readonly kind: 'filing'; readonly id: string } | { readonly kind: 'paper'; readonly id: string; readonly sha256: string }): string {
  return of.kind === 'filing' ? `${of.id} filing` : `${of.id} paper ${of.sha256}`;
}

export const sealedInfo = 'dong-hanh sealed 1';
