import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { filledIn, type Page, type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';
import type { Form } from '../../../procedures/rules/form.ts';
import type { Fields } from '../../../procedures/rules/read-answers.ts';
import { openPageBasis } from '../web/page-basis.ts';
import { postPage } from '../web/post-page.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());

const child = { con_ho_ten: 'Nguyễn Thị Mẫu', con_gioi_tinh: 'Nữ', con_dan_toc: 'Kinh' };

/** One draft, begun on one machine and gone on with on another by a code; both stand on its first page. */
async function onTwoMachines(): Promise<{ readonly phone: PlainBrowser; readonly laptop: PlainBrowser; readonly address: string; readonly here: string }> {
  const [phone, laptop] = [plainBrowser(program.server), plainBrowser(program.server)];
  const first = await phone.post('/nop/1.001193', { unit: '27460' });
  await phone.post(first.address, filledIn(first, child));
  const here = first.address.replace(/\/child$/, '');
  const code = /class="spoken">([^<]+)</.exec((await phone.post(`${here}/tam-dung`, {})).html)?.[1] ?? '';
  await laptop.post('/tiep-tuc', { code });
  return { phone, laptop, address: first.address, here };
}

const nameOn = (page: Page) => /name="con_ho_ten"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="con_ho_ten"/.exec(page.html)?.slice(1).find(Boolean);

describe('Two machines on the pages of the server, without any script', () => {
  test('what both changed is kept of both, the person chooses beside each other, and the chosen one stands', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const { phone, laptop, address, here } = await onTwoMachines();
      const [onPhone, onLaptop] = [await phone.get(address), await laptop.get(address)];
      await laptop.post(address, filledIn(onLaptop, { con_ho_ten: 'Nguyễn Thị Hai' }));
      const asked = await phone.post(address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một', con_gioi_tinh: 'Nam' }));
      expect(asked.address).toBe(`${here}/hai-ban`);
      expect(asked.html).toContain('<b class="as-typed">Nguyễn Thị Một</b>');
      expect(asked.html).toContain('<b class="as-typed">Nguyễn Thị Hai</b>');
      // Everything else of the same page was saved, and the other machine is asked nothing.
      const others = await laptop.get(address);
      expect([nameOn(others), others.html.includes('two-copies')]).toEqual(['Nguyễn Thị Hai', false]);
      expect(/checked=""[^>]*value="Nam"/.test(others.html)).toBe(true);

      // Left for later, nothing is lost: this machine still shows its own, says so, and does not file.
      const again = await phone.get(address);
      expect([nameOn(again), again.html.includes('Máy khác cũng đã sửa 1 câu')]).toEqual(['Nguyễn Thị Một', true]);
      expect((await phone.post(address, filledIn(again, {}))).address).toBe(`${here}/hai-ban`);
      expect((await phone.get(`${here}/kiem-tra`)).html).toContain('chọn câu trả lời đúng trước khi nộp');
      expect((await phone.post(`${here}/so-dien-thoai`, { do: 'submit' })).address).toBe(`${here}/kiem-tra`);
      expect(nameOn(await laptop.get(address))).toBe('Nguyễn Thị Hai');

      const unchosen = await phone.post(`${here}/hai-ban`, filledIn(asked, {}));
      expect([unchosen.status, unchosen.html.includes('Chọn một câu trả lời')]).toEqual([422, true]);
      const settled = await phone.post(`${here}/hai-ban`, filledIn(unchosen, { 'chosen.con_ho_ten': choice }));
      expect(settled.address).toMatch(new RegExp(`^${here}/(?!hai-ban)`));
      const stands = choice === 'mine' ? 'Nguyễn Thị Một' : 'Nguyễn Thị Hai';
      for (const browser of [phone, laptop]) expect(nameOn(await browser.get(address))).toBe(stands);
      expect((await phone.get(address)).html).not.toContain('two-copies');
    }
  });

  test('what one of them did not touch is taken from the other, and brings nothing old back', async () => {
    const { phone, laptop, address } = await onTwoMachines();
    const onPhone = await phone.get(address);
    await laptop.post(address, filledIn(await laptop.get(address), { con_ho_ten: 'Nguyễn Thị Hai' }));
    const next = await phone.post(address, filledIn(onPhone, { con_dan_toc: 'Tày' }));
    expect(next.address).not.toContain('hai-ban');
    const after = await phone.get(address);
    expect([nameOn(after), /<option value="Tày" selected/.test(after.html)]).toEqual(['Nguyễn Thị Hai', true]);
  });

  test('a choice made against an answer that has changed once more does not count', async () => {
    const { phone, laptop, address, here } = await onTwoMachines();
    const onPhone = await phone.get(address);
    await laptop.post(address, filledIn(await laptop.get(address), { con_ho_ten: 'Nguyễn Thị Hai' }));
    const asked = await phone.post(address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một' }));
    await laptop.post(address, filledIn(await laptop.get(address), { con_ho_ten: 'Nguyễn Thị Ba' }));
    const again = await phone.post(`${here}/hai-ban`, filledIn(asked, { 'chosen.con_ho_ten': 'mine' }));
    expect([again.status, again.html.includes('Nguyễn Thị Một'), again.html.includes('Nguyễn Thị Ba')]).toEqual([422, true, true]);
    expect(nameOn(await laptop.get(address))).toBe('Nguyễn Thị Ba');
  });

  test('the receiving office is an answer like any other', async () => {
    const { phone, laptop, here } = await onTwoMachines();
    const onPhone = await phone.get(`${here}/noi-nhan`);
    const units = [...onPhone.html.matchAll(/<option value="(\d+)"/g)].map(([, unit]) => unit ?? '').filter((unit) => unit !== '27460');
    const [one = '', other = ''] = units;
    await laptop.post(`${here}/noi-nhan`, filledIn(await laptop.get(`${here}/noi-nhan`), { unit: one }));
    const asked = await phone.post(`${here}/noi-nhan`, filledIn(onPhone, { unit: other }));
    expect(asked.address).toBe(`${here}/hai-ban?ve=kiem-tra`);
    const settled = await phone.post(asked.address, filledIn(asked, { 'chosen.unitCode': 'mine' }));
    expect(settled.address).toBe(`${here}/kiem-tra`);
    expect((await laptop.get(`${here}/noi-nhan`)).html.includes(`<option value="${other}" selected`)).toBe(true);
  });
});

describe('Two tabs of one browser, which the server cannot tell apart', () => {
  test('what one tab changed is not undone by a page that another tab had drawn before; of one answer that both changed the later stands', async () => {
    const { phone, address } = await onTwoMachines();
    const [one, other] = [await phone.get(address), await phone.get(address)];
    await phone.post(address, filledIn(one, { con_ho_ten: 'Nguyễn Thị Một' }));
    const next = await phone.post(address, filledIn(other, { con_dan_toc: 'Tày' }));
    expect(next.address).not.toContain('hai-ban');
    const after = await phone.get(address);
    expect([nameOn(after), /<option value="Tày" selected/.test(after.html)]).toEqual(['Nguyễn Thị Một', true]);
    await phone.post(address, filledIn(other, { con_ho_ten: 'Nguyễn Thị Hai' }));
    expect(nameOn(await phone.get(address))).toBe('Nguyễn Thị Hai');
  });

  test('a page that is sent with something wrong shows what the other tab has changed, not what it was drawn with', async () => {
    const { phone, address } = await onTwoMachines();
    const old = await phone.get(address);
    await phone.post(address, filledIn(await phone.get(address), { con_ho_ten: 'Nguyễn Thị Một' }));
    const wrong = await phone.post(address, filledIn(old, { 'con_ngay_sinh.day': '31', 'con_ngay_sinh.month': '2', 'con_ngay_sinh.year': '2026' }));
    expect([wrong.status, nameOn(wrong)]).toEqual([422, 'Nguyễn Thị Một']);
  });
});

describe('What the page keeps while somebody types', () => {
  afterEach(() => vi.unstubAllGlobals());

  const timeOf = ({ basedOn = '' }: { readonly basedOn?: string }) => basedOn.split(' ')[0];

  async function keep(browser: PlainBrowser, address: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const answer = await sent(browser, `${address}/luu`, body);
    return answer.json<{ line: string; waiting: number; basedOn?: string }>();
  }

  test('overwrites nothing of the other machine either, and goes on from what it kept itself', async () => {
    const { phone, laptop, address, here } = await onTwoMachines();
    const onPhone = await phone.get(address);
    const first = await keep(phone, address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một' }));
    expect([first.waiting, first.basedOn === undefined]).toEqual([0, false]);
    await laptop.post(address, filledIn(await laptop.get(address), { con_ho_ten: 'Nguyễn Thị Hai' }));
    // Back to what the page showed at first: typed all the same, since something else was kept in between.
    const second = await keep(phone, address, filledIn(onPhone, { con_ho_ten: child.con_ho_ten, _based: first.basedOn ?? '' }));
    expect([second.waiting, timeOf(second)]).toEqual([1, timeOf(first)]);
    const third = await keep(phone, address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một Một', _based: second.basedOn ?? '' }));
    expect(third.waiting).toBe(1);
    const asked = await phone.get(`${here}/hai-ban`);
    expect([asked.html.includes('Nguyễn Thị Một Một'), asked.html.includes('Nguyễn Thị Hai')]).toEqual([true, true]);
    expect(nameOn(await laptop.get(address))).toBe('Nguyễn Thị Hai');
    expect((await keep(phone, address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Hai', _based: third.basedOn ?? '' }))).waiting).toBe(0);
  });

  /** A page that stands open with its script, in one tab. */
  async function openPage(browser: PlainBrowser, address: string) {
    let fields = filledIn(await browser.get(address), {});
    const goOnFrom = (_based: string) => {
      fields = { ...fields, _based };
    };
    const basis = openPageBasis({ typed: () => fields, goOnFrom });
    const type = (typed: Readonly<Record<string, string>>) => {
      fields = { ...fields, ...typed };
    };
    const cut = (now: Fields) => keep(browser, address, now).then(() => null);
    return { basis, type, keep: () => basis.send((now) => keep(browser, address, now)), keepUntold: () => basis.send(cut) };
  }

  const nameAndPeople = (page: Page) => [nameOn(page), /<option value="([^"]*)" selected/.exec(page.html.slice(page.html.indexOf('name="con_dan_toc"')))?.[1]];

  test('what is typed back to how the page was drawn counts as typed, also when the page does not know what was kept of it', async () => {
    const { phone, address } = await onTwoMachines();
    const page = await openPage(phone, address);
    for (const once of [page.keep, page.keepUntold]) {
      page.type({ con_ho_ten: 'Nguyễn Thị Một' });
      await once();
      expect(nameOn(await phone.get(address))).toBe('Nguyễn Thị Một');
      page.type({ con_ho_ten: child.con_ho_ten });
      await page.keep();
      expect(nameOn(await phone.get(address))).toBe(child.con_ho_ten);
    }
  });

  test('a page of another tab that is put out of sight, or does not know what was kept of it, undoes nothing that it did not change', async () => {
    for (const how of ['left', 'leftWhileSending', 'untold'] as const) {
      const { phone, address } = await onTwoMachines();
      const old = await openPage(phone, address);
      await phone.post(address, filledIn(await phone.get(address), { con_dan_toc: 'Tày' }));
      old.type({ con_ho_ten: 'Nguyễn Thị Một' });
      const given: Promise<unknown>[] = [];
      const leave = () => old.basis.leave((fields) => void given.push(keep(phone, address, fields)));
      if (how === 'left') leave();
      else if (how === 'untold') await old.keepUntold();
      else {
        void old.basis.send(() => new Promise(() => undefined));
        old.type({ con_ho_ten: 'Nguyễn Thị Một' });
        leave();
      }
      await Promise.all(given);
      expect([how, ...nameAndPeople(await phone.get(address))]).toEqual([how, 'Nguyễn Thị Một', 'Tày']);
      // It was only out of sight: what is typed back afterwards is typed.
      old.type({ con_ho_ten: child.con_ho_ten });
      await old.keep();
      expect([how, ...nameAndPeople(await phone.get(address))]).toEqual([how, child.con_ho_ten, 'Tày']);
    }
  });

  test('what an identity card fills in on a page that does not stand open leaves there what another machine has answered since', async () => {
    const { phone, laptop, here } = await onTwoMachines();
    const drawn = await phone.get(`${here}/applicant`);
    const contact = `${here}/contact`;
    const home = { 'yc_noi_cu_tru.line': 'Số 2 đường Mẫu', 'yc_noi_cu_tru.unit': 'Phường Khác' };
    await laptop.post(contact, filledIn(await laptop.get(contact), { ...home, yc_dien_thoai: '0900 000 321' }));
    const procedure = await program.server.inject('/api/v1/procedures/1.001193');
    const page = procedure.json<{ form: Form }>().form.pages.find(({ id }) => id === 'contact');
    if (page === undefined) throw new Error('no such page');
    vi.stubGlobal('fetch', (url: string, { body }: { readonly body: URLSearchParams }) =>
      sent(phone, url, body).then((answer) => new Response(answer.body, { status: answer.statusCode })),
    );
    const drawnAt = String(filledIn(drawn, {})['_based']).split(' ')[0] ?? '';
    const card = { yc_noi_cu_tru: { line: 'Số 1 đường Thẻ', unit: 'Phường An Lạc' } };
    expect((await postPage(`${contact}/luu`, page, { answers: card, drawnAt }))?.waiting).toBe(1);
    const after = await laptop.get(contact);
    expect([after.html.includes('Số 2 đường Mẫu'), after.html.includes('0900 000 321')]).toEqual([true, true]);
    const asked = await phone.get(`${here}/hai-ban`);
    expect([asked.html.includes('Số 1 đường Thẻ'), asked.html.includes('0900')]).toEqual([true, false]);
  });
});

/** As a script of the page sends it. */
function sent(browser: PlainBrowser, url: string, body: URLSearchParams) {
  const cookie = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return program.server.inject({ method: 'POST', url, remoteAddress: '192.0.2.9', headers, payload: body.toString() });
}
