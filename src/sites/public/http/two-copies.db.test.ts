import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filledIn, type Page, type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';

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

describe('What the page keeps while somebody types', () => {
  async function keep(browser: PlainBrowser, address: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const cookie = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await program.server.inject({ method: 'POST', url: `${address}/luu`, remoteAddress: '192.0.2.9', headers, payload: body.toString() });
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
    expect([second.waiting, second.basedOn]).toEqual([1, undefined]);
    const third = await keep(phone, address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Một Một', _based: first.basedOn ?? '' }));
    expect(third.waiting).toBe(1);
    const asked = await phone.get(`${here}/hai-ban`);
    expect([asked.html.includes('Nguyễn Thị Một Một'), asked.html.includes('Nguyễn Thị Hai')]).toEqual([true, true]);
    expect(nameOn(await laptop.get(address))).toBe('Nguyễn Thị Hai');
    expect((await keep(phone, address, filledIn(onPhone, { con_ho_ten: 'Nguyễn Thị Hai', _based: first.basedOn ?? '' }))).waiting).toBe(0);
  });
});
