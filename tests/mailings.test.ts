import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../src/basics/rules/time.ts';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { type MailingHouse, mailRound } from '../src/reports/http/mailing-job.ts';
import type { MailingsView } from '../src/reports/http/mailing-shapes.ts';
import { smtpMailer } from '../src/reports/store/smtp.adapter.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { lineOf, writeLines } from './dossier-rows.ts';
import { at } from './dossiers.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { mailPassword, noBox, openMailServer } from './mail-server.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const ward = '27460';
const from = 'Đồng Hành <so-lieu@binhtan.example.vn>';
const told: string[] = [];
let post: Awaited<ReturnType<typeof openMailServer>>;
let program: WholeProgram;
let office: number;
let [leader, monitor, head, stranger, districtLeader] = [] as unknown as [Client, Client, Client, Client, Client];

beforeAll(async () => {
  post = await openMailServer();
  program = await openWholeProgram({ mail: { url: post.url(mailPassword), from } });
  office = program.services.directory().officeOfUnit(ward)?.id ?? 0;
  const names = [`lanhdao.${ward}`, 'theodoi.vhtt.777', `truongphong.${ward}`, 'lanhdao.27436', 'lanhdao.777'];
  [leader, monitor, head, stranger, districtLeader] = (await Promise.all(names.map((name) => officerClient(program.server, name)))) as [Client, Client, Client, Client, Client];
  const line = (day: string, channel: 'counter' | 'online') => lineOf({ officeId: office, submittedAt: at(`${day}T09:15`), channel, name: 'Trần Thị Mẫu', phone: '0900000001' });
  await writeLines(program.pool, [line('2019-04-23', 'online'), line('2019-04-24', 'counter'), line('2019-04-25', 'counter'), line('2019-04-30', 'online')]);
});

afterAll(async () => {
  await program.stop();
  await post.close();
});

beforeEach(async () => {
  await program.pool.query('delete from saved_views');
  post.got.length = 0;
  post.refuse(null);
  post.forgetLogIns();
  told.length = 0;
});

const houseAt = (now: Instant, more: Partial<MailingHouse> = {}): MailingHouse => ({ ...program.services, now: () => now, ...more });
const round = (time: string, more: Partial<MailingHouse> = {}) => mailRound(houseAt(at(time), more), (line) => told.push(line));
const said = (more: Readonly<Record<string, unknown>> = {}) => ({
  office,
  rhythm: 'month',
  minute: 450,
  recipients: ['lanhdao@example.vn', 'VanThu@example.vn'],
  state: 'running',
  ...more,
});
const put = (id: string, more: Readonly<Record<string, unknown>> = {}, client = leader) => client.ask('PUT', `/figures/mailings/${id}`, said(more));
const sendNow = (id: string, run = newId(), client = leader) => client.ask('POST', `/figures/mailings/${id}/runs`, { office, id: run });

async function seen(id: string): Promise<NonNullable<MailingsView['rows'][number]['mailing']>> {
  const view = (await leader.ask('GET', `/figures/mailings?office=${office}`)).json<MailingsView>();
  const mailing = view.rows.find(({ viewId }) => viewId === id)?.mailing ?? null;
  if (mailing === null) throw new Error(`${id} is not mailed`);
  return mailing;
}

async function newView(search = `unit=${ward}&scope=own`, { client = leader, at: officeId = office, place = '/bang-dieu-hanh' } = {}): Promise<string> {
  const id = newId();
  const kept = await client.ask('PUT', `/figures/views/${id}`, { office: officeId, name: 'Phường tháng này', place, search, shared: 'no' });
  expect(kept.status, kept.body).toBe(200);
  return id;
}

/** Mailed since a day of 2019, so that a clock of then can go on. */
async function mailed(more: Readonly<Record<string, unknown>> = {}, search?: string): Promise<string> {
  const id = await newView(search);
  const answer = await put(id, more);
  expect(answer.status, answer.body).toBe(200);
  await program.pool.query('update mailings set since = $2 where view_id = $1', [id, at('2019-04-26T08:00')]);
  return id;
}

describe('The mail', () => {
  test('goes to all recipients at its hour with the state of today, the shares of the month before, a link and the same numbers as a file', async () => {
    const id = await mailed();
    await round('2019-05-02T07:29');
    expect(post.got).toEqual([]);
    await round('2019-05-02T07:30');
    const [mail] = post.got;
    expect(mail?.to).toEqual(['lanhdao@example.vn', 'vanthu@example.vn']);
    expect(mail?.head).toMatch(/^From: =\?UTF-8\?.*<so-lieu@binhtan\.example\.vn>/m);
    expect(mail?.head).toMatch(new RegExp(`^Message-ID: <${office}\\.${id}\\.month\\.2019-05-01@binhtan\\.example\\.vn>`, 'm'));
    expect(mail?.text).toContain('Tỷ lệ nộp trực tuyến\n  Số đạt: 2\n  Trên tổng: 4\n  Tỷ lệ: 50,00%');
    expect(mail?.text).toContain('Đang giải quyết: 4');
    expect(mail?.text).toContain(`http://127.0.0.1/can-bo/bang-dieu-hanh?unit=${ward}&scope=own`);
    expect(mail?.html).toMatch(/<table.*Tỷ lệ nộp trực tuyến.*<td[^>]*>2<\/td><td[^>]*>4<\/td>/);
    expect(mail?.csv).toContain('01/04/2019;30/04/2019;Tỷ lệ nộp trực tuyến;2;4;50,00%;');
    for (const part of [mail?.head, mail?.text, mail?.html, mail?.csv]) expect(part).not.toMatch(/Trần Thị Mẫu|0900000001/);
    expect(await seen(id)).toMatchObject({ state: 'running', last: { state: 'sent', at: '2019-05-02T07:30:00+07:00', attempts: 1, fault: null } });
  });

  test('on Mondays tells the week before', async () => {
    await mailed({ rhythm: 'monday' });
    await round('2019-05-02T07:30');
    expect(post.got.map(({ text }) => /KẾT QUẢ.*/.exec(text)?.[0])).toEqual(['KẾT QUẢ TUẦN TỪ 22/04/2019 ĐẾN 28/04/2019']);
    expect(post.got[0]?.text).toContain('Số đạt: 1\n  Trên tổng: 3');
  });

  test('is one, however often the round looks and from however many processes', async () => {
    await mailed();
    const other = openPool({ url: program.url, connectionsMax: 4, onError: () => undefined });
    const houses = [{}, { pool: other }, {}, { pool: other }];
    await Promise.all(houses.map((more) => round('2019-05-02T07:30', more)));
    await Promise.all(houses.map((more) => round('2019-05-02T07:31', more)));
    await round('2019-05-31T17:00');
    await other.end();
    expect([post.got.length, told]).toEqual([1, []]);
  });

  test('that a server which was off has missed is the newest one alone', async () => {
    await mailed({ rhythm: 'monday' });
    await round('2019-05-22T10:00');
    await round('2019-05-22T10:01');
    expect(post.got.map(({ text }) => /KẾT QUẢ.*/.exec(text)?.[0])).toEqual(['KẾT QUẢ TUẦN TỪ 13/05/2019 ĐẾN 19/05/2019']);
  });

  test('asks the database once for all mailings, however many there are', async () => {
    const asked = async () => {
      let n = 0;
      const counted = <T>(answer: Promise<T>) => answer.finally(() => (n += 1));
      const pool: Pool = {
        query: (text, values) => counted(program.pool.query(text, values)),
        inTransaction: (work) => counted(program.pool.inTransaction(work)),
        end: () => program.pool.end(),
      };
      await round('2019-05-02T07:30');
      await round('2019-05-02T07:31', { pool });
      return n;
    };
    await mailed();
    const ofOne = await asked();
    for (let n = 0; n < 4; n += 1) await mailed();
    expect([await asked(), post.got.length, told]).toEqual([ofOne, 5, []]);
  });

  test('is in the language that was chosen, and of a district tells each ward by itself', async () => {
    const id = newId();
    const unit777 = program.services.directory().officeOfUnit('777')?.id ?? 0;
    const view = { office: unit777, name: 'Quận', place: '/bang-dieu-hanh', search: 'unit=777&scope=wards', shared: 'no' };
    expect((await districtLeader.ask('PUT', `/figures/views/${id}`, view)).status).toBe(200);
    const answer = await put(id, { office: unit777, language: 'both' }, districtLeader);
    expect(answer.json<MailingsView>().rows.find(({ viewId }) => viewId === id)?.mailing?.language).toBe('both');
    await program.pool.query('update mailings set since = $2 where view_id = $1', [id, at('2019-04-26T08:00')]);
    await round('2019-05-02T07:30');
    const [mail] = post.got;
    expect(mail?.text).toMatch(/UBND phường An Lạc\n( {2}.*\n)*? {2}Tỷ lệ nộp trực tuyến: 50,00% \(2\/4\)/);
    expect(mail?.text).toMatch(/BY UNIT[\s\S]*50,00% \(2\/4\)/);
    expect(mail?.csv).toContain('50,00%');
  });

  test('was not due before it was set up, resumed or moved', async () => {
    const id = await mailed();
    await program.pool.query('update mailings set since = $1', [at('2019-05-02T07:30')]);
    await round('2019-05-02T09:00');
    expect(post.got).toEqual([]);
    await put(id, { state: 'stopped' });
    await round('2019-06-03T07:30');
    await put(id);
    const now = program.services.now();
    await mailRound(houseAt(now), (line) => told.push(line));
    expect(post.got).toEqual([]);
    await put(id, { minute: 480 });
    await mailRound(houseAt(addMillis(now, 1000)), (line) => told.push(line));
    expect([post.got.length, (await seen(id)).last]).toEqual([0, null]);
  });
});

describe('A mail that the server refuses', () => {
  test('waits and is tried again after a pause; what the server said stands on the page; then it is sent once', async () => {
    const id = await mailed();
    post.refuse('Bưu điện nghỉ trưa');
    await round('2019-05-02T07:30');
    await round('2019-05-02T07:30');
    expect(await seen(id)).toMatchObject({ last: { state: 'queued', attempts: 1, nextTryAt: '2019-05-02T07:31:00+07:00', fault: expect.stringMatching(/^451 /) } });
    await round('2019-05-02T07:31');
    expect(await seen(id)).toMatchObject({ last: { state: 'queued', attempts: 2, nextTryAt: '2019-05-02T07:36:00+07:00' } });
    post.refuse(null);
    await round('2019-05-02T07:36');
    await round('2019-05-02T09:00');
    expect([post.got.length, (await seen(id)).last]).toMatchObject([1, { state: 'sent', attempts: 3, fault: null }]);
  });

  test('for a whole day is given up and told; the next one goes out all the same', async () => {
    const id = await mailed({ rhythm: 'monday' });
    post.refuse('Đầy');
    await round('2019-05-06T07:30');
    for (let i = 0; i < 30 && (await seen(id)).last?.state === 'queued'; i += 1) {
      const next = (await seen(id)).last?.nextTryAt?.slice(0, 16);
      if (next !== undefined) await round(next);
    }
    expect(await seen(id)).toMatchObject({ state: 'running', last: { state: 'failed', at: '2019-05-07T07:21:00+07:00', attempts: 12, fault: expect.stringMatching(/^451 /) } });
    post.refuse(null);
    await round('2019-05-07T12:00');
    expect(post.got).toEqual([]);
    await round('2019-05-13T07:30');
    expect([post.got.length, (await seen(id)).last?.state]).toEqual([1, 'sent']);
  });

  test('still waiting when the next one is due gives way to it', async () => {
    await mailed({ rhythm: 'monday' });
    post.refuse('Đầy');
    await round('2019-05-06T07:30');
    post.refuse(null);
    await round('2019-05-13T07:30');
    expect(post.got.map(({ text }) => /KẾT QUẢ.*/.exec(text)?.[0])).toEqual(['KẾT QUẢ TUẦN TỪ 06/05/2019 ĐẾN 12/05/2019']);
  });

  test('because of one address goes to the others, and that address is told', async () => {
    const id = await mailed({ recipients: ['lanhdao@example.vn', noBox] });
    await round('2019-05-02T07:30');
    expect([post.got.map(({ to }) => to), (await seen(id)).last]).toMatchObject([[['lanhdao@example.vn']], { state: 'sent', refused: [noBox] }]);
  });

  test('because it begins no TLS where that is required gets neither mail nor password', async () => {
    const id = await mailed();
    await round('2019-05-02T07:30', { mailer: smtpMailer({ url: post.url(mailPassword), from, tls: 'required' }) });
    expect([post.got, (await seen(id)).last?.state, post.logIns()]).toEqual([[], 'queued', 0]);
  });

  test('because of a wrong password, or that finds no server, says so without the password', async () => {
    const id = await mailed();
    const wrong = 'sai-mat-khau';
    await round('2019-05-02T07:30', { mailer: smtpMailer({ url: post.url(wrong), from }) });
    expect((await seen(id)).last).toMatchObject({ state: 'queued', fault: expect.stringMatching(/^535 /) });
    await round('2019-05-02T07:31', { mailer: smtpMailer({ url: `smtp://a:${wrong}@127.0.0.1:1`, from }) });
    expect((await seen(id)).last).toMatchObject({ state: 'queued', attempts: 2, fault: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(await seen(id))).not.toContain(wrong);
  });
});

describe('Without a mail server', () => {
  test('a mailing is kept, nothing is queued, send now says what the operator must do, and the newest goes out once there is one', async () => {
    const without = await openWholeProgram();
    const client = await officerClient(without.server, `lanhdao.${ward}`);
    const id = newId();
    await client.ask('PUT', `/figures/views/${id}`, { office, name: 'Mẫu', place: '/bang-dieu-hanh', search: '', shared: 'no' });
    expect((await client.ask('PUT', `/figures/mailings/${id}`, said())).json<MailingsView>()).toMatchObject({
      isSetUp: 'no',
      rows: [{ mailing: { state: 'running', last: null } }],
    });
    const refused = await client.ask('POST', `/figures/mailings/${id}/runs`, { office, id: newId() });
    expect([refused.status, refused.json<{ next: string }>().next]).toEqual([409, expect.stringContaining('SMTP_URL')]);
    await without.pool.query('update mailings set since = $1', [at('2019-04-26T08:00')]);
    await mailRound({ ...without.services, now: () => at('2019-05-02T07:30') }, () => undefined);
    expect((await without.pool.query('select 1 from mailing_runs')).rows).toEqual([]);
    await mailRound({ ...without.services, now: () => at('2019-05-03T07:30'), mailer: program.services.mailer }, () => undefined);
    expect(post.got.length).toBe(1);
    await without.stop();
  });
});

describe('A mail asked for by hand', () => {
  test('is one however often the asking is sent, waits for no timetable and may not pile up', async () => {
    const id = await mailed({ state: 'stopped' });
    const run = newId();
    const answers = await Promise.all([sendNow(id, run), sendNow(id, run)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const second = await sendNow(id);
    expect([second.status, second.json<{ code: string }>().code]).toEqual([409, 'alreadyOnItsWay']);
    await mailRound(houseAt(program.services.now()), (line) => told.push(line));
    expect([post.got.length, told, (await seen(id)).last?.state]).toEqual([1, [], 'sent']);
    expect((await sendNow(id, run)).status).toBe(201);
    await mailRound(houseAt(program.services.now()), (line) => told.push(line));
    expect(post.got.length).toBe(1);
  });

  test('or waiting for another try is not sent once the mailing was stopped', async () => {
    const id = await mailed();
    await sendNow(id);
    await put(id, { state: 'stopped' });
    await mailRound(houseAt(program.services.now()), (line) => told.push(line));
    expect([post.got.length, (await seen(id)).last]).toEqual([0, null]);
  });
});

describe('A view is mailed', () => {
  test('by who keeps it and sets targets of its unit, and by nobody else', async () => {
    const id = await newView();
    for (const client of [head, districtLeader, stranger, monitor]) expect([403, 404]).toContain((await put(id, {}, client)).status);
    expect((await publicClient(program.server).ask('PUT', `/figures/mailings/${id}`, said())).status).toBe(401);
    const ofHead = await newView(undefined, { client: head });
    expect((await put(ofHead, {}, head)).status).toBe(403);
    expect((await head.ask('GET', `/figures/mailings?office=${office}`)).json<MailingsView>().rows).toEqual([{ viewId: ofHead, maySet: 'no', mailing: null }]);
    const ofDistrict = await newView('unit=777&scope=all');
    expect((await put(ofDistrict)).status).toBe(403);
    expect((await put(id)).status).toBe(200);
    for (const client of [head, stranger]) expect([403, 404]).toContain((await sendNow(id, newId(), client)).status);
    for (const client of [head, districtLeader]) expect((await client.ask('GET', `/figures/mailings?office=${office}`)).body).not.toContain('lanhdao@example.vn');
  });

  test('from above too: who follows the teams at the district keeps one of a ward', async () => {
    const district = program.services.directory().officeOfUnit('777')?.id ?? 0;
    const id = await newView(`unit=${ward}&scope=own`, { client: monitor, at: district });
    expect((await put(id, { office: district }, monitor)).status).toBe(200);
    await program.pool.query('update mailings set since = $1', [at('2019-04-26T08:00')]);
    await round('2019-05-02T07:30');
    expect(post.got[0]?.text).toContain('Số đạt: 2\n  Trên tổng: 4');
  });

  test.each([
    ['delete from officer_roles where officer_id = $1', 'rightLost'],
    ['update officers set active = false where id = $1', 'left'],
    [`update saved_views set search = 'unit=99999' where kept_by = $1`, 'viewUnusable'],
  ])('as long as its keeper may: after %s it stops, and the page says why', async (sql, why) => {
    const id = await mailed();
    const { rows } = await program.pool.query<{ id: string }>('select id from officers where username = $1', [`lanhdao.${ward}`]);
    const keep = await program.pool.query<{ office_id: number; role: string }>('select office_id, role from officer_roles where officer_id = $1', [rows[0]?.id]);
    await program.pool.query(sql, [rows[0]?.id]);
    await round('2019-05-02T07:30');
    await program.pool.query('update officers set active = true where id = $1', [rows[0]?.id]);
    for (const one of keep.rows)
      await program.pool.query('insert into officer_roles (office_id, officer_id, role) values ($1, $2, $3) on conflict do nothing', [one.office_id, rows[0]?.id, one.role]);
    expect([post.got.length, told]).toEqual([0, []]);
    expect(await seen(id)).toMatchObject({ state: 'stopped', stoppedWhy: why, nextAt: null, last: null });
    if (why === 'viewUnusable') return;
    expect((await put(id)).json<MailingsView>().rows[0]?.mailing).toMatchObject({ state: 'running', stoppedWhy: null });
  });

  test('to addresses that are ones, at most twenty, in the morning, of a dashboard; else nothing is kept', async () => {
    const id = await newView();
    const many = Array.from({ length: 21 }, (_, i) => `cb${i}@example.vn`);
    for (const bad of [
      { recipients: [] },
      { recipients: many },
      { recipients: ['không phải thư'] },
      { recipients: ['a@example.vn\r\nBcc: b@example.vn'] },
      { minute: 419 },
      { minute: 691 },
      { rhythm: 'daily' },
      { more: 1 },
    ])
      expect((await put(id, bad)).status, JSON.stringify(bad)).toBe(400);
    const figures = await newView('unit=27460', { place: '/so-lieu' });
    expect((await put(figures)).json<{ code: string }>().code).toBe('onlyDashboards');
    expect((await put(newId())).status).toBe(404);
    expect((await sendNow(id)).status).toBe(404);
    expect((await program.pool.query('select 1 from mailings')).rows).toEqual([]);
    expect((await put(id, { recipients: many.slice(1) })).status).toBe(200);
  });

  test('and not forgotten while it is; stopped and forgotten, its addresses are gone with it', async () => {
    const id = await mailed();
    await sendNow(id);
    const forget = () => leader.ask('DELETE', `/figures/views/${id}?office=${office}`);
    expect([(await forget()).status, (await forget()).json<{ code: string }>().code]).toEqual([409, 'viewIsMailed']);
    await put(id, { state: 'stopped' });
    expect((await forget()).status).toBe(200);
    for (const table of ['mailings', 'mailing_runs']) expect((await program.pool.query(`select 1 from ${table}`)).rows).toEqual([]);
  });
});
