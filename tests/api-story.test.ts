import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView, Queue, Receipt, Tracked } from '../src/dossiers/http/shapes.ts';
import type { Figures } from '../src/reports/http/shapes.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { checkOf, type Document, nameOf, readDocument, routesOf } from './openapi-document.ts';
import { hasArrived, sendPaper } from './tus-client.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** The main job through the API alone, from the phone of a mother to the figures of the ward; every answer is held against the document. */

let program: WholeProgram;
let document: Document;
let origin: string;
let ward: Ward;

beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  document = await readDocument(program.server);
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27460' });
});

afterAll(() => program.stop());

function documented(client: Client): Client {
  return {
    cookie: client.cookie,
    ask: async (method, path, payload) => {
      const answer = await client.ask(method, path, payload);
      expectDocumented(method, path, answer);
      return answer;
    },
  };
}

/** The answer is one that the document tells of, in the shape it tells. */
function expectDocumented(method: string, path: string, answer: Answer): void {
  const pathname = `/api/v1${path.split('?')[0]}`;
  const route = routesOf(document).find((one) => one.method === method && new RegExp(`^${one.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
  if (route === undefined) throw new Error(`${method} ${pathname} is not in the document`);
  const { responses } = route.operation;
  const response = responses[String(answer.status)] ?? responses[`${Math.floor(answer.status / 100)}XX`];
  expect(response, `${nameOf(route)} answers ${answer.status}`).toBeDefined();
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  if (answer.body === '') return;
  expect(Object.keys(response?.content ?? {}), nameOf(route)).toContain(type);
  const schema = response?.content?.[type]?.schema;
  if (type.endsWith('json') && schema !== undefined) expect(checkOf(document, schema)(answer.json()), `${nameOf(route)}: ${answer.body.slice(0, 400)}`).toBe(true);
}

test('A birth registration: filed by phone, received, supplemented, drafted, signed, numbered, returned, and counted', async () => {
  const mother = documented(publicClient(program.server));
  const photo = { dossierId: newDeviceId(), bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(400_000).fill(7)]), filename: 'giấy chứng sinh.jpg' };
  const sha256 = createHash('sha256').update(photo.bytes).digest('hex');
  const body = filingOf({ receivingUnitCode: ward.unitCode, papers: [{ name: photo.filename, lengthBytes: photo.bytes.length, sha256 }] });
  const before = await figures();

  const receipt = (await mother.ask('PUT', `/dossiers/${photo.dossierId}`, body)).json<Receipt>();
  expect(receipt).toMatchObject({ stage: 'submitted', papers: { declared: 1, arrived: 0 }, receivingUnit: { code: ward.unitCode } });
  const reception = documented(ward.officers.reception ?? mother);
  const dossier = { id: receipt.id, code: receipt.code };
  expect((await ward.tries(dossier, { kind: 'receive', content: { limitCase: 'default', setDueAt: null, missingPapers: [] } })).json()).toMatchObject({ code: 'papersNotArrived' });

  expect((await sendPaper(origin, photo)).status).toBe(204);
  expect(await hasArrived(origin, photo)).toBe(true);
  expect((await mother.ask('GET', `/dossiers/${receipt.id}/receipt`)).json<Receipt>()).toMatchObject({
    papers: { declared: 1, arrived: 1 },
    signed: { statement: { id: receipt.id } },
  });
  expect(codesOf(await reception.ask('GET', `/queue?office=${ward.officeId}&list=new`))).toContain(receipt.code);
  expect((await track()).todo.who).toBe('office');

  const received = await ward.does(dossier, 'receive');
  expect([received.row.stage, received.row.dueAt === null]).toEqual(['received', false]);
  expect(codesOf(await reception.ask('GET', `/queue?office=${ward.officeId}&list=new`))).not.toContain(receipt.code);
  await ward.does(dossier, 'assign');
  await ward.does(dossier, 'requestSupplement');
  const asked = await track();
  expect([asked.todo.who, asked.acts, asked.supplementRequest?.items.length]).toEqual(['applicant', expect.arrayContaining(['supplement']), 2]);

  const supplement = act('supplement', { answers: { con_noi_sinh: '  Bệnh viện Mẫu 2 ' }, papers: [], note: 'Đã chụp lại' });
  for (let times = 0; times < 3; times += 1) expect((await acts(supplement)).stage).toBe('processing');
  const page = (await reception.ask('GET', `/dossiers/${receipt.id}`)).json<DossierView>();
  expect(page.answers.flatMap((one) => one.rows).find((row) => row.key === 'con_noi_sinh')).toMatchObject({ value: 'Bệnh viện Mẫu 2', changed: 'yes' });
  expect(page.timeline.filter((row) => row.act === 'supplement')).toHaveLength(1);

  await ward.does(dossier, 'sendResultDraft');
  expect((await acts(act('confirmResultDraft', { note: null }))).todo.who).toBe('office');
  await ward.does(dossier, 'proposeResult');
  await ward.does(dossier, 'sign');
  await ward.does(dossier, 'issueResult');
  expect((await track()).stage).toBe('ready');
  const returned = await ward.does(dossier, 'returnResult');
  expect(returned.row.stage).toBe('delivered');
  expect((await track()).todo.who).toBe('nobody');

  for (const form of returned.forms) {
    const printed = await reception.ask('GET', form.url.replace('/api/v1', ''));
    expect([printed.status, printed.body.slice(0, 5)], form.kind).toEqual([200, '%PDF-']);
  }
  expect((await reception.ask('GET', `/dossiers/${receipt.id}/papers/${sha256}`)).headers['content-type']).toBe('image/jpeg');
  expect((await mother.ask('GET', `/dossiers/${receipt.id}/receipt.pdf`)).status).toBe(200);

  const after = await figures();
  for (const key of ['total', 'online', 'onlineSelf', 'eligible', 'resolved']) expect([key, after[key]?.value]).toEqual([key, (before[key]?.value ?? 0) + 1]);
  for (const [key, figure] of Object.entries(after)) {
    if (figure.dossiersUrl === null || figure.value === null) continue;
    const list = await reception.ask('GET', figure.dossiersUrl.replace('/api/v1', ''));
    expect([key, list.json<{ total: number; rows: unknown[] }>().total]).toEqual([key, figure.value]);
  }
  const notices = await documented(await officerClient(program.server, 'quantri')).ask('GET', `/notices?office=${ward.officeId}`);
  expect(notices.json<{ rows: { text: string }[] }>().rows.filter((row) => row.text.includes(receipt.code)).length).toBeGreaterThanOrEqual(6);

  async function track(): Promise<Tracked> {
    return (await mother.ask('POST', '/tracking', { code: receipt.code, proof: '0001' })).json<Tracked>();
  }

  async function acts(one: object): Promise<Tracked> {
    const answer = await mother.ask('POST', '/tracking/acts', { code: receipt.code, proof: '1994', act: one });
    expect(answer.status, answer.body).toBe(200);
    return answer.json<Tracked>();
  }

  async function figures(): Promise<Readonly<Record<string, Figures['figures'][number]>>> {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const answer = await documented(ward.officers.leader ?? mother).ask('GET', `/figures?unit=${ward.unitCode}&scope=own&from=${today}&to=${today}`);
    return Object.fromEntries(answer.json<Figures>().figures.map((figure) => [figure.key, figure]));
  }
});

function act(kind: string, content: object) {
  return { actId: newDeviceId(), kind, happenedAt: new Date().toISOString(), content };
}

function codesOf(answer: Answer): readonly string[] {
  return answer.json<Queue>().rows.map((row) => row.code);
}

test('Every reading address answers in the shape that the document tells', async () => {
  const dossier = await ward.file();
  const [anyone, reception] = [documented(publicClient(program.server)), documented(ward.officers.reception ?? publicClient(program.server))];
  for (const path of [
    '/offices',
    '/units',
    '/units?kind=ward&parent=777',
    '/procedures',
    '/procedures?q=khai%20sanh',
    '/procedures/1.001193',
    '/lists/countries',
    '/lists/ethnic-groups',
    `/dossiers/${dossier.id}/receipt`,
  ]) {
    expect((await anyone.ask('GET', path)).status, path).toBe(200);
  }
  for (const path of [
    '/session',
    '/procedures',
    `/officers?office=${ward.officeId}`,
    `/dossiers/${dossier.id}`,
    '/search?q=mau',
    ...['new', 'mine', 'dueToday', 'late', 'waiting', 'toSign', 'toIssue', 'ready', 'all'].map((list) => `/queue?office=${ward.officeId}&list=${list}`),
  ]) {
    expect((await reception.ask('GET', path)).status, path).toBe(200);
  }
});

test('What is true only for the staff is told to the staff: the public does not see which values are still to be verified', async () => {
  const toVerify = async (client: Client) => (await client.ask('GET', '/procedures')).json<{ rows: { toVerify: number }[] }>().rows.reduce((sum, row) => sum + row.toVerify, 0);
  expect(await toVerify(publicClient(program.server))).toBe(0);
  expect(await toVerify(ward.officers.reception ?? publicClient(program.server))).toBeGreaterThan(0);
});
