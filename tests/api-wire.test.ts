import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingOf, newDeviceId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** What comes over the wire and is hardly HTTP: answered by a problem too, and the server goes on. */

let program: WholeProgram;
let port: number;

beforeAll(async () => {
  program = await openWholeProgram();
  port = Number(new URL(await program.server.listen({ port: 0, host: '127.0.0.1' })).port);
});

afterAll(() => program.stop());

/** Sends the bytes as they are and reads until the server has closed, or has said `enough`. */
async function speak(bytes: string | Buffer): Promise<{ readonly status: number; readonly head: string; readonly body: string }> {
  const said = await new Promise<string>((done, fail) => {
    const line = connect(port, '127.0.0.1');
    let text = '';
    line.on('data', (piece) => {
      text += piece.toString();
    });
    line.on('close', () => done(text));
    line.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? done(text) : fail(error)));
    line.write(bytes);
  });
  const [head = '', body = ''] = said.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body };
}

const request = (first: string, headers: readonly string[] = [], body = '') => `${[first, 'host: 127.0.0.1', 'connection: close', ...headers].join('\r\n')}\r\n\r\n${body}`;

const spoken: Readonly<Record<string, readonly [string | Buffer, number]>> = {
  'no HTTP at all': ['xin chào\r\n\r\n', 400],
  'bytes of TLS': [Buffer.from([22, 3, 1, 0, 250, 1, 0, 0, 246, 3, 3, 13, 10, 13, 10]), 400],
  'headers of 20 kB': [request('GET /api/v1/offices HTTP/1.1', [`x-long: ${'x'.repeat(20_000)}`]), 431],
  'a cookie of 20 kB': [request('GET /api/v1/session HTTP/1.1', [`cookie: dh_session=${'a'.repeat(20_000)}`]), 431],
  'an address of 20 kB': [request(`GET /api/v1/search?q=${'x'.repeat(20_000)} HTTP/1.1`), 431],
  'a method nobody knows': [request('GRAB /api/v1/offices HTTP/1.1'), 400],
  'a wrong percent sign': [request('GET /api/v1/procedures/%zz HTTP/1.1'), 400],
  'a part of the path of 300 signs': [request(`POST /api/v1/phone-codes/${'x'.repeat(300)}/check HTTP/1.1`), 414],
  'an address with dots': [request('GET /api/v1/../../etc/passwd HTTP/1.1'), 404],
  'two lengths': [request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-length: 2', 'content-length: 3'], '{} '), 400],
  'a length and pieces': [
    request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-length: 2', 'transfer-encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'),
    400,
  ],
  'pieces of no size': [request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'transfer-encoding: chunked'], 'zz\r\n{}\r\n'), 400],
  'a length that is none': [request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-length: -1'], '{}'), 400],
  'a body of a megabyte and more': [
    request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-length: 1100000'], `{"code":"${'x'.repeat(1_099_989)}"}`),
    413,
  ],
  'a body that is announced too large': [request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-length: 99999999999']), 413],
  'compressed JSON': [request('POST /api/v1/tracking HTTP/1.1', ['content-type: application/json', 'content-encoding: gzip', 'content-length: 2'], '{}'), 400],
};

test.each(Object.entries(spoken))('To %s the server answers with a problem', async (_, [bytes, status]) => {
  const answer = await speak(bytes);
  expect([answer.status, answer.body]).toEqual([status, expect.stringContaining('"next":"')]);
  expect(answer.head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(answer.body).not.toMatch(/node_modules|HPE_|FST_|\bat \w+ \(/);
});

test('A line that is cut in the middle of a filing leaves nothing behind, and the same filing comes through afterwards', async () => {
  const id = newDeviceId();
  const body = JSON.stringify(filingOf());
  const head = request(`PUT /api/v1/dossiers/${id} HTTP/1.1`, ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]);
  await new Promise<void>((done) => {
    const line = connect(port, '127.0.0.1', () => line.write(`${head}${body.slice(0, 200)}`, () => line.destroy()));
    line.on('close', () => done());
  });
  expect((await program.pool.query('select count(*) as n from dossiers where id = $1', [id])).rows).toEqual([{ n: 0 }]);
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/dossiers/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  expect(answer.status).toBe(201);
});
