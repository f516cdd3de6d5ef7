import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSignedBy } from '../src/basics/rules/signature.ts';
import { addMillis } from '../src/basics/rules/time.ts';
import type { LedgerDayView, LedgerVerifiedView } from '../src/dossiers/http/ledger-shapes.ts';
import { signLedgers } from '../src/dossiers/store/ledger-days.ts';
import { officerClient, publicClient } from './clients.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let ward: Ward;

beforeAll(async () => {
  program = await openWholeProgram();
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
  await ward.does(await ward.file(), 'receive');
  const { services } = program;
  const agencies = new Map(services.directory().offices.map((office) => [office.id, office.agencyCode]));
  await signLedgers(program.pool, { now: addMillis(services.now(), 24 * 3_600_000), signer: services.keys, agencies });
});

afterAll(() => program.stop());

test('Anybody can fetch what was signed of a ledger, check the signature with the published key, and find the page that explains it', async () => {
  const anyone = publicClient(program.server);
  const [day] = (await anyone.ask('GET', '/ledger/days?unit=27436')).json<{ rows: LedgerDayView[] }>().rows;
  const [key] = (await anyone.ask('GET', '/keys')).json<{ signing: { publicKey: string }[] }>().signing;
  expect(day?.acts).toBe(2);
  expect(isSignedBy({ text: day?.statement ?? '', signature: day?.signature ?? '', publicKey: key?.publicKey ?? '' })).toBe(true);
  expect((await anyone.ask('GET', '/ledger/days')).json<{ rows: LedgerDayView[] }>().rows).toEqual([day]);
  const page = await program.server.inject({ method: 'GET', url: '/so-cai' });
  expect([page.statusCode, page.body.includes(day?.head ?? '-')]).toEqual([200, true]);
  expect((await anyone.ask('GET', '/ledger/days?unit=00000')).status).toBe(404);
});

test('An officer of the ward or of the district above looks through the ledger; another ward and the public may not', async () => {
  const body = { office: ward.officeId };
  for (const username of ['tiepnhan.27436', 'kiemsoat.777']) {
    const answer = await (await officerClient(program.server, username)).ask('POST', '/ledger/verifications', body);
    expect([answer.status, answer.json<LedgerVerifiedView>()]).toMatchObject([200, { acts: 2, days: 1, faults: [] }]);
  }
  expect((await (await officerClient(program.server, 'tiepnhan.27439')).ask('POST', '/ledger/verifications', body)).status).toBe(403);
  expect((await publicClient(program.server).ask('POST', '/ledger/verifications', body)).status).toBe(401);
});

test('A row that somebody changed in the database is named to the officer, also against a copy that was kept elsewhere', async () => {
  const { rows } = (await publicClient(program.server).ask('GET', '/ledger/days?unit=27436')).json<{ rows: LedgerDayView[] }>();
  await program.pool.query(`update dossier_acts set actor = '{"kind":"system"}' where office_id = $1 and place = 2`, [ward.officeId]);
  await program.pool.query('delete from ledger_days');
  const reception = ward.officers.reception;
  const days = rows.map(({ day, statement, signature }) => ({ day, statement, signature }));
  const found = (await reception?.ask('POST', '/ledger/verifications', { office: ward.officeId, days }))?.json<LedgerVerifiedView>();
  expect(found?.faults.map((fault) => fault.text.vi).join()).toMatch(/^Dòng 2: .*việc thứ 2 \(receive\)/);
});
