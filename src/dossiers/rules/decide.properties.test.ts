import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intended, type Step, steps } from '../../../tests/dossier-walk.ts';
import { applicant, at, birthOnline, calendar, filed, officer, procedure, submission } from '../../../tests/dossiers.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import { addMillis } from '../../basics/rules/time.ts';
import { dueAfterPause, standing } from '../../basics/rules/working-time.ts';
import { roles } from '../../offices/rules/role.ts';
import type { ActKind, Actor, Entry } from './acts.ts';
import { availableActs } from './allowed.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { apply, fold } from './fold.ts';
import { isOpen, stages } from './stage.ts';

type Moment = { readonly before: Dossier; readonly entry: Entry; readonly after: Dossier };
type Refused = { readonly before: Dossier; readonly actor: Actor; readonly kind: ActKind; readonly refusal: Refusal };
type Walk = { readonly entries: readonly Entry[]; readonly moments: readonly Moment[]; readonly refusals: readonly Refused[]; readonly last: Dossier };

type Taken = { readonly steps: readonly Step[]; readonly isDrafted: boolean; readonly startMinutes: number };

const taken: fc.Arbitrary<Taken> = fc.record({ steps, isDrafted: fc.boolean(), startMinutes: fc.integer({ min: 0, max: 700 * 1440 }) });

function walk({ steps: all, isDrafted, startMinutes }: Taken): Walk {
  const submittedAt = addMillis(at('2017-02-06T08:00'), startMinutes * 60_000);
  const first = submission({ content: filed, submittedAt });
  const entries: Entry[] = [first];
  const moments: Moment[] = [];
  const refusals: Refused[] = [];
  let dossier = apply(null, first);
  let now = submittedAt;
  for (const step of all) {
    const { act, actor, now: then } = intended(dossier, step, now);
    now = then;
    const outcome = decide(dossier, act, { now, actor, procedure: isDrafted ? birthOnline : procedure, calendar, papersNotArrived: [] });
    if (!outcome.ok) {
      refusals.push({ before: dossier, actor, kind: act.kind, refusal: outcome.refusal });
      continue;
    }
    const after = apply(dossier, outcome.value);
    entries.push(outcome.value);
    moments.push({ before: dossier, entry: outcome.value, after });
    dossier = after;
  }
  return { entries, moments, refusals, last: dossier };
}

function holds(property: (walk: Walk) => void): void {
  fc.assert(
    fc.property(taken, (one) => void property(walk(one))),
    { numRuns: 300 },
  );
}

describe('Whatever people do with a dossier', () => {
  test('its ledger folds to what stood there after the last act, and every beginning of it to what stood there then', () =>
    holds(({ entries, moments, last }) => {
      expect(fold(entries)).toEqual(last);
      for (const [index, { after }] of moments.entries()) expect(fold(entries.slice(0, index + 2))).toEqual(after);
    }));

  test('the same ledger out of the database, as JSON, folds to the same', () =>
    holds(({ entries, last }) => expect(fold(JSON.parse(JSON.stringify(entries)) as Entry[])).toEqual(last)));

  test('entries are numbered without a hole and counted right, and their times never run backwards', () =>
    holds(({ entries, last }) => {
      expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index));
      expect(last.entries).toBe(entries.length);
      expect(entries.every((entry, index) => index === 0 || (entries[index - 1]?.recordedAt ?? '') <= entry.recordedAt)).toBe(true);
    }));

  test('it is finished exactly when its clock is stopped, paused exactly when the clock stands still, and a result in hand was finished', () =>
    holds(({ moments }) => {
      for (const { after } of moments) {
        const { clock } = stages[after.stage];
        expect([after.stage, after.finishedAt !== null]).toEqual([after.stage, clock === 'stopped']);
        expect([after.stage, after.pause !== null]).toEqual([after.stage, clock === 'paused']);
        if (after.deliveredAt !== null) expect(after.finishedAt).not.toBeNull();
      }
    }));

  test('what is final stays: filing, receipt, end and code never change again', () =>
    holds(({ moments }) => {
      for (const { before, after } of moments) {
        expect([after.code, after.submittedAt, after.submitted]).toEqual([before.code, before.submittedAt, before.submitted]);
        if (before.receivedAt !== null) expect([after.receivedAt, after.receivedBy, after.limitCase]).toEqual([before.receivedAt, before.receivedBy, before.limitCase]);
        if (before.finishedAt !== null) expect([after.finishedAt, after.dueAt]).toEqual([before.finishedAt, before.dueAt]);
        if (before.apology !== null) expect(after.apology).toEqual(before.apology);
      }
    }));

  test('the due time is there from the receipt on, moves only when a pause ends, and never to an earlier moment', () =>
    holds(({ moments }) => {
      for (const { before, entry, after } of moments) {
        if (after.receivedAt !== null) expect(after.dueAt).not.toBeNull();
        if (before.dueAt === null || after.dueAt === null || before.dueAt === after.dueAt) continue;
        expect(before.pause).not.toBeNull();
        expect(after.dueAt > before.dueAt).toBe(true);
        expect(entry.consequences.dueAt).toBe(after.dueAt);
        const limit = procedure.timeLimits.find((one) => one.case === before.limitCase)?.limit;
        if (limit !== undefined && before.pause !== null)
          expect(dueAfterPause({ limit, dueAt: before.dueAt, pause: { pausedAt: before.pause.from, resumedAt: entry.recordedAt }, calendar })).toEqual({
            ok: true,
            value: after.dueAt,
          });
      }
    }));

  test('who ends it while the clock stands still does not make it late', () =>
    holds(({ moments }) => {
      for (const { before, after } of moments) {
        if (before.pause === null || before.dueAt === null || after.dueAt === null || after.finishedAt === null || before.finishedAt !== null) continue;
        if (before.dueAt > before.pause.from) expect(standing({ dueAt: after.dueAt, finishedAt: after.finishedAt, now: after.finishedAt })).not.toBe('late');
      }
    }));

  test('pauses follow one another and each lies between the receipt and now', () =>
    holds(({ last, entries }) => {
      const edges = last.pauses.flatMap(({ from, to }) => [from, to]);
      expect([...edges].sort()).toEqual(edges);
      expect(edges.every((edge) => last.receivedAt !== null && last.receivedAt <= edge && edge <= (entries.at(-1)?.recordedAt ?? ''))).toBe(true);
    }));

  test('at most one request for a supplement, one apology and one signature without a return before it', () =>
    holds(({ entries }) => {
      const kinds = entries.map((entry) => entry.kind);
      expect(kinds.filter((kind) => kind === 'requestSupplement').length).toBeLessThanOrEqual(1);
      expect(kinds.filter((kind) => kind === 'apologise').length).toBeLessThanOrEqual(1);
      expect(kinds.filter((kind) => kind === 'sign').length).toBeLessThanOrEqual(1);
      expect(kinds.filter((kind) => kind === 'receive').length).toBeLessThanOrEqual(1);
    }));

  test('who received it did not sign it', () =>
    holds(({ last }) => expect(last.result?.signedBy !== undefined && last.result.signedBy !== null && last.result.signedBy.id === last.receivedBy).toBe(false)));

  test('it is never stuck: while it is open, some officer or the person can do something, and an open opinion can be answered', () =>
    holds(({ moments }) => {
      for (const { after } of moments) {
        if (!isOpen(after.stage)) continue;
        const offered = [...availableActs(after, applicant), ...availableActs(after, officer(...roles)), ...availableActs(after, officer('leader'))];
        expect(offered.length).toBeGreaterThan(0);
        const asksOthers = after.consultations.some((one) => one.answeredAt === null);
        if (asksOthers && stages[after.stage].clock === 'runs') expect([after.stage, offered]).toEqual([after.stage, expect.arrayContaining(['answerConsultation'])]);
      }
    }));

  test('what is refused for no fault of its content was not offered', () =>
    holds(({ refusals }) => {
      const whatever = [
        'notYourAct',
        'notInThisStage',
        'supplementAlreadyRequested',
        'noSupplementToReturn',
        'noDraftToConfirm',
        'apologyOnlyOnce',
        'noDueTimeYet',
        'withdrawalAlreadyAsked',
        'withdrawalNotAsked',
        'receiverMayNotSign',
      ];
      for (const { before, actor, kind, refusal } of refusals)
        if (whatever.includes(refusal.kind)) expect([refusal.kind, availableActs(before, actor)]).not.toEqual([refusal.kind, expect.arrayContaining([kind])]);
    }));

  test('every no says why, what to do next, in both languages, and where that stands', () =>
    holds(({ refusals }) => {
      for (const {
        refusal: { why, next, source },
      } of refusals)
        for (const text of [why.vi, why.en, next.vi, next.en, source]) expect(text.trim().length).toBeGreaterThan(5);
    }));
});

test('The walks go far: all stages are reached, and ends by every way', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(taken, (one) => {
      for (const { after } of walk(one).moments) reached.add(after.stage);
    }),
    { numRuns: 1500, seed: 7 },
  );
  expect([...reached].sort()).toEqual(Object.keys(stages).sort());
});
