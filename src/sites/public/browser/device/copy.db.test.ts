import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../../../tests/browser-tabs.ts';
import { filledIn, type PlainBrowser, plainBrowser } from '../../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../../tests/whole-program.ts';
import { parseInstant } from '../../../../basics/rules/time.ts';
import { openCopyKept } from '../../../../sync/web/copy-kept.ts';
import type { Adoptable } from '../../web/adopted.ts';
import { type CopyKeeper, copyKeeper } from './copy.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());
afterEach(() => vi.unstubAllGlobals());

/** The script of a page of the device asks with the cookies of its browser. */
function ofBrowser({ cookies }: PlainBrowser): void {
  vi.stubGlobal('window', { setTimeout: () => 0, clearTimeout: () => undefined });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string, { method, headers, body }: { readonly method: 'POST'; readonly headers: Record<string, string>; readonly body: string }) => {
    const cookie = [...cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const answer = await program.server.inject({ method, url, headers: { ...headers, cookie }, payload: body, remoteAddress: '192.0.2.9' });
    return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': String(answer.headers['content-type']) } });
  });
}

test.each(['theirs', 'mine'] as const)(
  'an answer that waited for a choice on the pages of the server waits there no more when the choice was made on the device (%s)',
  async (choice) => {
    const [phone, laptop, browser] = [plainBrowser(program.server), plainBrowser(program.server), openBrowser({ origin: '' })];
    const { device, machine } = await browser.openTab();
    const first = await phone.post('/nop/1.001193', { unit: '27460' });
    const [address, here] = [first.address, first.address.replace(/\/child$/, '')];
    await phone.post(address, filledIn(first, { con_ho_ten: 'Nguyễn Thị Mẫu' }));
    const onPhone = await phone.get(address);
    const draft = JSON.parse((/data-adopt="([^"]*)"/.exec(onPhone.html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Adoptable;
    const savedAt = parseInstant(draft.savedAt);
    if (savedAt === null) throw new Error('no time');
    await device.adopt({ ...draft, keeping: 'own', savedAt });

    const code = /class="spoken">([^<]+)</.exec((await phone.post(`${here}/tam-dung`, {})).html)?.[1] ?? '';
    await laptop.post('/tiep-tuc', { code });
    await laptop.post(address, filledIn(await laptop.get(address), { con_ho_ten: 'Nguyễn Thị Hai' }));
    // The page of the server sends what is typed to the server and to the device.
    await device.answer(draft.id, { con_ho_ten: 'Nguyễn Thị Một' });
    expect((await phone.post(address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một' }))).address).toBe(`${here}/hai-ban`);

    ofBrowser(phone);
    const copies: CopyKeeper = copyKeeper(device, { kept: openCopyKept(machine), locks: machine.locks, found: () => undefined });
    expect(await copies.now(draft.id)).toBe(true);
    expect(await copies.conflictsOf(draft.id)).toMatchObject({ con_ho_ten: { theirs: 'Nguyễn Thị Hai' } });
    await copies.settle(draft.id, { con_ho_ten: choice });
    expect(await copies.now(draft.id)).toBe(true);
    expect(await copies.conflictsOf(draft.id)).toEqual({});
    const after = await phone.get(address);
    expect([after.html.includes('two-copies'), after.html.includes(choice === 'mine' ? 'Nguyễn Thị Một' : 'Nguyễn Thị Hai')]).toEqual([false, true]);
    browser.close();
  },
);
