import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorsOfAct } from '../src/dossiers/rules/allowed.ts';
import type { Role } from '../src/offices/rules/role.ts';
import { addOfficer } from '../src/offices/store/officers.ts';
import { hashPassword } from '../src/offices/store/password-hash.ts';
import { type Answer, asAnswer, type Client, officerClient, publicClient, samplePassword } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { type Ground, prepareGround } from './fuzz-ground.ts';
import { planOf } from './fuzz-plans.ts';
import { goodRequest } from './fuzz-requests.ts';
import { type Document, nameOf, type Route, readDocument, routesOf } from './openapi-document.ts';
import { openMarks, type TableMarks } from './table-marks.ts';
import { contentOf, laterKinds, openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** Ward A is Bình Hưng Hòa, ward B is An Lạc; both lie in the district 777. */
const [wardA, wardB] = ['27436', '27460'];

let program: WholeProgram;
let document: Document;
let marks: () => Promise<TableMarks>;
let before: TableMarks;
let a: Ward;
let b: Ward;
let ofB: Ground;

beforeAll(async () => {
  program = await openWholeProgram();
  const origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  document = await readDocument(program.server);
  marks = await openMarks(program.pool);
  a = await openWard({ server: program.server, pool: program.pool, unitCode: wardA });
  b = await openWard({ server: program.server, pool: program.pool, unitCode: wardB });
  ofB = await prepareGround({ program, origin, unitCode: wardB });
});

afterAll(() => program.stop());

beforeEach(async () => {
  before = await marks();
});

async function expectNothingChanged(): Promise<void> {
  expect(await marks()).toEqual(before);
  const { rows } = await program.pool.query('select opened_at, (select count(*) from dossier_looks where dossier_id = d.id) as looks from dossiers d where id = $1', [
    ofB.dossierId,
  ]);
  expect(rows).toEqual([{ opened_at: null, looks: 0 }]);
}

/** What belongs to an office: everything of the staff but one's own session, and the proof-reader, which keeps nothing of anybody. */
function officeRoutes(): readonly Route[] {
  return routesOf(document).filter((route) => route.operation.tags?.includes('staff') === true && !/^\/api\/v1\/(?:session|proofreading)/.test(route.path));
}

async function asksFor(route: Route, ground: Ground, client: Client): Promise<Answer> {
  const { method, url, headers, payload } = goodRequest(route, planOf(route, ground));
  const known = client.cookie === '' ? {} : { cookie: client.cookie, 'x-requested-with': 'dong-hanh' };
  return asAnswer(await program.server.inject({ method: method as 'GET', url, headers: { ...headers, ...known }, ...(payload === null ? {} : { payload }) }));
}

describe('An officer of another ward', () => {
  test('is answered by no address of an office with anything of this one, whatever his role', async () => {
    expect(officeRoutes().length).toBe(127);
    for (const [role, client] of Object.entries(a.officers)) {
      for (const route of officeRoutes()) {
        const answer = await asksFor(route, ofB, client);
        expect([403, 404], `${role} ${nameOf(route)}: ${answer.status}`).toContain(answer.status);
        expect(answer.body, nameOf(route)).not.toMatch(/Trần Thị Mẫu|0900000001/);
      }
    }
    await expectNothingChanged();
  });

  test('is answered by no address of difficulties, visits, tasks, supervision and commendations with anything of this one', async () => {
    const routes = routesOf(document).filter((route) => route.operation.tags?.includes('directives') === true && !/^POST .*\/difficulties/.test(nameOf(route)));
    expect(routes.length).toBe(21);
    for (const [role, client] of Object.entries(a.officers))
      for (const route of routes) expect([403, 404], `${role} ${nameOf(route)}`).toContain((await asksFor(route, ofB, client)).status);
    await expectNothingChanged();
  });

  test('does no act on a dossier of this one, whatever his role and whatever the act', async () => {
    const known = { specialistId: ofB.officerId, consultationId: newDeviceId() };
    for (const [role, client] of Object.entries(a.officers)) {
      for (const kind of laterKinds) {
        const act = { actId: newDeviceId(), kind, happenedAt: new Date().toISOString(), content: contentOf(kind, known) };
        expect((await client.ask('POST', `/dossiers/${ofB.dossierId}/acts`, act)).status, `${role} ${kind}`).toBe(404);
      }
    }
    await expectNothingChanged();
  });

  test('gets the same answer for a dossier of this one as for one that does not exist', async () => {
    const answers = await Promise.all([ofB.dossierId, newDeviceId()].map((id) => a.officers.reception?.ask('GET', `/dossiers/${id}`)));
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });

  test('finds nothing of this one by code, name, phone or the beginning of a name', async () => {
    for (const q of [ofB.code, ofB.code.toLowerCase(), 'Trần Thị Mẫu', 'tran thi', '0900000001', '+84 900 000 001', '%', '_']) {
      const found = (await a.officers.reception?.ask('GET', `/search?q=${encodeURIComponent(q)}`))?.json<{ rows: { officeId: number }[] }>().rows ?? [];
      expect(
        found.filter((row) => row.officeId !== a.officeId),
        q,
      ).toEqual([]);
    }
    expect((await b.officers.reception?.ask('GET', `/search?q=${ofB.code}`))?.json<{ rows: unknown[] }>().rows).toHaveLength(1);
  });

  test('reads a paper of this one not even under the id of a dossier of his own', async () => {
    const own = await a.file();
    expect((await a.officers.reception?.ask('GET', `/dossiers/${own.id}/papers/${ofB.paper.sha256}`))?.status).toBe(404);
  });

  test('is given no dossier of this one: only people of the office can be assigned', async () => {
    const received = await b.file();
    await b.does(received, 'receive');
    const [stranger] = (await program.pool.query<{ id: string }>('select id from officers where username = $1', [`thuly.${wardA}`])).rows;
    const answer = await b.tries(received, { kind: 'assign', content: { officerId: stranger?.id ?? '', note: null } });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'notASpecialist']);
  });

  test('follows a dossier with code and proof as anybody does, and then acts as the applicant, not as an officer', async () => {
    const filed = await b.file();
    const act = { actId: newDeviceId(), kind: 'askWithdrawal', happenedAt: new Date().toISOString(), content: { reason: null } };
    expect((await a.officers.leader?.ask('POST', '/tracking/acts', { code: filed.code, proof: '0001', act }))?.status).toBe(200);
    expect(await actorsOf(filed.id)).toEqual([{ kind: 'applicant' }, { kind: 'applicant' }]);
  });
});

test('An officer of this ward does only the acts of his role, in every stage', async () => {
  for (const kind of laterKinds) {
    const dossier = await a.readyFor(kind);
    before = await marks();
    const may: readonly string[] = actorsOfAct[kind];
    for (const [role, client] of Object.entries(a.officers)) {
      if (may.includes(role)) continue;
      const act = { actId: newDeviceId(), kind, happenedAt: new Date().toISOString(), content: contentOf(kind, { specialistId: ofB.officerId, consultationId: newDeviceId() }) };
      const answer = await client.ask('POST', `/dossiers/${dossier.id}/acts`, act);
      expect([answer.status, answer.json<{ code: string }>().code], `${role} ${kind}`).toEqual(kind === 'assign' ? [422, 'notASpecialist'] : [403, 'notYourAct']);
    }
    expect(await marks(), kind).toEqual(before);
  }
});

describe('The district', () => {
  test('reads the figures of its wards, each and all, and the lists behind them with masked names', async () => {
    const client = await officerClient(program.server, 'kiemsoat.777');
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    for (const query of [`unit=${wardB}&scope=own`, 'unit=777&scope=wards', 'unit=777&scope=all']) {
      expect((await client.ask('GET', `/figures?${query}&from=${today}&to=${today}`)).status).toBe(200);
      const list = await client.ask('GET', `/figures/dossiers?${query}&from=${today}&to=${today}&figure=total`);
      expect(list.json<{ total: number }>().total).toBeGreaterThan(0);
      expect(list.body).not.toMatch(/Trần Thị Mẫu|0900000001/);
    }
  });

  test('opens no dossier, queue, register, form or paper of a ward', async () => {
    for (const username of ['tiepnhan.777', 'lanhdao.777', 'kiemsoat.777', 'danhmuc.777']) {
      const client = await officerClient(program.server, username);
      for (const route of officeRoutes().filter((one) => !/figures|form-ii06a|index-766|officers/.test(one.path))) {
        const answer = await asksFor(route, ofB, client);
        // The teams, the outreach and the registers of its wards are the district's to follow: it reads of them, without a word of a citizen, and changes nothing.
        const follows = route.method === 'GET' && (route.path.includes('/steering-documents') || ['teams', 'outreach'].some((tag) => route.operation.tags?.includes(tag) === true));
        expect(follows ? [200, 403, 404] : [403, 404], `${username} ${nameOf(route)}`).toContain(answer.status);
        expect(answer.body, nameOf(route)).not.toMatch(/Trần Thị Mẫu|0900000001/);
      }
    }
    await expectNothingChanged();
  });

  test('is not read by its wards: neither its figures nor those of a sister', async () => {
    for (const unit of ['777', wardB]) {
      const answer = await a.officers.leader?.ask('GET', `/figures?unit=${unit}&scope=own&from=2026-01-01&to=2026-12-31`);
      expect([answer?.status, answer?.json<{ code: string }>().code]).toEqual([403, 'notAllowed']);
    }
  });
});

test('The operator runs the machine: messages with masked addresses, accounts, and no dossier, queue, search or figure', async () => {
  const operator = await officerClient(program.server, 'quantri');
  for (const ground of [ofB, { ...ofB, officeId: 1, unitCode: '777' }]) {
    for (const route of officeRoutes().filter((one) => !/notices|officers/.test(one.path))) {
      expect([403, 404], nameOf(route)).toContain((await asksFor(route, ground, operator)).status);
    }
  }
  const notices = await operator.ask('GET', `/notices?office=${b.officeId}`);
  expect(notices.json<{ rows: unknown[] }>().rows.length).toBeGreaterThan(0);
  expect(notices.body).not.toMatch(/Trần Thị Mẫu|0900000001/);
  await expectNothingChanged();
});

test('The public is sent to the log-in by every address of an office', async () => {
  for (const route of officeRoutes()) {
    const answer = await asksFor(route, ofB, publicClient(program.server));
    expect([answer.status, answer.json<{ code: string }>().code], nameOf(route)).toEqual([401, 'logInNeeded']);
  }
  await expectNothingChanged();
});

test('A write with the cookie but without the header of our pages is refused, since somebody else may have set it off', async () => {
  const cookie = b.officers.reception?.cookie ?? '';
  const writes = routesOf(document).filter((route) => route.operation.security !== undefined && route.method !== 'GET' && nameOf(route) !== 'POST /api/v1/session');
  expect(writes.length).toBeGreaterThan(3);
  for (const route of writes) {
    for (const header of [{}, { 'x-requested-with': 'XMLHttpRequest' }, { 'x-requested-with': '' }]) {
      const { method, url, payload } = goodRequest(route, planOf(route, ofB));
      const answer = await program.server.inject({
        method: method as 'POST',
        url,
        headers: { cookie, ...(payload === null ? {} : { 'content-type': 'application/json' }), ...header },
        ...(payload === null ? {} : { payload }),
      });
      expect([answer.statusCode, answer.json<{ code: string }>().code], nameOf(route)).toEqual([403, 'forgedRequest']);
    }
  }
  await expectNothingChanged();
  expect((await b.officers.reception?.ask('GET', '/session'))?.status).toBe(200);
});

test('A form or plain text of another site does not log anybody in and files nothing', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
    const logIn = await program.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': type },
      payload: `username=tiepnhan.27436&password=${samplePassword}`,
    });
    const filing = await program.server.inject({ method: 'PUT', url: `/api/v1/dossiers/${newDeviceId()}`, headers: { 'content-type': type }, payload: JSON.stringify(filingOf()) });
    expect([logIn.statusCode, filing.statusCode, logIn.headers['set-cookie']]).toEqual([415, 415, undefined]);
  }
  await expectNothingChanged();
});

test('After logging out, or when somebody else ends the session, the cookie opens nothing any more', async () => {
  const client = await officerClient(program.server, `tiepnhan2.${wardB}`);
  expect((await client.ask('GET', '/session')).status).toBe(200);
  expect((await client.ask('DELETE', '/session')).status).toBe(204);
  for (const route of [...officeRoutes(), ...routesOf(document).filter((one) => nameOf(one) === 'GET /api/v1/session')]) {
    expect((await asksFor(route, ofB, client)).status, nameOf(route)).toBe(401);
  }
  await expectNothingChanged();
});

describe('An account with a password that was given out', () => {
  test('can do nothing but see who it is and change the password; after that it works, and other sessions of it are dead', async () => {
    const client = await newOfficer(
      'moi.nhan',
      [
        { officeId: b.officeId, role: 'reception' },
        { officeId: b.officeId, role: 'leader' },
      ],
      'yes',
    );
    const second = await officerClient(program.server, 'moi.nhan');
    before = await marks();
    for (const route of officeRoutes()) {
      const answer = await asksFor(route, ofB, client);
      expect([answer.status, answer.json<{ code: string }>().code], nameOf(route)).toEqual([403, 'mustChangePassword']);
    }
    expect((await client.ask('PUT', `/dossiers/${newDeviceId()}`, filingOf({ receivingUnitCode: wardB, channel: 'counter' }))).status).toBe(403);
    await expectNothingChanged();
    expect((await client.ask('GET', '/session')).json<{ officer: object }>().officer).toMatchObject({ mustChangePassword: 'yes' });

    expect((await client.ask('POST', '/session/password', { current: samplePassword, next: 'mưa rào buổi chiều' })).status).toBe(204);
    expect((await client.ask('GET', `/queue?office=${b.officeId}&list=all`)).status).toBe(200);
    expect((await second.ask('GET', '/session')).status).toBe(401);
  });
});

test('A role that is taken away, or an account that is closed, counts from the next request on', async () => {
  const client = await newOfficer('sap.nghi', [{ officeId: b.officeId, role: 'reception' }], 'no');
  const queue = `/queue?office=${b.officeId}&list=all`;
  expect((await client.ask('GET', queue)).status).toBe(200);
  await program.pool.query(`delete from officer_roles where officer_id = (select id from officers where username = 'sap.nghi')`);
  expect((await client.ask('GET', queue)).status).toBe(403);
  await program.pool.query(`update officers set active = false where username = 'sap.nghi'`);
  expect((await client.ask('GET', queue)).status).toBe(401);
});

describe('Who files', () => {
  const counter = (channel: 'counter' | 'post') => filingOf({ receivingUnitCode: wardB, channel });

  test.each(['counter', 'post'] as const)('through the %s: only the reception of that office, never the public', async (channel) => {
    const id = newDeviceId();
    const others = [publicClient(program.server), ...Object.values(a.officers), b.officers.specialist, b.officers.leader, b.officers.clerk, b.officers.cashier];
    for (const client of others) expect((await client?.ask('PUT', `/dossiers/${id}`, counter(channel)))?.status).toBe(403);
    expect(await marks()).toEqual(before);
    expect((await b.officers.reception?.ask('PUT', `/dossiers/${id}`, counter(channel)))?.status).toBe(201);
    expect(await actorsOf(id)).toMatchObject([{ kind: 'officer', roles: ['reception'] }]);
  });

  test('online is the person: refused with a staff account, with our header or without, and nothing is written', async () => {
    const [id, filing] = [newDeviceId(), filingOf({ receivingUnitCode: wardB })];
    const unmarked = (cookie: string) => program.server.inject({ method: 'PUT', url: `/api/v1/dossiers/${id}`, headers: { cookie }, payload: filing });
    before = await marks();
    for (const client of Object.values(b.officers)) {
      const answer = await client.ask('PUT', `/dossiers/${id}`, filing);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([403, 'staffFilesOnline']);
      expect((await unmarked(client.cookie)).json()).toMatchObject({ status: 403, code: 'staffFilesOnline' });
    }
    await expectNothingChanged();
    expect((await publicClient(program.server).ask('PUT', `/dossiers/${id}`, filing)).status).toBe(201);
    expect(await actorsOf(id)).toEqual([{ kind: 'applicant' }]);
    // A machine that sends again what the server has, while somebody is logged in, learns that it is there.
    expect((await b.officers.reception?.ask('PUT', `/dossiers/${id}`, filing))?.status).toBe(200);
    expect((await unmarked('dh_session=' + 'A'.repeat(43))).statusCode).toBe(200);
  });
});

test('A draft opens with its own secret alone; a wrong secret and an unknown draft are answered alike', async () => {
  const ask = (id: string, secret: string) => program.server.inject({ url: `/api/v1/drafts/${id}`, headers: { 'x-draft-secret': secret } });
  const right = await ask(ofB.draft.id, ofB.draft.secret);
  const [wrong, unknown] = [await ask(ofB.draft.id, 'x'.repeat(43)), await ask(newDeviceId(), ofB.draft.secret)];
  expect([right.statusCode, wrong.statusCode]).toEqual([200, 404]);
  expect(wrong.body).toBe(unknown.body);
});

async function actorsOf(dossierId: string): Promise<readonly unknown[]> {
  return (await program.pool.query<{ actor: unknown }>('select actor from dossier_acts where dossier_id = $1 order by seq', [dossierId])).rows.map((row) => row.actor);
}

async function newOfficer(username: string, roles: readonly { readonly officeId: number; readonly role: Role }[], mustChangePassword: 'yes' | 'no'): Promise<Client> {
  const passwordHash = await hashPassword(samplePassword);
  await addOfficer(program.pool, { id: newDeviceId(), username, fullName: 'Người Mẫu Mới', passwordHash, mustChangePassword, roles: [...roles] });
  return officerClient(program.server, username);
}
