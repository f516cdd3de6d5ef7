import type { Fault } from '../faulty-proxy.ts';
import { badLine, codesOf, count, filing, hangUp, pressFile, readyToFile } from './bad-line.ts';
import { birthAnswers, newMother } from './citizens.ts';
import { officerAtDesk } from './officers.ts';
import { expectReceived, stateNow } from './own-machine.ts';
import { takePhoto } from './photo.ts';
import { expect, test } from './story.ts';

/** A phone in a bad place. At the end what people were told is counted against what the office has. */
test.beforeEach(() => test.setTimeout(400_000));

test('Whatever the line does at the last button, what I was told is what the office has: one dossier each', async ({ machine, request, baseURL }) => {
  const phone = await badLine(baseURL);
  const { page, line } = phone;
  const told = new Map<string, string>();
  const faults: readonly (readonly [string, readonly Fault[]])[] = [
    ['committed, and the answer dropped', [{ kind: 'cutDown', bytes: 0 }]],
    [
      'cut in the head of the answer, then in its body',
      [
        { kind: 'cutDown', bytes: 90 },
        { kind: 'cutDown', bytes: 1500 },
      ],
    ],
    ['cut on the way up', [{ kind: 'cutUp', bytes: 200 }]],
    ['slow', [{ kind: 'slow', millis: 600 }]],
    ['doubled', [{ kind: 'double', answer: 'second' }]],
    ['busy, come back in an hour', [{ kind: 'answer', status: 503, as: 'problem', retryAfter: '3600' }]],
    [
      'a wall that says 200 with a page of its own, or with nothing',
      Array.from({ length: 30 }, (_, n) => ({ kind: 'answer', status: 200, as: n % 2 === 0 ? 'html' : 'emptyJson' })),
    ],
  ];
  for (const [what, some] of faults)
    await test.step(what, async () => {
      const mother = newMother();
      const id = await readyToFile(phone, request, mother);
      line.clear();
      line.nextFor(filing, ...some);
      await pressFile(page);
      // What is in between says so for as long as it is there: nothing is told as received, and pressing does no harm.
      if (some[0]?.kind === 'answer') {
        await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
        await expect(page).toHaveTitle(/^\(1\) /);
        await expect(page.locator('.receipt')).toHaveCount(0);
        // The answer is there: whoever leaves before sends again on the next page, and nothing waits there any more.
        await expect(page.locator('main')).toContainText('Tự thử lại');
        await page.goto('/tren-may-nay');
        await expect(page.getByRole('heading', { name: 'Chưa gửi xong (1)' })).toBeVisible();
        line.clear();
        // Pressed, unless it went by itself at this very moment.
        await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[value=sendNow]')?.click());
        await expect(page.getByRole('heading', { name: /^Chưa gửi xong/ })).toHaveCount(0);
        await page.goto(`/nop/ho-so/${id}/gui`);
      }
      told.set(mother.fullName, await expectReceived(page));
    });
  expect(told.size).toBe(faults.length);
  await count(machine, told);
  await page.goto('/tren-may-nay');
  await expect(page.getByRole('heading', { name: `Cơ quan đã nhận (${faults.length})` })).toBeVisible();
  for (const code of told.values()) await expect(page.locator('main')).toContainText(code);
  await hangUp(phone);
});

test('What the server refuses stays here with the reason and what to do: I edit, send again, or give it up after being asked once more', async ({ machine, request, baseURL }) => {
  const phone = await badLine(baseURL);
  const { page, line } = phone;
  const [tooLarge, wrong, other, walled, paperless] = [newMother(), newMother(), newMother(), newMother(), newMother()];
  const told = new Map<string, string | null>();
  const kept = (id: string) => page.getByRole('listitem').filter({ has: page.locator(`a[href="/nop/ho-so/${id}/gui"]`) });
  const ids: string[] = [];

  await test.step('413, 422 and a wall that says 403: each stays, with words', async () => {
    for (const [mother, status, as] of [
      [tooLarge, 413, 'problem'],
      [wrong, 422, 'problem'],
      [walled, 403, 'html'],
    ] as const) {
      const id = await readyToFile(phone, request, mother);
      ids.push(id);
      // A wall is asked again by itself, for as long as it stands there.
      line.nextFor(new RegExp(`^PUT .*${id}$`), ...Array.from({ length: as === 'html' ? 20 : 1 }, (): Fault => ({ kind: 'answer', status, as })));
      await pressFile(page);
      await expect(stateNow(page)).toContainText('Vẫn còn nguyên trên máy này');
      await expect(page.locator('main')).toContainText(as === 'problem' ? `Máy chủ trả lời ${status}. Thử lại sau.` : 'có thể không phải máy chủ của cơ quan');
    }
  });

  await test.step('Another content came before under the same id: nothing is overwritten', async () => {
    const id = await readyToFile(phone, request, other);
    ids.push(id);
    const first = newMother();
    const data = {
      procedureCode: '1.001193',
      receivingUnitCode: '27436',
      applicant: { fullName: first.fullName, phone: first.phone, birthDate: '1994-05-20' },
      answers: birthAnswers(first),
      papers: [],
      channel: 'online',
      happenedAt: new Date().toISOString(),
    };
    const filed = await request.put(`/api/v1/dossiers/${id}`, { data });
    expect(filed.status()).toBe(201);
    told.set(first.fullName, ((await filed.json()) as { code: string }).code);
    await pressFile(page);
    await expect(stateNow(page)).toContainText('Vẫn còn nguyên trên máy này');
    told.set(other.fullName, null);
  });

  await test.step('The server takes the answers and not a paper: the rest is there, the paper is still here', async () => {
    ids.push(await readyToFile(phone, request, paperless, await takePhoto(phone.context, 'giay-chung-sinh')));
    line.nextFor(/^POST \/api\/v1\/papers$/, { kind: 'answer', status: 415, as: 'problem' });
    await pressFile(page);
    await expect(stateNow(page)).toContainText('Vẫn còn nguyên trên máy này');
    await expect(page.locator('main')).toContainText('Máy chủ trả lời 415. Thử lại sau.');
  });

  const [idLarge = '', idWrong = '', idWalled = '', idOther = '', idPaper = ''] = ids;
  await test.step('All of it is on one page after a reload, counted in the title', async () => {
    await page.goto('/tren-may-nay');
    await expect(page.getByRole('heading', { name: 'Cần bạn xem lại (5)' })).toBeVisible();
    await expect(page).toHaveTitle(/^\(5\) /);
    for (const id of ids) await expect(kept(id).getByRole('button', { name: 'Gửi lại' })).toBeVisible();
    // Only what leads somewhere is offered: the office holds the answers of two of them.
    for (const id of [idLarge, idWrong, idWalled]) await expect(kept(id).getByRole('button', { name: 'Sửa lại' })).toBeVisible();
    for (const id of [idOther, idPaper]) await expect(kept(id).getByRole('button', { name: 'Sửa lại' })).toHaveCount(0);
  });

  line.clear();
  await test.step('Send again brings four of them through; what was refused for good is edited first', async () => {
    for (const [mother, id] of [
      [tooLarge, idLarge],
      [walled, idWalled],
      [paperless, idPaper],
    ] as const) {
      await page.goto('/tren-may-nay');
      await kept(id).getByRole('button', { name: 'Gửi lại' }).click();
      await expect(kept(id)).toContainText('Cơ quan đã nhận', { timeout: 120_000 });
      await kept(id).getByRole('link').first().click();
      told.set(mother.fullName, await expectReceived(page));
    }
    await page.goto('/tren-may-nay');
    await kept(idWrong).getByRole('button', { name: 'Sửa lại' }).click();
    await expect(page.locator('main')).toContainText(wrong.fullName);
    await page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }).click();
    await pressFile(page);
    told.set(wrong.fullName, await expectReceived(page));
  });

  await test.step('Giving one up asks once more, and only then it is gone', async () => {
    await page.goto('/tren-may-nay');
    await expect(page.getByRole('heading', { name: 'Cần bạn xem lại (1)' })).toBeVisible();
    await kept(idOther).getByRole('button', { name: 'Xóa bản trên máy này' }).click();
    await expect(kept(idOther).getByRole('alert')).toContainText('Không lấy lại được');
    await page.reload();
    await kept(idOther).getByRole('button', { name: 'Xóa bản trên máy này' }).click();
    await kept(idOther).getByRole('button', { name: 'Vâng, xóa hẳn' }).click();
    await expect(kept(idOther)).toHaveCount(0);
    await expect(page).not.toHaveTitle(/^\(/);
  });
  await count(machine, told);
  await hangUp(phone);
});

test('Without a line for days I carry what waits on a USB key to the ward, which takes each once; later the line comes back', async ({ machine, request, baseURL }, info) => {
  const phone = await badLine(baseURL);
  const { context, page, line } = phone;
  const mothers = [newMother(), newMother()];
  const ids: string[] = [];
  line.nextFor(filing, ...Array.from({ length: 20 }, (): Fault => ({ kind: 'answer', status: 503, as: 'problem', retryAfter: '3600' })));
  for (const mother of mothers) {
    const paper = mother === mothers[0] ? await takePhoto(context, 'giay-chung-sinh') : undefined;
    ids.push(await readyToFile(phone, request, mother, paper));
    await pressFile(page);
    await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  }
  line.clear();
  line.setOffline(true);
  await page.goto('/tren-may-nay');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất ra tệp' }).click();
  const file = info.outputPath('mang-di.dhgoi');
  await (await coming).saveAs(file);
  await expect(page.getByRole('status')).toContainText('bản trên máy này vẫn giữ cho đến khi có biên nhận');
  await expect(page.getByRole('heading', { name: 'Chưa gửi xong (2)' })).toBeVisible();

  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  await reception.page.goto('/can-bo/diem-ho-tro/usb');
  await reception.page.getByLabel('Chọn tệp .dhgoi trên USB').setInputFiles(file);
  await reception.page.getByRole('button', { name: 'Nhận tệp' }).click();
  await expect(reception.page.getByText('2 đã ở cơ quan, 0 cần người xem')).toBeVisible();
  const codes = await Promise.all(mothers.map(({ fullName }) => codesOf(reception, fullName)));

  line.setOffline(false);
  await page.getByRole('button', { name: 'Gửi ngay' }).first().click();
  await expect(page.getByRole('heading', { name: 'Cơ quan đã nhận (2)' })).toBeVisible({ timeout: 40_000 });
  for (const [place, id] of ids.entries()) {
    await page.goto(`/nop/ho-so/${id}/gui`);
    expect(codes[place]).toEqual([await expectReceived(page)]);
  }
  await count(machine, new Map(mothers.map(({ fullName }, place) => [fullName, codes[place]?.[0] ?? ''])));
  await hangUp(phone);
});
