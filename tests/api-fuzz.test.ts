import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, asAnswer, type Client, officerClient, publicClient } from './clients.ts';
import { type Ground, prepareGround } from './fuzz-ground.ts';
import { knownRoutes, planOf } from './fuzz-plans.ts';
import { badRequests, goodRequest, type Sent, worstRequests } from './fuzz-requests.ts';
import { bodySchemaOf, checkOf, type Document, nameOf, type Route, readDocument, routesOf } from './openapi-document.ts';
import { openMarks, type TableMarks } from './table-marks.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** FUZZ_SEED and FUZZ_RUNS try other and more requests than the ones every run tries. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_190_331);
const runs = Number(process.env['FUZZ_RUNS'] ?? 4);

let program: WholeProgram;
let document: Document;
let ground: Ground;
let marks: () => Promise<TableMarks>;
let isProblem: (value: unknown) => boolean;
const clients = new Map<string, Client>();

const callers = ['the public', 'an officer of the ward', 'the operator'] as const;
type Caller = (typeof callers)[number];
const accounts: Readonly<Record<Caller, string | null>> = { 'the public': null, 'an officer of the ward': 'tiepnhan.27436', 'the operator': 'quantri' };

beforeAll(async () => {
  program = await openWholeProgram();
  const origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  document = await readDocument(program.server);
  isProblem = checkOf(document, { $ref: '#/components/schemas/Problem' });
  ground = await prepareGround({ program, origin, unitCode: '27436' });
  for (const caller of callers) await logIn(caller);
  marks = await openMarks(program.pool);
});

afterAll(() => program.stop());

test('Every route of the document is known here, and the request that is not spoiled gets past the check of its form', async () => {
  expect([...knownRoutes].sort()).toEqual(routesOf(document).map(nameOf).sort());
  for (const route of routesOf(document)) {
    const answer = await send(goodRequest(route, planOf(route, ground)), 'an officer of the ward');
    expect(answer.status, `${nameOf(route)} ${answer.body}`).toBeLessThan(500);
    expect(answer.body, nameOf(route)).not.toContain('"malformed"');
  }
  await logIn('an officer of the ward');
});

describe.each(callers)('Whatever %s sends', (caller) => {
  test.each(knownRoutes)('to %s: what is malformed is refused, nothing breaks, nothing inner is told, and a refusal writes nothing', async (name) => {
    const route = routeCalled(name);
    const expectSound = await openCheck(route, caller);
    await fc.assert(fc.asyncProperty(badRequests(route, planOf(route, ground)), expectSound), { seed, numRuns: runsOf(route) });
  });
});

describe('Each part of a request in turn, replaced by the worst that may stand there', () => {
  const quick = knownRoutes.filter((name) => !slow.test(name));

  test.each(quick)('to %s', async (name) => {
    const route = routeCalled(name);
    const expectSound = await openCheck(route, 'an officer of the ward');
    for (const request of worstRequests(route, planOf(route, ground))) await expectSound(request);
  });
});

/** Sends a request and looks at the answer, and at what it did to the tables since the last one. */
async function openCheck(route: Route, caller: Caller): Promise<(request: Sent) => Promise<void>> {
  const schema = bodySchemaOf(route.operation);
  const isGoodBody = checkOf(document, schema ?? {});
  let before = await marks();
  return async (request) => {
    const was = before;
    const answer = await send(request, caller);
    before = await marks();
    const shown = `${request.method} ${request.url.slice(0, 300)} ${String(request.payload ?? '').slice(0, 500)}`;
    expect(faultsOf(route, answer), shown).toEqual([]);
    const isMalformed = schema !== null && (request.json === null || !isGoodBody(request.json.value));
    if (isMalformed) expect(answer.status, `malformed and taken: ${shown}`).toBeGreaterThanOrEqual(400);
    if (answer.status >= 400 || route.method === 'GET') expect(before, shown).toEqual(was);
  };
}

const slow = /session|tracking|proofreading|\.pdf$/;

/** Fewer where an answer takes long by design: a password is checked slowly, a refused tracking waits, a form is printed, a report is read in a thread of its own. */
function runsOf({ path }: Route): number {
  return slow.test(path) ? Math.ceil(runs / 3) : runs;
}

function routeCalled(name: string): Route {
  const route = routesOf(document).find((one) => nameOf(one) === name);
  if (route === undefined) throw new Error(`${name} is no route any more`);
  return route;
}

async function logIn(caller: Caller): Promise<void> {
  const username = accounts[caller];
  clients.set(caller, username === null ? publicClient(program.server) : await officerClient(program.server, username));
}

let sent = 0;

/** Each from an address of its own: limits for one address are not what is looked at here. */
async function send(request: Sent, caller: Caller): Promise<Answer> {
  sent += 1;
  const cookie = [clients.get(caller)?.cookie ?? '', request.headers['cookie'] ?? ''].filter((part) => part !== '').join('; ');
  const response = await program.server.inject({
    method: request.method as 'GET',
    url: request.url,
    remoteAddress: `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}`,
    headers: { ...(caller === 'the public' ? {} : { 'x-requested-with': 'dong-hanh' }), ...request.headers, ...(cookie === '' ? {} : { cookie }) },
    ...(request.payload === null ? {} : { payload: request.payload }),
  });
  if (request.method === 'DELETE' && response.statusCode === 204 && caller !== 'the public') await logIn(caller);
  return asAnswer(response);
}

const answerBytesMax = 20_000;
const inside =
  /node_modules|\bat [\w.<>]+ \(|\.[tj]s:\d|\/(?:src|dist|tmp|work)\/|FST_|ECONN|ENOENT|EACCES|\bselect [\w.*]+ from|insert into|violates|syntax error|relation "|column "|invalid input|postgres|\bpg_(?!sleep)/i;
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** What is wrong with an answer, whatever was asked. */
function faultsOf(route: Route, answer: Answer): readonly string[] {
  if (answer.status < 400) return [];
  const faults = answer.status >= 500 ? [`${answer.status}: ${answer.body.slice(0, 300)}`] : [];
  if (answer.headers['content-type'] !== 'application/problem+json') faults.push(`${answer.status} as ${String(answer.headers['content-type'])}`);
  if (route.method === 'HEAD') return faults;
  const told = answer.json<Record<string, unknown>>();
  if (!isProblem(told) || told['status'] !== answer.status) faults.push(`no problem: ${answer.body.slice(0, 300)}`);
  for (const key of ['title', 'detail', 'next']) if (!vietnamese.test(String(told[key]))) faults.push(`${key} is not Vietnamese: ${String(told[key])}`);
  if (inside.test(answer.body)) faults.push(`tells its insides: ${answer.body.slice(0, 500)}`);
  if (answer.body.length > answerBytesMax) faults.push(`${answer.body.length} bytes long`);
  return faults;
}
