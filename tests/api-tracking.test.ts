import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingOf, newDeviceId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;

beforeAll(async () => {
  program = await openWholeProgram();
});

afterAll(() => program.stop());

/** The least time before a "no": src/dossiers/http/tracking.ts. Timers of Node may fire a millisecond early. */
const floorMs = 119;

type Asked = { readonly code: string; readonly proof: string; readonly address?: string };

async function track({ code, proof, address = '10.0.0.1' }: Asked) {
  const began = performance.now();
  const answer = await program.server.inject({ method: 'POST', url: '/api/v1/tracking', remoteAddress: address, payload: { code, proof } });
  const { date, ...headers } = answer.headers;
  return { status: answer.statusCode, body: answer.body, headers, tookMs: performance.now() - began };
}

async function file(): Promise<{ readonly id: string; readonly code: string }> {
  const answer = await program.server.inject({ method: 'PUT', url: `/api/v1/dossiers/${newDeviceId()}`, payload: filingOf() });
  return answer.json();
}

/** The code of the next dossier of the day: well formed, of the same office, and not issued. */
function codeAfter(code: string): string {
  return code.replace(/\d+$/, (serial) => String(Number(serial) + 500).padStart(4, '0'));
}

test('The code opens with the last four digits of the phone, the year of birth or the id of the device, and with nothing else', async () => {
  const { id, code } = await file();
  for (const proof of ['0001', '1994', id, ' 0001 ', id.toUpperCase()]) expect((await track({ code, proof, address: '10.0.1.1' })).status, proof).toBe(200);
  for (const proof of ['0002', '001', '00001', '1995', '0900000001', newDeviceId(), '____']) expect((await track({ code, proof, address: '10.0.1.2' })).status, proof).toBe(404);
});

test('An unknown code, a code of another office, a number that is none and a wrong proof get the same answer to the byte, none before the others could', async () => {
  const { code } = await file();
  const asked: readonly Asked[] = [
    { code, proof: '9999' },
    { code, proof: 'không nhớ' },
    { code: codeAfter(code), proof: '0001' },
    { code: code.replace(/^[\w.]+/, '000.99.99.X99'), proof: '0001' },
    { code: 'BN-2018-000123', proof: '0001' },
    { code: 'x', proof: 'x' },
  ];
  const answers = [];
  for (const one of asked) answers.push(await track({ ...one, address: '10.0.2.1' }));
  for (const { status, body, headers, tookMs } of answers) {
    expect({ status, body, headers }).toEqual({ status: 404, body: answers[0]?.body, headers: answers[0]?.headers });
    expect(tookMs).toBeGreaterThan(floorMs);
  }
});

test('The applicant who gets an act wrong learns no more than the one who only asks', async () => {
  const { code } = await file();
  const act = { actId: newDeviceId(), kind: 'askWithdrawal', happenedAt: new Date().toISOString(), content: { reason: null } };
  const ask = (key: Asked) =>
    program.server.inject({ method: 'POST', url: '/api/v1/tracking/acts', remoteAddress: '10.0.3.1', payload: { code: key.code, proof: key.proof, act } });
  const [wrong, unknown, asked] = [
    await ask({ code, proof: '9999' }),
    await ask({ code: codeAfter(code), proof: '0001' }),
    await track({ code, proof: '9999', address: '10.0.3.2' }),
  ];
  expect([wrong.statusCode, wrong.body, unknown.body]).toEqual([404, asked.body, asked.body]);
});

test('Who guesses is paused, whether the code exists or not, and the pause says how long; other people and other codes go on', async () => {
  const [guessed, other] = [await file(), await file()];
  const codes = [guessed.code, codeAfter(other.code)];
  for (const code of codes) {
    const tries = await Promise.all(Array.from({ length: 10 }, (_, at) => track({ code, proof: String(2000 + at), address: `10.0.4.${at}` })));
    expect(tries.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 404));
  }
  const paused = await Promise.all(codes.map((code) => track({ code, proof: '0001', address: '10.0.4.99' })));
  expect(paused.map((answer) => answer.status)).toEqual([429, 429]);
  expect(paused[0]?.body).toBe(paused[1]?.body);
  expect(Number(paused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await track({ code: other.code, proof: '0001', address: '10.0.4.1' })).status).toBe(200);
});

test('The answer tells a stranger with the proof no name, phone, address or officer', async () => {
  const { code } = await file();
  const { body } = await track({ code, proof: '0001', address: '10.0.5.1' });
  expect(body).not.toMatch(/Trần Thị Mẫu|0900000001|1994|Số 12 đường Mẫu|Nguyễn Trần Mẫu An/);
  expect(body).toContain('T*** T** M**');
});
