import { expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../tests/browser-tabs.ts';
import { putRow, storedRows, storedText } from '../../../tests/stored-rows.ts';
import { filingExample } from '../../dossiers/http/filing-example.ts';
import { refusalOf } from './device.ts';

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' } as const;
const pin = 'mật-khẩu-29';
const secrets = ['Nguyễn Trần Mẫu An', 'chứng sinh của An', 'Hàng chữ trong ảnh', pin, '0900000001', 'Trần Thị Mẫu'];

async function offlineWithKeys(): Promise<Browser> {
  const browser = openBrowser({ origin: 'http://nowhere.invalid', fetch: () => Promise.reject(new TypeError('offline')) });
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const point = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url');
  await browser.openTab();
  await browser.idle();
  const key = { keyId: 's1', publicKey: point, validFrom: '2026-01-01T00:00:00.000Z', retiredAt: null };
  await putRow(browser.factory, { store: 'meta', value: { key: 'serverKeys', value: { signing: [key], sealing: [key], fetchedAt: browser.now() } } });
  return browser;
}

function photoWithWords(): ArrayBuffer {
  return new Uint8Array([0xff, 0xd8, 0xff, ...new TextEncoder().encode('Hàng chữ trong ảnh')]).buffer;
}

test('on a shared machine nothing that was typed or scanned is on the disk in the clear: not as a draft, not when filed, not after the end', async () => {
  const browser = await offlineWithKeys();
  const device = browser.tabs[0]?.device;
  if (device === undefined) throw new Error('no tab');
  const look = async () => secrets.filter((secret) => secret !== '' && [secret, latin(secret)].some((form) => text.includes(form)));
  let text = '';
  await device.vault.create(pin);
  const { id } = await device.begin(about);
  await device.answer(id, { con_ho_ten: 'Nguyễn Trần Mẫu An' });
  const taken = await device.takePaper(id, { name: 'chứng sinh của An.jpg', bytes: photoWithWords(), requiredPaper: null });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  text = await storedText(browser.factory);
  expect([await look(), (await device.findDraft(id))?.answers]).toEqual([[], { con_ho_ten: 'Nguyễn Trần Mẫu An' }]);
  await device.file(id, { ...filingExample, papers: [taken.value] });
  text = await storedText(browser.factory);
  expect([await look(), await device.findDraft(id), (await storedRows(browser.factory)).filter(({ store }) => store === 'journal')]).toEqual([[], null, []]);
  expect(await device.end()).toEqual({ ok: true, value: 'ended' });
  text = await storedText(browser.factory);
  expect([await look(), await device.vault.state(), (await device.listOutbox()).map(({ procedureCode, papers }) => [procedureCode, papers[0]?.name])]).toEqual([
    [],
    'none',
    [[null, null]],
  ]);
  // And the check itself can see: the same on a person's own machine is in the clear.
  const own = await device.begin({ ...about, keeping: 'own' });
  await device.answer(own.id, { con_ho_ten: 'Nguyễn Trần Mẫu An' });
  text = await storedText(browser.factory);
  expect(await look()).toEqual(['Nguyễn Trần Mẫu An']);
});

test('a locked machine shows nothing and writes nothing until the PIN is typed, in every tab', async () => {
  const browser = await offlineWithKeys();
  const [first, second] = [browser.tabs[0]?.device, (await browser.openTab()).device];
  if (first === undefined) throw new Error('no tab');
  expect(await first.vault.create('12345')).toMatchObject({ ok: false, refusal: { kind: 'pinTooShort' } });
  for (const guessable of ['123456', '987654', '111111', 'aaaaaa']) expect(await first.vault.create(guessable)).toMatchObject({ ok: false, refusal: { kind: 'pinGuessable' } });
  await first.vault.create(pin);
  const { id } = await first.begin(about);
  await first.answer(id, { a: '1' });
  expect([await second.vault.state(), await second.findDraft(id)]).toEqual(['locked', null]);
  expect(await second.vault.open(pin)).toEqual({ ok: true, value: 'open' });
  expect((await second.findDraft(id))?.answers).toEqual({ a: '1' });
  second.vault.lock();
  await new Promise((resolve) => setImmediate(resolve));
  expect([await first.vault.state(), await first.findDraft(id), await first.listDrafts()]).toEqual(['locked', null, []]);
  expect(refusalOf(await first.answer(id, { a: '2' }).catch((error: unknown) => error))?.kind).toBe('vaultLocked');
  expect(refusalOf(await first.begin(about).catch((error: unknown) => error))?.kind).toBe('vaultLocked');
});

test('a wrong PIN says so, and slows down whoever tries', async () => {
  const browser = await offlineWithKeys();
  const device = browser.tabs[0]?.device;
  if (device === undefined) throw new Error('no tab');
  await device.vault.create(pin);
  device.vault.lock();
  const kinds: string[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const tried = await device.vault.open('không phải');
    kinds.push(tried.ok ? 'open' : tried.refusal.kind);
  }
  expect(kinds).toEqual(['wrongPin', 'wrongPin', 'wrongPin', 'tooManyPins']);
  // Also when the right one is typed, and also from a page that was opened anew.
  const again = (await browser.openTab()).device;
  expect(await again.vault.open(pin)).toMatchObject({ ok: false, refusal: { kind: 'tooManyPins' } });
  browser.pass(2001);
  expect(await again.vault.open(pin)).toEqual({ ok: true, value: 'open' });
});

test('a session is not ended over an unfiled draft, and no other begins before it has ended', async () => {
  const browser = await offlineWithKeys();
  const device = browser.tabs[0]?.device;
  if (device === undefined) throw new Error('no tab');
  await device.vault.create(pin);
  const { id } = await device.begin(about);
  expect(await device.end()).toMatchObject({ ok: false, refusal: { kind: 'unsentHere', facts: { drafts: 1, waiting: 0, needsPerson: 0 } } });
  expect(await device.vault.create('another-pin')).toMatchObject({ ok: false, refusal: { kind: 'vaultInUse' } });
  await device.throwAway(id);
  expect(await device.end()).toEqual({ ok: true, value: 'ended' });
  expect(await device.vault.create('another-pin')).toEqual({ ok: true, value: 'open' });
});

test('who cannot open what somebody left may begin anew: the locked draft goes, what was filed stays sealed', async () => {
  const browser = await offlineWithKeys();
  const device = browser.tabs[0]?.device;
  if (device === undefined) throw new Error('no tab');
  await device.vault.create(pin);
  const left = await device.begin(about);
  await device.answer(left.id, { con_ho_ten: 'Nguyễn Thị Mẫu' });
  const filed = await device.begin(about);
  await device.file(filed.id, filingExample);
  device.vault.lock();
  expect(await device.endUnopened()).toEqual({ ok: true, value: 'ended' });
  expect(await device.vault.create('another-pin')).toEqual({ ok: true, value: 'open' });
  expect([await device.findDraft(left.id), (await device.listOutbox()).map(({ id, state }) => [id, state])]).toEqual([null, [[filed.id, 'waiting']]]);
});

test('without a sealing key a shared filing waits as an encrypted draft; it is never written plainly instead', async () => {
  const browser = openBrowser({ origin: 'http://nowhere.invalid', fetch: () => Promise.reject(new TypeError('offline')) });
  const { device } = await browser.openTab();
  await device.vault.create(pin);
  const { id } = await device.begin(about);
  expect(refusalOf(await device.file(id, filingExample).catch((error: unknown) => error))?.kind).toBe('noSealingKey');
  expect([(await device.listDrafts()).length, (await storedText(browser.factory)).includes('Trần Thị Mẫu')]).toEqual([1, false]);
});

test('on a person’s own machine leaving is refused while something is unsent, unless a file with it was made', async () => {
  const browser = await offlineWithKeys();
  const device = browser.tabs[0]?.device;
  if (device === undefined) throw new Error('no tab');
  const { id } = await device.begin({ ...about, keeping: 'own' });
  await device.file(id, filingExample);
  await device.idle();
  expect(await device.end()).toMatchObject({ ok: false, refusal: { kind: 'unsentHere', facts: { drafts: 0, waiting: 1, needsPerson: 0 } } });
  const file = new TextDecoder('latin1').decode(await (await device.exportFile()).arrayBuffer());
  expect(file.startsWith(`dong-hanh outbox 1\n{"kind":"filing","id":"${id}","keyId":"s1"`)).toBe(true);
  expect(file.includes(latin('Trần Thị Mẫu'))).toBe(false);
  expect([await device.end(), (await device.listOutbox()).length]).toEqual([{ ok: true, value: 'ended' }, 1]);
});

function latin(text: string): string {
  return new TextDecoder('latin1').decode(new TextEncoder().encode(text));
}
