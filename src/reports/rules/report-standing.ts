import { type Static, Type } from 'typebox';
import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { UnitKind } from '../../offices/rules/office.ts';
import type { ReportTexts } from './draft-ground.ts';
import { figureName } from './report-figure.ts';
import { type ReportKind, reportKindOf, reportKinds } from './report-kind.ts';
import { dayIsPast, groupsWrong, notYourAct, standingOvertaken, unknownPlaces } from './report-refusals.ts';
import type { ReportSide } from './report-rights.ts';

/** What stands ready for reports: the words of each kind, and the groups that reports are sent to. */
export const standingParts = [...reportKinds, 'recipients'] as const;
export type StandingPart = (typeof standingParts)[number];

export const RecipientGroupShape = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-zA-Z0-9-]+$' }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    officeIds: Type.Array(Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), { maxItems: 300 }),
  },
  { additionalProperties: false },
);
/** Nơi nhận by groups: offices that get a report together. */
export type RecipientGroup = Static<typeof RecipientGroupShape>;

export type StandingVersion = { readonly id: string; readonly from: PlainDate; readonly withdrawn: 'yes' | 'no' };
export type StandingState = 'now' | 'later' | 'before' | 'withdrawn';

/** Since ever: what came with the files of the authority. */
export const sinceEver = '1900-01-01' as PlainDate;

/** The parts an office keeps: kinds that its level writes, and the groups. */
export function standingPartsOf(level: UnitKind): readonly StandingPart[] {
  return standingParts.filter((part) => part === 'recipients' || reportKindOf[part].writtenBy.includes(level));
}

/** Words are the writers' to keep; who is written to is the clerk's and the leader's, as sending is. Source: Nghị định 30/2020/NĐ-CP, Điều 10, 18. */
export function keepsStanding(sides: readonly ReportSide[], part: StandingPart): boolean {
  return part === 'recipients' ? sides.includes('clerk') : sides.includes('writer');
}

/** The version that drafts of the day take, of those of one part in the order of saving: of those begun by then the latest begun, of two the later saved. */
export function standingInForce<V extends StandingVersion>(versions: readonly V[], on: PlainDate): V | null {
  const begun = versions.filter(({ withdrawn, from }) => withdrawn === 'no' && from <= on);
  return begun.reduce<V | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
}

/** Versions of one part in the order of saving: each with what it is today. */
export function standingStates(versions: readonly StandingVersion[], today: PlainDate): ReadonlyMap<string, StandingState> {
  const taken = standingInForce(versions, today);
  const stateOf = (one: StandingVersion): StandingState => (one.withdrawn === 'yes' ? 'withdrawn' : one === taken ? 'now' : one.from > today ? 'later' : 'before');
  return new Map(versions.map((one) => [one.id, stateOf(one)]));
}

type Keep = {
  readonly part: StandingPart;
  readonly sides: readonly ReportSide[];
  readonly from: PlainDate;
  readonly today: PlainDate;
  /** The newest version that whoever saves had before him, and that is there now. */
  readonly basedOn: string | null;
  readonly newest: { readonly id: string; readonly savedBy: string } | null;
  readonly texts: ReportTexts | null;
  readonly groups: readonly RecipientGroup[] | null;
};

/** Whether a version may be kept. Refuses: notYourAct, overtaken, dateIsPast, unknownPlaces, groupsWrong. */
export function mayKeepStanding({ part, sides, from, today, basedOn, newest, texts, groups }: Keep): Outcome<null> {
  if (!keepsStanding(sides, part)) return refuse(notYourAct(keepers[part === 'recipients' ? 'recipients' : 'texts']));
  if ((newest?.id ?? null) !== basedOn) return refuse(standingOvertaken(newest?.savedBy ?? ''));
  if (from < today) return refuse(dayIsPast);
  const wrong = texts === null ? groupFaults(groups ?? []) : textFaults(texts);
  return wrong === null ? allow(null) : refuse(wrong);
}

const keepers = {
  texts: { vi: 'người soạn thảo của đơn vị', en: 'the writers of the office' },
  recipients: { vi: 'văn thư hoặc lãnh đạo', en: 'the clerk or a leader' },
} satisfies Record<string, Text>;

function textFaults(texts: ReportTexts): Refusal | null {
  const unknown = unknownPlacesIn(texts);
  return unknown.length === 0 ? null : unknownPlaces(unknown);
}

function groupFaults(groups: readonly RecipientGroup[]): Refusal | null {
  const empty = groups.find(({ officeIds, name }) => officeIds.length === 0 || name.trim() === '');
  const isTwice = (list: readonly string[]) => new Set(list).size < list.length;
  return empty !== undefined || isTwice(groups.map(({ code }) => code)) || isTwice(groups.map(({ name }) => name.trim())) ? groupsWrong : null;
}

/** Words in braces that are no figure: the draft would print nothing sensible for them. */
export function unknownPlacesIn(texts: ReportTexts): readonly string[] {
  const withFigures = [...texts.steering, ...texts.outreach, ...texts.good, ...texts.limits, ...texts.directions];
  const { subject, purpose, wardMembers, neighbourhoodMembers, archive, signedFor, recipients } = texts;
  const asWritten = [subject, purpose, wardMembers, neighbourhoodMembers, archive, ...signedFor].filter((text) => text !== null);
  return [...new Set([...placesIn(withFigures).filter((key) => !isTold(key)), ...placesIn(recipients).filter((key) => key !== 'wards'), ...placesIn(asWritten)])];
}

function placesIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, key = '']) => key));
}

function isTold(key: string): boolean {
  return /^[\w.]+$/.test(key) && figureName(key).definition.vi !== '';
}

/** Words of the part as they are kept, with whoever is asked to keep them: what no one wrote is the kind's own. */
export function standingTexts(kind: ReportKind, kept: ReportTexts | null): ReportTexts {
  return kept ?? reportKindOf[kind].texts;
}
