import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMillis, type Instant } from '../src/basics/rules/time.ts';
import { openPool } from '../src/basics/store/database.ts';
import { type DueNotice, sendDue } from '../src/notices/store/send-due.ts';
import type { ConsentView, MessagesView } from '../src/outreach/http/message-shapes.ts';
import { actOnRun, sendMessages } from '../src/outreach/store/send-messages.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { at } from './dossiers.ts';
import { filingOf, newDeviceId as newId } from './filing-body.ts';
import { agreedByPhone } from './teams.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const [unit, otherUnit] = ['27436', '27460'];
let program: WholeProgram;
let [clerk, leader, stranger, monitor, anyone] = [] as unknown as [Client, Client, Client, Client, Client];
let [ward, otherWard, district] = [0, 0, 0];
const noon = at('2027-03-01T12:00');

beforeAll(async () => {
  program = await openWholeProgram();
  const names = [`vanthu.${unit}`, `lanhdao.${unit}`, `lanhdao.${otherUnit}`, 'theodoi.vhtt.777'];
  [clerk, leader, stranger, monitor] = (await Promise.all(names.map((name) => officerClient(program.server, name)))) as [Client, Client, Client, Client];
  anyone = publicClient(program.server);
  [ward, otherWard, district] = [unit, otherUnit, '777'].map((code) => program.services.directory().officeOfUnit(code)?.id ?? 0) as [number, number, number];
});
afterAll(() => program.stop());

beforeEach(async () => {
  await program.pool.query('truncate message_runs, message_run_phones, message_consents');
  await program.pool.query("delete from notices where kind = 'outreachMessage'");
});

/** Somebody who agreed with an office on the page of his dossier. */
async function agrees(last: number, officeId = ward): Promise<string> {
  const phone = `0900000${String(last).padStart(3, '0')}`;
  await program.pool.query(
    `insert into message_consents (office_id, id, phone, said, way, dossier_id, words, token, said_at) values ($1, $2, $3, 'agreed', 'tracking', $2, 'Tôi đồng ý', $4, now())`,
    [officeId, newId(), phone, `TESTTESTT${String(last).padStart(3, '0')}`],
  );
  return phone;
}
const write = (client: Client, id: string, more: object = {}) =>
  client.ask('PUT', `/outreach/messages/${id}`, { office: ward, body: 'Nộp hồ sơ tại nhà, không phải chờ', marks: 'left', toOffices: [ward], ...more });
const act = (client: Client, id: string, kind: string, why: string | null = 'vì') => client.ask('POST', `/outreach/messages/${id}/acts`, { kind, why });
async function confirmed(more: object = {}, writer = clerk, second = leader): Promise<string> {
  const id = newId();
  expect((await write(writer, id, more)).status).toBe(200);
  expect((await act(second, id, 'confirm')).status).toBe(200);
  await program.pool.query('update message_runs set confirmed_at = $2 where id = $1', [id, noon]);
  return id;
}
const houseAt = (now: Instant, pool = program.pool) => ({ ...program.services, pool, now: () => now, pokeSender: () => undefined });
const broke = (line: string) => {
  throw new Error(line);
};
const round = (now: Instant, pool = program.pool) => sendMessages(houseAt(now, pool), broke);
const out: DueNotice[] = [];
/** The sender of notices as it would be at the moment; who is written to gets it. */
async function deliver(now: Instant): Promise<readonly DueNotice[]> {
  out.length = 0;
  const channel = (one: DueNotice) => Promise.resolve(one.kind === 'outreachMessage' && out.push(one) > 0 ? ('sent' as const) : ('tryAgain' as const));
  await sendDue({ pool: program.pool, now: () => now, quiet: program.services.messages.quiet, channel, random: () => 0, onError: () => undefined });
  return [...out];
}
const seen = async (id: string, client = clerk) => (await client.ask('GET', `/outreach/messages?office=${ward}`)).json<MessagesView>().rows.find((one) => one.id === id);
const itemOf = async (id: string) =>
  (await program.pool.query('select kind, quantity, message, from_on as "fromOn" from outreach_items i join message_runs r on r.item_id = i.id where r.id = $1', [id])).rows;

describe('A run of messages', () => {
  test('goes to everybody who agreed and to nobody else, once, each with his own way out, and becomes a record of outreach', async () => {
    const phones = [await agrees(1), await agrees(2)];
    await agrees(3, otherWard);
    const id = await confirmed();
    expect([await round(noon), await round(noon)]).toEqual([2, 0]);
    const sent = await deliver(addMillis(noon, 1000));
    expect(sent.map(({ address }) => address).sort()).toEqual(phones);
    expect(sent[0]?.body).toMatch(/^Nop ho so tai nha, khong phai cho\. Thoi nhan tin: http:\/\/127\.0\.0\.1\/thoi-nhan-tin\/TESTTESTT00\d$/);
    expect(await seen(id)).toMatchObject({ state: 'running', counts: { all: 2, sent: 2 } });
    await round(addMillis(noon, 2000));
    expect(await seen(id)).toMatchObject({ state: 'done', isRecord: 'yes', may: [] });
    expect(await itemOf(id)).toEqual([{ kind: 'sms', quantity: 2, message: 'Nộp hồ sơ tại nhà, không phải chờ', fromOn: '2027-03-01' }]);
  });

  test('from several processes goes out once', async () => {
    for (const last of [1, 2, 3, 4]) await agrees(last);
    await confirmed();
    const other = openPool({ url: program.url, connectionsMax: 4, onError: () => undefined });
    const rounds = await Promise.all([round(noon), round(noon, other), round(noon), round(noon, other)]);
    await other.end();
    expect([rounds.reduce((sum, n) => sum + n, 0), (await deliver(addMillis(noon, 1000))).length]).toEqual([4, 4]);
  });

  test('is handed over by one process at a time, so that two runs cannot both find that a phone had nothing yet', async () => {
    await agrees(1);
    await confirmed();
    await program.pool.inTransaction(async (db) => {
      await db.query(`select pg_advisory_xact_lock(hashtextextended('outreach messages', 0))`);
      expect(await round(noon)).toBe(0);
    });
    expect(await round(noon)).toBe(1);
  });

  test('that fails is told, and the one behind it goes out', async () => {
    await agrees(1, otherWard);
    await confirmed({ office: district, toOffices: [otherWard] }, monitor, await officerClient(program.server, 'lanhdao.777'));
    await agrees(2);
    await confirmed();
    const told: string[] = [];
    await program.pool.query(
      `create or replace function refuse_bad() returns trigger language plpgsql as $$ begin if new.address = '0900000001' then raise exception 'broken'; end if; return new; end $$`,
    );
    await program.pool.query('create trigger refuse_bad before insert on notices for each row execute function refuse_bad()');
    expect(await sendMessages(houseAt(noon), (line) => told.push(line))).toBe(1);
    await program.pool.query('drop function refuse_bad cascade');
    expect(told).toEqual([expect.stringContaining('broken')]);
  });

  test('handed over once stays as it was read: other words under its number are refused', async () => {
    const id = newId();
    for (let n = 0; n < 2; n += 1) expect((await write(clerk, id)).status).toBe(200);
    const other = await write(clerk, id, { body: 'Chữ khác' });
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, 'otherText']);
    expect((await seen(id))?.body).toBe('Nộp hồ sơ tại nhà, không phải chờ');
  });

  test('is written by one and confirmed by another who has the right', async () => {
    await agrees(1);
    const id = newId();
    await write(leader, id);
    expect((await act(leader, id, 'confirm')).json<{ code: string }>().code).toBe('ownMessage');
    expect((await act(clerk, id, 'confirm')).json<{ code: string }>().code).toBe('notYours');
    expect((await act(stranger, id, 'confirm')).status).toBe(404);
    expect((await seen(id))?.may).toEqual([]);
    expect((await act(monitor, id, 'confirm')).status).toBe(200);
    expect((await act(monitor, id, 'confirm')).json<{ code: string }>().code).toBe('overAlready');
  });

  test('is not confirmed while nobody has agreed, a phone given for a dossier being no consent', async () => {
    await anyone.ask('PUT', `/dossiers/${newId()}`, filingOf({ receivingUnitCode: unit }));
    const id = newId();
    await write(clerk, id);
    expect((await act(leader, id, 'confirm')).json<{ code: string }>().code).toBe('nobodyAgreed');
  });

  test.each([
    ['evening', '2027-03-01T21:00', 0],
    ['night', '2027-03-02T03:00', 0],
    ['last minute before the morning', '2027-03-02T06:59', 0],
    ['morning', '2027-03-02T07:00', 1],
  ] as const)('hands over in the %s: %s', async (_, time, n) => {
    await agrees(1);
    await confirmed();
    expect(await round(at(time))).toBe(n);
  });

  test('that was queued by day and not yet sent waits in the queue for the morning', async () => {
    await agrees(1);
    await confirmed();
    await round(at('2027-03-01T20:59'));
    expect(await deliver(at('2027-03-01T21:00'))).toEqual([]);
    expect(await deliver(at('2027-03-02T06:59'))).toEqual([]);
    expect((await deliver(at('2027-03-02T07:00'))).length).toBe(1);
  });

  test('does not reach a phone that had one within a day; it does the day after', async () => {
    await agrees(1);
    await confirmed();
    await round(noon);
    const second = await confirmed();
    expect(await round(addMillis(noon, 3_600_000))).toBe(0);
    expect(await seen(second)).toMatchObject({ counts: { waiting: 1 } });
    expect(await round(addMillis(noon, 24 * 3_600_000 + 1))).toBe(1);
  });

  test('that could not reach a phone within three days leaves it out and ends without a record', async () => {
    await agrees(1);
    const id = await confirmed();
    await round(addMillis(noon, 3 * 24 * 3_600_000));
    expect(await seen(id)).toMatchObject({ state: 'done', isRecord: 'no', counts: { leftOut: 1, sent: 0 } });
  });

  test('is stopped with a reason: what waits goes to nobody, what went out is counted', async () => {
    for (const last of [1, 2, 3]) await agrees(last);
    const id = await confirmed();
    await round(noon);
    await program.pool.query("update notices set next_try_at = next_try_at + interval '1 hour' where kind = 'outreachMessage' and address <> '0900000001'");
    expect((await deliver(addMillis(noon, 1000))).length).toBe(1);
    expect((await act(leader, id, 'stop', null)).json<{ code: string }>().code).toBe('reasonMissing');
    const by = { id: newId(), name: 'Lê Thị Mẫu', confirms: 'yes' as const };
    expect(await actOnRun(houseAt(addMillis(noon, 2000)), { id, kind: 'stop', why: 'Sai nội dung', by })).toMatchObject({ ok: true });
    expect(await deliver(addMillis(noon, 7_200_000))).toEqual([]);
    expect(await seen(id)).toMatchObject({ state: 'stopped', why: 'Sai nội dung', counts: { sent: 1, leftOut: 2 } });
    expect(await itemOf(id)).toMatchObject([{ quantity: 1 }]);
  });

  test('of the district reaches who agreed with its wards, one who agreed twice once', async () => {
    await Promise.all([agrees(1), agrees(2, otherWard), agrees(1, otherWard)]);
    const id = newId();
    await write(monitor, id, { office: district, toOffices: [ward, otherWard] });
    const view = (await monitor.ask('GET', `/outreach/messages?office=${district}`)).json<MessagesView>();
    expect([view.agreed, view.rows.find((one) => one.id === id)?.agreed]).toEqual([2, 2]);
    expect((await act(await officerClient(program.server, 'lanhdao.777'), id, 'confirm')).status).toBe(200);
    await program.pool.query('update message_runs set confirmed_at = $2 where id = $1', [id, noon]);
    expect(await round(noon)).toBe(2);
  });

  test.each([
    ['to another ward', { toOffices: [999_999] }],
    ['of nothing', { body: '   ' }],
    ['of more parts than may be', { body: 'ộ'.repeat(300), marks: 'kept' }],
  ] as const)('%s is refused', async (_, more) => expect((await write(clerk, newId(), more)).status).toBe(400));
});

describe('A citizen', () => {
  async function filed(confirmed: 'yes' | 'no', phone: string): Promise<{ code: string; proof: string }> {
    const phoneConfirmation = confirmed === 'yes' ? { phoneConfirmation: await agreedByPhone(program, phone, 'filing') } : {};
    const body = { ...filingOf({ receivingUnitCode: unit, applicant: { ...filingOf().applicant, phone } }), ...phoneConfirmation };
    const answer = await anyone.ask('PUT', `/dossiers/${newId()}`, body);
    expect(answer.status, answer.body).toBe(201);
    return { code: answer.json<{ code: string }>().code, proof: phone.slice(-4) };
  }
  const ask = async ({ code, proof }: { code: string; proof: string }) => (await anyone.ask('POST', '/tracking/message-consent', { code, proof })).json<ConsentView>();
  const says = ({ code, proof }: { code: string; proof: string }, said: string) => anyone.ask('POST', '/tracking/message-consents', { code, proof, said });

  test('agrees where he tracks his dossier, once however often it is pressed, and takes it back there', async () => {
    const own = await filed('yes', '0900000017');
    expect(await ask(own)).toMatchObject({ open: 'yes', said: 'none' });
    for (let n = 0; n < 2; n += 1) expect((await says(own, 'agreed')).json<ConsentView>().said).toBe('agreed');
    expect((await program.pool.query('select said, words from message_consents')).rows).toEqual([{ said: 'agreed', words: program.services.messages.words.vi }]);
    expect((await says(own, 'withdrawn')).json<ConsentView>().said).toBe('withdrawn');
    expect((await says({ ...own, proof: '9999' }, 'agreed')).status).toBe(404);
  });

  test('whose phone was never confirmed by its code is not asked', async () => {
    const own = await filed('no', '0900000018');
    expect(await ask(own)).toMatchObject({ open: 'no', said: 'none' });
    expect((await says(own, 'agreed')).status).toBe(400);
  });

  test('withdraws by the link of a message: nothing that waits goes out, from no office, and no later run reaches him', async () => {
    await Promise.all([agrees(1), agrees(1, otherWard)]);
    await confirmed();
    await round(noon);
    const [token] = (await program.pool.query<{ token: string }>('select token from message_consents limit 1')).rows;
    for (let n = 0; n < 2; n += 1) expect((await anyone.ask('POST', '/message-withdrawals', token)).status).toBe(200);
    expect(await deliver(addMillis(noon, 1000))).toEqual([]);
    expect((await program.pool.query("select office_id from message_consents where said = 'withdrawn'")).rows.length).toBe(2);
    const id = newId();
    await write(clerk, id);
    expect((await act(leader, id, 'confirm')).json<{ code: string }>().code).toBe('nobodyAgreed');
    expect((await anyone.ask('POST', '/message-withdrawals', { token: 'ZZZZZZZZZZZZ' })).status).toBe(404);
  });

  test('who withdraws in the very moment of sending gets nothing', async () => {
    await Promise.all([agrees(1), agrees(2)]);
    await confirmed();
    const sending = await program.pool.inTransaction(async (db) => {
      await db.query(`update message_run_phones set state = 'leftOut' where phone = '0900000001' and state = 'waiting'`);
      const begun = round(noon);
      await vi.waitFor(async () => {
        const { rows } = await program.pool.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%message_run_phones%'`);
        expect(rows.length).toBe(1);
      });
      return { begun };
    });
    expect(await sending.begun).toBe(1);
    expect((await deliver(addMillis(noon, 1000))).map(({ address }) => address)).toEqual(['0900000002']);
  });

  test('who withdraws after the run was confirmed is left out of it', async () => {
    await Promise.all([agrees(1), agrees(2)]);
    const id = await confirmed();
    await anyone.ask('POST', '/message-withdrawals', { token: 'TESTTESTT001' });
    expect(await round(noon)).toBe(1);
    expect(await seen(id)).toMatchObject({ counts: { all: 2, leftOut: 1 } });
  });
});
