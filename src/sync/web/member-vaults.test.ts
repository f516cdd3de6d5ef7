import { expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../tests/browser-tabs.ts';
import { photoOf } from '../../../tests/device-model.ts';
import { putRow, storedRows, storedText } from '../../../tests/stored-rows.ts';
import { filingExample } from '../../dossiers/http/filing-example.ts';
import { type Device, refusalOf } from './device.ts';

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' } as const;
const [sang, chieu] = [
  { owner: { personId: 'p-sang', name: 'Lê Văn Mẫu Sáng' }, pin: 'khoai-lang-7' },
  { owner: { personId: null, name: 'Phạm Thị Mẫu Chiều' }, pin: 'bap-nuong-42' },
];

async function machineOfPost(): Promise<{ readonly browser: Browser; readonly device: Device }> {
  const browser = openBrowser({ origin: 'http://nowhere.invalid', fetch: () => Promise.reject(new TypeError('offline')) });
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const point = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url');
  const { device } = await browser.openTab();
  await browser.idle();
  const key = { keyId: 's1', publicKey: point, validFrom: '2026-01-01T00:00:00.000Z', retiredAt: null };
  await putRow(browser.factory, { store: 'meta', value: { key: 'serverKeys', value: { signing: [key], sealing: [key], fetchedAt: browser.now() } } });
  return { browser, device };
}

async function sessionOf(device: Device, name: string): Promise<string> {
  return (await device.vault.list()).find(({ owner }) => owner?.name === name)?.session ?? '';
}

const asText = (value: unknown) => (typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : null);

test('two members have each a vault of their own; one never reads, changes or throws away what the other typed', async () => {
  const { browser, device } = await machineOfPost();
  await device.vault.create(sang.pin, sang.owner);
  const ofSang = await device.begin(about);
  await device.answer(ofSang.id, { con_ho_ten: 'Nguyễn Mẫu Sớm' });
  await device.notes.write('member', { text: 'khóa của Sáng' });
  expect(await device.vault.create(chieu.pin, chieu.owner)).toEqual({ ok: true, value: 'open' });
  expect(await device.vault.current()).toMatchObject({ owner: chieu.owner });
  const ofChieu = await device.begin(about);
  await device.answer(ofChieu.id, { con_ho_ten: 'Trần Mẫu Muộn' });
  const paper = await device.takePaper(ofChieu.id, { name: 'x.jpg', bytes: photoOf(500), requiredPaper: null });
  expect([await device.findDraft(ofSang.id), (await device.listDrafts()).map(({ id }) => id), await device.notes.read('member', asText)]).toEqual([null, [ofChieu.id], null]);
  expect(refusalOf(await device.answer(ofSang.id, { a: '1' }).catch((error: unknown) => error))?.kind).toBe('vaultLocked');
  expect(refusalOf(await device.throwAway(ofSang.id).catch((error: unknown) => error))?.kind).toBe('vaultLocked');
  expect(await device.vault.open(sang.pin, await sessionOf(device, sang.owner.name))).toEqual({ ok: true, value: 'open' });
  expect([(await device.listDrafts()).map(({ id, answers }) => [id, answers]), await device.notes.read('member', asText)]).toEqual([
    [[ofSang.id, { con_ho_ten: 'Nguyễn Mẫu Sớm' }]],
    'khóa của Sáng',
  ]);
  expect([await device.findDraft(ofChieu.id), paper.ok && (await device.paperBytes(ofChieu.id, paper.value.sha256))]).toEqual([null, null]);
  const text = await storedText(browser.factory);
  expect(['Nguyễn Mẫu Sớm', 'Trần Mẫu Muộn', 'khóa của Sáng', sang.pin, chieu.pin].filter((secret) => text.includes(secret) || text.includes(latin(secret)))).toEqual([]);
  // Names of helpers stand on every slip and are no secret here.
  expect(text.includes('Lê Văn Mẫu Sáng')).toBe(true);
});

test('who sits down locks what another member had open in any tab; tabs of the same member stay', async () => {
  const { browser, device } = await machineOfPost();
  const other = (await browser.openTab()).device;
  await device.vault.create(sang.pin, sang.owner);
  await other.vault.open(sang.pin, await sessionOf(device, sang.owner.name));
  await new Promise((resolve) => setImmediate(resolve));
  expect([await device.vault.state(), await other.vault.state()]).toEqual(['open', 'open']);
  await other.vault.create(chieu.pin, chieu.owner);
  await new Promise((resolve) => setImmediate(resolve));
  expect([await device.vault.state(), await other.vault.state(), (await other.vault.current())?.owner?.name]).toEqual(['locked', 'open', chieu.owner.name]);
});

test('wrong PINs slow down one vault and no other, and a PIN opens its own vault only', async () => {
  const { device } = await machineOfPost();
  await device.vault.create(sang.pin, sang.owner);
  await device.vault.create(chieu.pin, chieu.owner);
  device.vault.lock();
  const [one, two] = [await sessionOf(device, sang.owner.name), await sessionOf(device, chieu.owner.name)];
  const kinds: string[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const tried = await device.vault.open(chieu.pin, one);
    kinds.push(tried.ok ? 'open' : tried.refusal.kind);
  }
  expect(kinds).toEqual(['wrongPin', 'wrongPin', 'wrongPin', 'tooManyPins']);
  expect(await device.vault.open(chieu.pin, two)).toEqual({ ok: true, value: 'open' });
});

test('ending a vault takes the drafts and notes of that member alone; what was filed stays sealed for whoever sends it', async () => {
  const { browser, device } = await machineOfPost();
  await device.vault.create(sang.pin, sang.owner);
  const left = await device.begin(about);
  await device.notes.write('member', { text: 'x' });
  const filed = await device.begin(about);
  await device.file(filed.id, filingExample);
  await device.vault.create(chieu.pin, chieu.owner);
  const kept = await device.begin(about);
  expect(await device.end()).toMatchObject({ ok: false, refusal: { kind: 'unsentHere', facts: { drafts: 1 } } });
  expect(await device.endUnopened(await sessionOf(device, sang.owner.name))).toEqual({ ok: true, value: 'ended' });
  expect([await device.vault.state(), (await device.listDrafts()).map(({ id }) => id), (await device.listOutbox()).map(({ id }) => id)]).toEqual(['open', [kept.id], [filed.id]]);
  const rows = await storedRows(browser.factory);
  expect([rows.some(({ store, value }) => store === 'drafts' && value['id'] === left.id), rows.filter(({ value }) => String(value['key']).startsWith('own '))]).toEqual([
    false,
    [],
  ]);
  expect((await device.vault.list()).map(({ owner }) => owner?.name)).toEqual([chieu.owner.name]);
});

test('a member has one vault here, by the id of the roster, or by the name as it was typed', async () => {
  const { device } = await machineOfPost();
  await device.vault.create(sang.pin, sang.owner);
  await device.vault.create(chieu.pin, chieu.owner);
  expect(await device.vault.create('another-pin', { personId: 'p-sang', name: 'Lê Mẫu Sáng' })).toMatchObject({ ok: false, refusal: { kind: 'memberHasVault' } });
  expect(await device.vault.create('another-pin', { personId: null, name: ' phạm thị  mẫu chiều ' })).toMatchObject({ ok: false, refusal: { kind: 'memberHasVault' } });
  expect((await device.vault.list()).length).toBe(2);
});

test('the one vault of a machine from before is opened by its PIN, drafts and all, and becomes the vault of the member who opened it', async () => {
  const { browser, device } = await machineOfPost();
  await device.vault.create(sang.pin);
  const draft = await device.begin(about);
  await device.answer(draft.id, { con_ho_ten: 'Nguyễn Mẫu Sớm' });
  // As it was kept then: under its own name, without an owner.
  const vaults = (await storedRows(browser.factory)).find(({ value }) => value['key'] === 'vaults')?.value['value'] as readonly Record<string, unknown>[];
  const { owner: _, ...before } = vaults[0] ?? {};
  await putRow(browser.factory, { store: 'meta', value: { key: 'vault', value: before } }, { store: 'meta', value: { key: 'vaults', value: [] } });
  for (const tab of browser.tabs) tab.kill();
  const again = (await browser.openTab()).device;
  expect([await again.vault.state(), await again.vault.list()]).toEqual(['locked', [{ session: before['session'], owner: null }]]);
  expect(await again.vault.create(chieu.pin, chieu.owner)).toEqual({ ok: true, value: 'open' });
  expect(await again.vault.open(sang.pin, String(before['session']))).toEqual({ ok: true, value: 'open' });
  expect((await again.findDraft(draft.id))?.answers).toEqual({ con_ho_ten: 'Nguyễn Mẫu Sớm' });
  expect(await again.vault.nameOwner(chieu.owner)).toMatchObject({ ok: false, refusal: { kind: 'memberHasVault' } });
  expect(await again.vault.nameOwner(sang.owner)).toEqual({ ok: true, value: 'named' });
  expect((await storedRows(browser.factory)).some(({ value }) => value['key'] === 'vault')).toBe(false);
  expect((await again.vault.list()).map(({ owner }) => owner?.name).sort()).toEqual([sang.owner.name, chieu.owner.name].sort());
});

test('a draft is given over while both PINs are typed: the other reads it with its papers, the first does not any more', async () => {
  const { browser, device } = await machineOfPost();
  await device.vault.create(chieu.pin, chieu.owner);
  await device.vault.create(sang.pin, sang.owner);
  const { id } = await device.begin(about);
  await device.answer(id, { con_ho_ten: 'Nguyễn Mẫu Sớm' });
  const taken = await device.takePaper(id, { name: 'x.jpg', bytes: photoOf(500), requiredPaper: null });
  await device.notes.write(`draft ${id}`, { text: 'đã ký' });
  const to = await sessionOf(device, chieu.owner.name);
  expect(await device.giveOver(id, { session: to, pin: sang.pin })).toMatchObject({ ok: false, refusal: { kind: 'wrongPin' } });
  expect((await device.findDraft(id))?.answers).toEqual({ con_ho_ten: 'Nguyễn Mẫu Sớm' });
  expect(await device.giveOver(id, { session: to, pin: chieu.pin })).toEqual({ ok: true, value: 'given' });
  expect([await device.findDraft(id), (await device.vault.current())?.owner?.name]).toEqual([null, sang.owner.name]);
  expect(await device.end()).toEqual({ ok: true, value: 'ended' });
  await device.vault.open(chieu.pin, to);
  expect([(await device.findDraft(id))?.answers, taken.ok && (await device.paperBytes(id, taken.value.sha256))?.byteLength]).toEqual([{ con_ho_ten: 'Nguyễn Mẫu Sớm' }, 500]);
  await device.answer(id, { con_gioi_tinh: 'Nữ' });
  expect([(await device.findDraft(id))?.unreadRows, await device.notes.read(`draft ${id}`, asText)]).toEqual([0, 'đã ký']);
  expect((await storedText(browser.factory)).includes('Nguyễn Mẫu Sớm')).toBe(false);
});

function latin(text: string): string {
  return new TextDecoder('latin1').decode(new TextEncoder().encode(text));
}
