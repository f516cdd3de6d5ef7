import { afterEach, expect, test, vi } from 'vitest';
import { createApi, failureOf } from './api.adapter.ts';

const problem = { type: 'urn:x', status: 409, code: 'notInThisStage', title: 'a', titleEn: 'a', detail: 'b', detailEn: 'b', next: 'c', nextEn: 'c' };

/** The network is the outside: only it is played here. */
function answering(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve().then(answer));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const json = (body: unknown, status: number, type: string) => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

afterEach(() => vi.unstubAllGlobals());

test('no answer means nobody knows, and the page says that the server is away', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  const api = createApi();
  const failure = await api.send({ method: 'POST', path: '/dossiers/x/acts', body: {} }).catch(failureOf);
  expect(failure).toEqual({ kind: 'gone' });
  expect(api.line.get().server).toBe('gone');
});

test('an error page of a proxy is no answer of ours', async () => {
  answering(() => new Response('<html>Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }));
  expect(await createApi().get('/queue', null).catch(failureOf)).toEqual({ kind: 'gone' });
});

test('a "no" of the server comes with its words, and the server counts as here', async () => {
  answering(() => json(problem, 409, 'application/problem+json; charset=utf-8'));
  const api = createApi();
  expect(await api.get('/queue', null).catch(failureOf)).toEqual({ kind: 'problem', problem });
  expect(api.line.get().server).toBe('here');
});

test('a session that ran out asks for a new log-in, while a wrong password at the door is only a "no"', async () => {
  answering(() => json({ ...problem, status: 401 }, 401, 'application/problem+json'));
  const api = createApi();
  expect(await api.send({ method: 'POST', path: '/session', body: {} }).catch(failureOf)).toMatchObject({ kind: 'problem' });
  expect(api.line.get().session).toBe('kept');
  expect(await api.get('/queue', null).catch(failureOf)).toEqual({ kind: 'signedOut' });
  expect(api.line.get().session).toBe('lost');
});

test('what is written carries the mark of our own pages', async () => {
  const fetched = answering(() => json({}, 200, 'application/json'));
  await createApi().send({ method: 'POST', path: '/dossiers/x/acts', body: { a: 1 } });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"a":1}', headers: { 'x-requested-with': 'dong-hanh' } });
});

test('the clock of the server is taken over, since the clocks of old machines are wrong', async () => {
  const hourAhead = new Date(Date.now() + 3_600_000).toUTCString();
  answering(() => new Response('{}', { status: 200, headers: { date: hourAhead } }));
  const api = createApi();
  await api.get('/queue', null);
  expect(Math.round(api.line.get().skewMillis / 60_000)).toBe(60);
});
