import { type Static, Type } from 'typebox';
import { formatLongDate } from '../../basics/rules/dates-format.ts';
import { oneOf } from '../../basics/rules/shapes.ts';
import { type DocumentUse, documentName, type SteeringDocument } from '../../directives/rules/steering-document.ts';
import type { UnitKind } from '../../offices/rules/office.ts';
import { citedDocuments, groundUse } from './cited-documents.ts';
import type { Teller } from './figure-book.ts';
import type { Period } from './period.ts';
import { joined, type Piece, plain, type ReportDocument, type ReportFoot, type ReportHead } from './report-document.ts';
import { capital } from './report-period.ts';
import type { KeptTarget } from './target.ts';

const Words = Type.String({ maxLength: 5000 });
const Lines = Type.Array(Words, { maxItems: 60 });

/**
 * What an office always says in a kind of report, in its own words. `{key}` stands for a figure of the report's unit and period. A part that is empty is asked
 * for in the draft, never made up.
 */
export const ReportTextsShape = Type.Object(
  {
    kind: oneOf('advisory-team', 'ward-periodic', 'reform'),
    subject: Type.String({ minLength: 1, maxLength: 500 }),
    /** Behind the document from above: to what end it is carried out. */
    purpose: Words,
    steering: Lines,
    outreach: Lines,
    wardMembers: Words,
    neighbourhoodMembers: Words,
    good: Lines,
    limits: Lines,
    directions: Lines,
    recipients: Lines,
    archive: Words,
    signedFor: Lines,
  },
  { additionalProperties: false },
);
export type ReportTexts = Static<typeof ReportTextsShape>;

/** What the reform report names out of the records: fields with dossiers, procedures sent back most, targets to come. */
export type ReformGround = {
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly returned: readonly { readonly code: string; readonly name: string }[];
  readonly targets: readonly KeptTarget[];
};

/** What a draft is written from, beside its figures. */
export type DraftGround = {
  readonly unit: { readonly code: string; readonly kind: UnitKind; readonly name: string; readonly authorityName: string; readonly placeName: string };
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  readonly period: Period;
  readonly documents: readonly SteeringDocument[];
  readonly texts: ReportTexts;
  /** Null for the other kinds. */
  readonly reform: ReformGround | null;
};

export type DraftBody = Omit<ReportDocument, 'figures'>;

/** 'Ủy ban nhân dân quận Bình Tân'. */
export function authorityWords({ unit }: DraftGround): string {
  return `Ủy ban nhân dân ${lowName(unit.name)}`;
}

/** 'quận Bình Tân' inside a sentence. */
export function lowName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function headOf(ground: DraftGround, subject: string): ReportHead {
  const [, committee, place] = /^(ỦY BAN NHÂN DÂN) (.+)$/.exec(ground.unit.authorityName.normalize('NFC')) ?? [];
  return {
    authority: committee === undefined || place === undefined ? [ground.unit.authorityName] : [committee, place],
    placeName: ground.unit.placeName,
    symbol: 'BC-UBND',
    typeName: 'BÁO CÁO',
    subject,
  };
}

/** Nơi nhận; `{wards}` is how many wards there are. */
export function footOf({ texts, wards }: DraftGround): ReportFoot {
  const count = String(wards.length).padStart(2, '0');
  return { recipients: texts.recipients.map((one) => one.replaceAll('{wards}', count)), archive: texts.archive, signedFor: texts.signedFor };
}

/** 'Kế hoạch số 65/KH-UBND ngày 29 tháng 3 năm 2019 của Ủy ban nhân dân quận về …' */
export function documentWords({ kind, number, issuedOn, issuer, about }: SteeringDocument): string {
  return `${documentName({ kind, number })} ngày ${formatLongDate(issuedOn)} của ${issuer}${about === '' ? '' : ` ${about}`}`;
}

export function documentsFor({ documents, period }: DraftGround, use: DocumentUse): readonly SteeringDocument[] {
  return citedDocuments(documents, { use, period });
}

/** Căn cứ: one a line, the last with a full stop. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function groundBlocks(ground: DraftGround): ReportDocument['blocks'] {
  const found = documentsFor(ground, groundUse[ground.texts.kind]);
  return found.map((one, i) => ({ kind: 'ground', content: [plain(`Căn cứ ${documentWords(one)}${i === found.length - 1 ? '.' : ';'}`, 'italic')] }));
}

/** Words with `{key}` in them: each becomes the figure of the report's unit and period; counts of units with a leading zero. */
function readText(text: string, tell: Teller): Piece[] {
  const pieces = text.split(/(\{[\w.]+\})/).map((part) => {
    const key = /^\{([\w.]+)\}$/.exec(part)?.[1];
    if (key === undefined) return plain(part);
    const told = tell(key, key.startsWith('units.') ? { scope: 'wards' } : {});
    return key.startsWith('units.') ? told.padded : told.n;
  });
  return joined(pieces);
}

/** A part that only people can write. */
function askFor(what: string): Piece[] {
  return [plain(`[${capital(what)}]`, 'italic')];
}

export function paragraphs(texts: readonly string[], tell: Teller, what: string): ReportDocument['blocks'] {
  if (texts.length === 0) return [{ kind: 'paragraph', content: askFor(what) }];
  return texts.map((text) => ({ kind: 'paragraph', content: readText(text, tell) }));
}
