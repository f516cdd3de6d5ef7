import { type Fields, fieldsOf } from '../../basics/rules/fields.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type Instant, type PlainDate, parseInstant, plainDateOf } from '../../basics/rules/time.ts';
import { type WalkInOutcome, walkInOutcomes } from './walk-in.ts';

/** Somebody who came without an appointment, as the machine of a post keeps it until the ward has it. */
export type KeptWalkIn = {
  readonly id: string;
  readonly happenedAt: Instant;
  readonly outcome: WalkInOutcome;
  readonly procedureCode: string | null;
  readonly fullName: string | null;
  /** What the office said, where it would not take it; null while it only waits for a line. */
  readonly refused: Text | null;
};

/** What the server told of who came that day. `outcome` is null where the ward noted only that somebody came. */
export type ToldWalkIn = {
  readonly id: string;
  readonly happenedAt: Instant;
  readonly outcome: WalkInOutcome | null;
  readonly procedureName: string;
  readonly fullName: string;
  readonly notedBy: string;
  readonly isOwn: 'yes' | 'no';
};

/** Looked at before it is believed: it may be damaged, or of another version. */
export function asKeptWalkIn(value: unknown): KeptWalkIn | null {
  const { id, happenedAt, outcome, procedureCode, fullName, refused } = fieldsOf(value);
  const [known, at] = [outcomeIn(outcome), typeof happenedAt === 'string' ? parseInstant(happenedAt) : null];
  if (typeof id !== 'string' || parseUuidV7(id) === null || known === null || at === null) return null;
  const { vi, en } = fieldsOf(refused);
  return {
    id,
    happenedAt: at,
    outcome: known,
    procedureCode: typeof procedureCode === 'string' ? procedureCode : null,
    fullName: typeof fullName === 'string' ? fullName : null,
    refused: typeof vi === 'string' && typeof en === 'string' ? { vi, en } : null,
  };
}

/** The walk-ins of an answer of the server that are of this day; what cannot be read is left out. */
export function toldWalkIns(body: Fields, day: PlainDate): readonly ToldWalkIn[] {
  const rows = body['walkIns'];
  return Array.isArray(rows) ? rows.flatMap((row) => asTold(fieldsOf(row)) ?? []).filter(({ happenedAt }) => plainDateOf(happenedAt) === day) : [];
}

function asTold({ id, happenedAt, outcome, procedureName, fullName, notedBy, isOwn }: Fields): ToldWalkIn | null {
  const at = typeof happenedAt === 'string' ? parseInstant(happenedAt) : null;
  if (typeof id !== 'string' || at === null) return null;
  const text = (one: unknown) => (typeof one === 'string' ? one : '');
  return {
    id,
    happenedAt: at,
    outcome: outcomeIn(outcome),
    procedureName: text(procedureName),
    fullName: text(fullName),
    notedBy: text(notedBy),
    isOwn: isOwn === 'yes' ? 'yes' : 'no',
  };
}

function outcomeIn(value: unknown): WalkInOutcome | null {
  return walkInOutcomes.find((one) => one === value) ?? null;
}

/** What waits here and the server does not tell of: an answer may have been lost on its way, and nobody is counted twice. */
export function notYetTold(waiting: readonly KeptWalkIn[], told: readonly ToldWalkIn[]): readonly KeptWalkIn[] {
  const there = new Set(told.map(({ id }) => id));
  return waiting.filter(({ id }) => !there.has(id));
}

export type WalkInCounts = {
  /** Came on the day, as far as this machine knows. */
  readonly today: number;
  /** Of these, waiting here for a line. */
  readonly waiting: number;
  /** Of whatever day: not taken by the office, or not to be read here. A person has to look. */
  readonly stuck: number;
};

export function countWalkIns(day: PlainDate, here: { readonly kept: readonly KeptWalkIn[]; readonly ids: readonly string[]; readonly told: readonly ToldWalkIn[] }): WalkInCounts {
  const waiting = notYetTold(here.kept, here.told);
  const ofDay = waiting.filter(({ happenedAt }) => plainDateOf(happenedAt) === day);
  const refused = waiting.filter((one) => one.refused !== null);
  return {
    today: here.told.length + ofDay.length,
    waiting: ofDay.filter((one) => one.refused === null).length,
    stuck: refused.length + here.ids.length - here.kept.length,
  };
}
