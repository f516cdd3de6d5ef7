import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { outreachMessageKind } from '../rules/quiet-hours.ts';
import { type NewNotice, queueNotices, queuePhoneCode } from './notices.ts';
import { outboxChannel } from './outbox.adapter.ts';
import { sendAlways } from './send-always.adapter.ts';
import { batchMax, type Channel, type DueNotice, type Sending, sendDue } from './send-due.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => {} });
let now = start;
let failures: string[] = [];

beforeEach(async () => {
  now = start;
  failures = [];
  await pool.query('delete from notices');
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('A queued message is handed over once and noted as sent', async () => {
  await queueNotices(pool, [notice(1)]);
  const seen: DueNotice[] = [];
  const keep: Channel = (one) => Promise.resolve(seen.push(one) > 0 ? 'sent' : 'rejected');
  expect([await sendDue(sending(keep)), await sendDue(sending(keep))]).toEqual([1, 0]);
  expect(seen).toEqual([{ officeId: 2, id: idOf(1), kind: 'receive', channel: 'sms', address: '0901234567', body: 'Tin 1', createdAt: start, attempts: 0 }]);
  expect(await states()).toEqual([['sent', start, 1, null]]);
});

test('A message is queued with what it tells of or not at all', async () => {
  const broken = pool.inTransaction(async (db) => {
    await queueNotices(db, [notice(1)]);
    throw new Error('the rest failed');
  });
  await expect(broken).rejects.toThrow('the rest failed');
  expect(await states()).toEqual([]);
});

test('Queueing again with the same id makes no second message', async () => {
  await queueNotices(pool, [notice(1), notice(2)]);
  await queueNotices(pool, [notice(1)]);
  expect(await states()).toHaveLength(2);
});

test('A person without a phone is not written to, and stays on the list for somebody to call', async () => {
  await queueNotices(pool, [{ ...notice(1), address: '' }]);
  expect(await sendDue(sending(() => Promise.resolve('sent')))).toBe(0);
  expect(await states()).toEqual([['noAddress', null, 0, null]]);
});

test('What could not be sent is tried again between 2 seconds and 5 minutes later, and not before', async () => {
  await queueNotices(pool, [notice(1)]);
  expect(await sendDue(sending(() => Promise.resolve('tryAgain')))).toBe(1);
  expect(await states()).toEqual([['queued', null, 1, addMillis(start, 3_000)]]);
  now = addMillis(start, 2_999);
  expect(await sendDue(sending(() => Promise.resolve('sent')))).toBe(0);
  now = addMillis(start, 3_000);
  expect(await sendDue(sending(() => Promise.resolve('sent')))).toBe(1);
});

test('A rejected address is not tried again', async () => {
  await queueNotices(pool, [notice(1)]);
  await sendDue(sending(() => Promise.resolve('rejected')));
  expect(await states()).toEqual([['failed', null, 1, null]]);
});

test('A message that can’t be sent for three days has failed; a one-time code after its five minutes', async () => {
  await queueNotices(pool, [notice(1)]);
  await queuePhoneCode(pool, { id: idOf(2), phone: '0901234567', code: '123456', purpose: 'filing', now: start });
  now = addMillis(start, 5 * 60_000);
  await sendDue(sending(() => Promise.resolve('tryAgain')));
  expect((await states()).map(([state]) => state)).toEqual(['queued', 'failed']);
  now = addMillis(start, 3 * 86_400_000);
  await sendDue(sending(() => Promise.resolve('tryAgain')));
  expect((await states()).map(([state]) => state)).toEqual(['failed', 'failed']);
});

test('A message on which the channel breaks holds up no other and sends none twice', async () => {
  await queueNotices(pool, [notice(1), notice(2), notice(3)]);
  const sent: string[] = [];
  const channel: Channel = (one) => {
    if (one.body === 'Tin 2') throw new Error('the gateway choked');
    return Promise.resolve(sent.push(one.body) > 0 ? 'sent' : 'rejected');
  };
  await sendDue(sending(channel));
  await sendDue(sending(channel));
  expect(sent.sort()).toEqual(['Tin 1', 'Tin 3']);
  expect(failures).toEqual(['the gateway choked']);
});

test('Two processes that send at the same time take different messages', async () => {
  await queueNotices(
    pool,
    Array.from({ length: 2 * batchMax }, (_, i) => notice(i)),
  );
  const sent: string[] = [];
  let arrived = 0;
  let open: () => void = () => {};
  const bothIn = new Promise<void>((resolve) => {
    open = resolve;
  });
  const channel: Channel = async (one) => {
    arrived += 1;
    if (arrived === 2) open();
    await bothIn;
    return sent.push(one.body) > 0 ? 'sent' : 'rejected';
  };
  expect(await Promise.all([sendDue(sending(channel)), sendDue(sending(channel))])).toEqual([batchMax, batchMax]);
  expect(new Set(sent).size).toBe(2 * batchMax);
});

test('The sender wakes when poked, goes on after the database was away, and stops after the batch in hand', async () => {
  // No pause ends by itself: only a poke wakes.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const [away, sent] = [signal(), signal()];
  let isAway = true;
  const flaky = { ...pool, inTransaction: <T>(work: Parameters<typeof pool.inTransaction<T>>[0]) => (isAway ? Promise.reject(new Error('away')) : pool.inTransaction(work)) };
  const sender = sendAlways({
    ...sending((one) => {
      sent.give(one.body);
      return Promise.resolve('sent');
    }),
    pool: flaky,
    onError: (error) => away.give(error.message),
  });
  expect(await away.given).toBe('away');
  isAway = false;
  await queueNotices(pool, [notice(1)]);
  sender.poke();
  expect(await sent.given).toBe('Tin 1');
  await sender.stop();
  await queueNotices(pool, [notice(2)]);
  sender.poke();
  expect((await states()).map(([state]) => state)).toEqual(['sent', 'queued']);
});

test('A one-time code, for which somebody waits in front of a screen, goes out before a rush of other messages; outreach to many goes last', async () => {
  await queueNotices(pool, [
    ...Array.from({ length: batchMax }, (_, i) => ({ ...notice(i), kind: outreachMessageKind })),
    ...Array.from({ length: batchMax - 2 }, (_, i) => notice(batchMax + i)),
  ]);
  now = addMillis(start, 1_000);
  await queuePhoneCode(pool, { id: idOf(3 * batchMax), phone: '0901234567', code: '004217', purpose: 'filing', now });
  const kinds: string[] = [];
  await sendDue(sending((one) => Promise.resolve(kinds.push(one.kind) > 0 ? 'sent' : 'rejected')));
  expect([kinds.length, kinds[0], kinds.at(-1), kinds.filter((kind) => kind === 'receive').length]).toEqual([batchMax, 'phoneCode', outreachMessageKind, batchMax - 2]);
});

test('A rush of messages leaves at a pace that holds up nobody: after a full batch the sender takes breath, also when poked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await queueNotices(
    pool,
    Array.from({ length: batchMax + 1 }, (_, i) => notice(i)),
  );
  const [batch, last] = [signal(), signal()];
  let batches = 0;
  const counting: Sending['pool'] = {
    ...pool,
    inTransaction: async (work) => {
      batches += 1;
      const answer = await pool.inTransaction(work);
      batch.give('taken');
      return answer;
    },
  };
  const channel: Channel = (one) => {
    if (one.id === idOf(batchMax)) last.give(one.body);
    return Promise.resolve('sent');
  };
  const sender = sendAlways({ ...sending(channel), pool: counting });
  await batch.given;
  await turn();
  sender.poke();
  await turn();
  expect(batches).toBe(1);
  vi.advanceTimersByTime(500);
  expect(await last.given).toBe(`Tin ${batchMax}`);
  await sender.stop();
});

test('The outbox writes one line with the masked phone; a one-time code stands in it', async () => {
  const lines: string[] = [];
  await queuePhoneCode(pool, { id: idOf(1), phone: '0901234567', code: '004217', purpose: 'filing', now: start });
  await sendDue(sending(outboxChannel((line) => lines.push(line))));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Message to 090\*\*\*\*567: .*004217/);
});

/** What was begun has gone as far as it can without the database. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function signal(): { readonly given: Promise<string>; readonly give: (text: string) => void } {
  let give: (text: string) => void = () => {};
  const given = new Promise<string>((resolve) => {
    give = resolve;
  });
  return { given, give: (text) => give(text) };
}

function sending(channel: Channel): Sending {
  return { pool, now: () => now, channel, quiet: { fromMinute: 1260, untilMinute: 420 }, random: () => 0.5, onError: (error) => failures.push(error.message) };
}

function notice(n: number): NewNotice {
  return { officeId: 2, id: idOf(n), dossierId: null, kind: 'receive', channel: 'sms', address: '0901234567', body: `Tin ${n}`, createdAt: start };
}

async function states(): Promise<readonly (readonly [string, string | null, number, string | null])[]> {
  const { rows } = await pool.query<{ state: string; sent: string | null; attempts: number; next: string | null }>(
    'select state, sent_at as sent, attempts, next_try_at as next from notices order by id',
  );
  return rows.map((row) => [row.state, row.sent, row.attempts, row.next]);
}

function idOf(n: number): Uuid {
  return uuidV7From(1_556_000_000_000 + n, new Uint8Array(10));
}
