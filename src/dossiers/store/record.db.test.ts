import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { intended, steps } from '../../../tests/dossier-walk.ts';
import { actOf, at, doerOf, filed, type LaterAct, newUuid, usual } from '../../../tests/dossiers.ts';
import { checkedFiling, countOf, fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordingAt } from '../../../tests/recording.ts';
import type { Outcome } from '../../basics/rules/outcome.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import type { Actor } from '../rules/acts.ts';
import { fold } from '../rules/fold.ts';
import { messageOf } from '../rules/messages.ts';
import { findDossier, type KeptDossier } from './ledger.ts';
import { type RecordContext, type Recorded, record } from './record.ts';
import { type DossierRow, rowOf } from './row.ts';

const house = await openTestHouse({ connectionsMax: 16 });
const { pool } = house;
afterAll(() => house.close());

const context = recordingAt(pool);
const withoutPapers = { content: { papers: [] } };
const morning = at('2019-04-22T09:00');

describe('The row is what the ledger tells', () => {
  test('column by column, after whatever was recorded, and the message is there for each act that is told', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { id } = await fileOne(pool, withoutPapers);
        let now: Instant = at('2019-04-22T08:00');
        let messages = 1;
        for (const step of taken) {
          const kept = await keptOf(id);
          const next = intended(kept.dossier, step, now);
          now = next.now;
          const recorded = await record(context, { dossierId: id, act: next.act, actor: next.actor, now });
          const after = await keptOf(id);
          if (recorded?.ok !== true) expect(after).toEqual(kept);
          else {
            expect(recorded.value).toEqual({ kind: 'recorded', kept: after });
            expect(after.entries.slice(0, -1)).toEqual(kept.entries);
            messages += after.entries.at(-1) !== undefined && messageOf(after.dossier, after.entries.at(-1) as never) !== null ? 1 : 0;
          }
          expect(await rowIn(id)).toEqual(rowOf(fold(after.entries) ?? after.dossier));
        }
        expect(await countOf(pool, 'notices where dossier_id = $1', [id])).toBe(messages);
        const { entries } = await keptOf(id);
        expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index));
      }),
      { numRuns: 25 },
    );
  });
});

describe('Sent again', () => {
  test('the same act changes nothing and gets the same answer, also after others have gone on', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    const act = actOf('receive', usual.receive, morning);
    const first = await recorded(id, act);
    expect(await recorded(id, act, { now: at('2019-04-25T09:00') })).toEqual({ kind: 'already', kept: first.kept });
    await recorded(id, actOf('assign', usual.assign, morning));
    expect(await recorded(id, { ...act, happenedAt: at('2019-04-26T09:00') })).toEqual({ kind: 'already', kept: await keptOf(id) });
    expect([(await keptOf(id)).entries.length, await countOf(pool, 'notices where dossier_id = $1', [id])]).toEqual([3, 2]);
  });

  test('another act under the same id is not passed off as done', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    const act = actOf('receive', usual.receive, morning);
    await recorded(id, act);
    const kept = await keptOf(id);
    expect(await kindOf(id, { ...actOf('assign', usual.assign, morning), actId: act.actId } as LaterAct)).toBe('actIdTaken');
    expect(await kindOf(id, { ...act, content: { ...usual.receive, limitCase: 'sameDay' } } as LaterAct)).toBe('actIdTaken');
    expect(await kindOf(id, { ...actOf('askWithdrawal', { reason: null }, morning), actId: id } as LaterAct)).toBe('actIdTaken');
    expect(await keptOf(id)).toEqual(kept);
  });

  test('an id that another dossier of the office has used is refused, and nothing is written', async () => {
    const [one, other] = [await fileOne(pool, withoutPapers), await fileOne(pool, withoutPapers)];
    const act = actOf('receive', usual.receive, morning);
    await recorded(one.id, act);
    expect(await kindOf(other.id, act)).toBe('actIdTaken');
    expect((await keptOf(other.id)).dossier.stage).toBe('submitted');
    expect(await countOf(pool, 'notices where dossier_id = $1', [other.id])).toBe(1);
  });

  test('ten times at the same moment, through two processes, it is done once', async () => {
    const second = openPool({ url: house.url, connectionsMax: 8, onError: () => undefined });
    const { id } = await fileOne(pool, withoutPapers);
    const act = actOf('receive', usual.receive, morning);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => record(n % 2 === 0 ? context : { ...context, pool: second }, { dossierId: id, act, actor: doerOf.receive, now: morning })),
    );
    expect(answers.map((one) => (one?.ok === true ? one.value.kind : 'refused')).sort()).toEqual([...Array.from({ length: 9 }, () => 'already'), 'recorded']);
    expect((await keptOf(id)).entries.map((entry) => entry.seq)).toEqual([0, 1]);
    await second.end();
  });
});

describe('Several at the same dossier at once', () => {
  test('of two acts that exclude each other exactly one is done, the other is told that it no longer can be', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { id } = await fileOne(pool, withoutPapers);
      const answers = await Promise.all([kindOf(id, actOf('receive', usual.receive, morning)), kindOf(id, actOf('refuse', usual.refuse, morning))]);
      expect([...answers].sort()).toEqual(['notInThisStage', 'recorded']);
      const { entries, dossier } = await keptOf(id);
      expect([entries.length, dossier.stage]).toEqual([2, answers[0] === 'recorded' ? 'received' : 'refused']);
      expect(await rowIn(id)).toEqual(rowOf(dossier));
    }
  });

  test('acts that go together are all done, one after the other, without a hole in the ledger', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    await recorded(id, actOf('receive', usual.receive, morning));
    const acts = [
      ...Array.from({ length: 12 }, (_, n) => actOf('assign', { ...usual.assign, note: `Lần ${n}` }, morning)),
      actOf('askWithdrawal', { reason: null }, morning),
      actOf('apologise', usual.apologise, morning),
      actOf('apologise', usual.apologise, morning),
    ];
    const answers = await Promise.all(acts.map((act) => kindOf(id, act)));
    expect(answers.filter((one) => one === 'recorded')).toHaveLength(14);
    expect(answers.filter((one) => one === 'apologyOnlyOnce')).toHaveLength(1);
    const { entries, dossier } = await keptOf(id);
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 16 }, (_, seq) => seq));
    expect(await rowIn(id)).toEqual(rowOf(dossier));
  });
});

describe('All or nothing', () => {
  const failures: readonly [string, RecordContext['noticesOf']][] = [
    [
      'cannot be written',
      (kept, entry) => [
        ...context.noticesOf(kept, entry),
        { officeId: 1, id: newUuid(), dossierId: kept.id, kind: 'receive', channel: 'sms', address: '0900000017', body: 'a\u0000b', createdAt: entry.recordedAt },
      ],
    ],
    [
      'cannot be worded',
      () => {
        throw new Error('no words');
      },
    ],
  ];
  test.each(failures)('when a message %s, the act did not happen, and can be done again', async (_, noticesOf) => {
    const { id } = await fileOne(pool, withoutPapers);
    const before = [await keptOf(id), await rowIn(id)];
    const act = actOf('receive', usual.receive, morning);
    await expect(record({ ...context, noticesOf }, { dossierId: id, act, actor: doerOf.receive, now: morning })).rejects.toThrow();
    expect([await keptOf(id), await rowIn(id)]).toEqual(before);
    expect(await countOf(pool, 'notices where dossier_id = $1', [id])).toBe(1);
    expect(await kindOf(id, act)).toBe('recorded');
  });

  test('when the power goes before the commit, neither act nor message stays', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    const before = [await keptOf(id), await rowIn(id)];
    const cut: RecordContext = {
      ...context,
      pool: {
        ...pool,
        inTransaction: (work) =>
          pool.inTransaction(async (db) => {
            await work(db);
            throw new Error('power cut');
          }),
      },
    };
    await expect(record(cut, { dossierId: id, act: actOf('receive', usual.receive, morning), actor: doerOf.receive, now: morning })).rejects.toThrow('power cut');
    expect([await keptOf(id), await rowIn(id), await countOf(pool, 'notices where dossier_id = $1', [id])]).toEqual([...before, 1]);
  });

  test('what the rules refuse leaves no trace', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    const before = await keptOf(id);
    expect(await kindOf(id, actOf('sign', {}, morning))).toBe('notInThisStage');
    expect(await kindOf(id, actOf('refuse', { text: ' ', ground: '' }, morning))).toBe('reasonMissing');
    expect(await keptOf(id)).toEqual(before);
  });

  test('of a dossier that does not exist nothing is said but that', async () =>
    expect(await record(context, { dossierId: newUuid(), act: actOf('sign', {}, morning), actor: doerOf.sign, now: morning })).toBeNull());
});

describe('The facts are those of the moment', () => {
  test('nothing is received before every declared paper is here', async () => {
    const { id } = await fileOne(pool);
    expect(await kindOf(id, actOf('receive', usual.receive, morning))).toBe('papersNotArrived');
    await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, $2, 1000, 'image/jpeg', $3)`, [id, filed.papers[0]?.sha256, morning]);
    expect(await kindOf(id, actOf('receive', usual.receive, morning))).toBe('recorded');
  });

  test('the times of a ledger never run backwards, even when the clock of the server was set back', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    await recorded(id, actOf('receive', usual.receive, morning));
    const { kept } = await recorded(id, actOf('assign', usual.assign, morning), { now: addMillis(morning, -3_600_000) });
    expect(kept.entries.map((entry) => entry.recordedAt)).toEqual([at('2019-04-22T08:00'), morning, morning]);
  });

  test('what the device says about the time is kept beside the time of the server', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    await recorded(id, actOf('receive', usual.receive, at('2016-01-01T00:00:00.007')), { now: addMillis(morning, 13) });
    expect((await keptOf(id)).entries[1]).toMatchObject({ happenedAt: at('2016-01-01T00:00:00.007'), recordedAt: addMillis(morning, 13) });
  });

  test('words with any sign in them come back as they were said', async () => {
    const { id } = await fileOne(pool, withoutPapers);
    const words = 'Lý do: "\\u0000" \u0000 \u001e ’ẛ̣ \u{1f600}\n';
    await recorded(id, actOf('refuse', { text: words, ground: words }, morning));
    expect((await keptOf(id)).entries[1]?.content).toEqual({ text: words, ground: words });
  });
});

test('The ledger of one office does not hold up that of another: the same act id is used at two offices', async () => {
  const [one, other] = [await fileOne(pool, withoutPapers), await fileOne(pool, { ...withoutPapers, officeId: 2 })];
  const act = actOf('receive', usual.receive, morning);
  expect([await kindOf(one.id, act), await kindOf(other.id, act)]).toEqual(['recorded', 'recorded']);
  expect(checkedFiling({ officeId: 2 }).agencyCode).not.toBe(checkedFiling().agencyCode);
});

async function ask(id: string, act: LaterAct, more: { readonly now?: Instant; readonly by?: Actor } = {}): Promise<Outcome<Recorded>> {
  const outcome = await record(context, { dossierId: id, act, actor: more.by ?? doerOf[act.kind], now: more.now ?? morning });
  if (outcome === null) throw new Error(`No dossier ${id}`);
  return outcome;
}

async function recorded(id: string, act: LaterAct, more: { readonly now?: Instant } = {}): Promise<Recorded> {
  const outcome = await ask(id, act, more);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

async function kindOf(id: string, act: LaterAct): Promise<string> {
  const outcome = await ask(id, act);
  return outcome.ok ? outcome.value.kind : outcome.refusal.kind;
}

async function keptOf(id: string): Promise<KeptDossier> {
  const kept = await findDossier(pool, id);
  if (kept === null) throw new Error(`No dossier ${id}`);
  return kept;
}

async function rowIn(id: string): Promise<DossierRow | undefined> {
  const { rows } = await pool.query<DossierRow>(
    `select procedure_code, procedure_version, field, service_level, stage, channel, help_place, help_unit_code, applicant_name, applicant_folded, phone, birth_year,
       personal_id, code, submitted_at, answer_by, received_at, due_at, new_due_at, finished_at, ended_as, delivered_at, supplement_requested_at, assignee_id, entries
     from dossiers where id = $1`,
    [id],
  );
  return rows[0];
}
