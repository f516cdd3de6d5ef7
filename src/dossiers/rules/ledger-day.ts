import { type Instant, type PlainDate, parseInstant, parsePlainDate } from '../../basics/rules/time.ts';

/** What the authority signs of a ledger at the end of a day: so many acts, with this digest of them all. No personal data. */
export type LedgerDay = {
  readonly agencyCode: string;
  readonly day: PlainDate;
  readonly acts: number;
  /** SHA-256, hexadecimal, of the last act and all before it. */
  readonly head: string;
  readonly signedAt: Instant;
};

/** The very text that is signed; published, so that whoever keeps a copy can show later that the ledger was made anew. */
export function dayStatement(keyId: string, day: LedgerDay): string {
  return ['dong-hanh ledger 1', `key ${keyId}`, `office ${day.agencyCode}`, `day ${day.day}`, `acts ${day.acts}`, `head ${day.head}`, `signed ${day.signedAt}`, ''].join('\n');
}

/** Null for what is no such text. */
export function readDayStatement(text: string): (LedgerDay & { readonly keyId: string }) | null {
  const match = /^dong-hanh ledger 1\nkey (\S+)\noffice (\S+)\nday (\S+)\nacts (\d{1,15})\nhead ([0-9a-f]{64})\nsigned (\S+)\n$/.exec(text);
  if (match === null) return null;
  const [, keyId = '', agencyCode = '', date = '', acts, head = '', signed = ''] = match;
  const [day, signedAt] = [parsePlainDate(date), parseInstant(signed)];
  return day === null || signedAt === null ? null : { keyId, agencyCode, day, acts: Number(acts), head, signedAt };
}
