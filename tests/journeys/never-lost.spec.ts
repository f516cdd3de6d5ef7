import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { type Fault, type FaultyProxy, openFaultyProxy } from '../faulty-proxy.ts';
import { birthAnswers, draftElsewhere, expectHeading, fillChild, fillTheRest, goOn, goOnHere, type Mother, newMother } from './citizens.ts';
import { type Officer, officerAtDesk } from './officers.ts';
import { beginAt, expectReceived, type OwnMachine, ownMachine, stateNow, toTheLastButton, visitOnce } from './own-machine.ts';
import { takePhoto } from './photo.ts';
import { expect, type Machine, test } from './story.ts';

/**
 * A phone in a bad place: between its browser and the server stands something that cuts, delays, doubles, refuses and speaks for others. At the end
 * what people were told is counted against what the office has.
 */
test.beforeEach(() => test.setTimeout(240_000));

type Phone = { readonly own: OwnMachine; readonly context: BrowserContext; readonly page: Page; readonly line: FaultyProxy };

const filing = /^PUT \/api\/v1\/dossiers\//;

async function badLine(baseURL: string | undefined): Promise<Phone> {
  const line = await openFaultyProxy({ upstream: () => baseURL ?? '' });
  const own = await ownMachine(line.origin);
  const context = await own.start();
  const page = await context.newPage();
  await visitOnce(page);
  return { own, context, page, line };
}

async function hangUp({ own, line }: Phone): Promise<void> {
  await own.stop();
  await line.close();
}

/** A draft that is filled in already, up to its last button on this phone. */
async function readyToFile(phone: Phone, request: APIRequestContext, mother: Mother, paper?: Awaited<ReturnType<typeof takePhoto>>): Promise<string> {
  const { page } = phone;
  await goOnHere(page, await draftElsewhere(request, mother));
  const id = idIn(page);
  await expect.poll(() => page.evaluate(holds, id)).toBe(true);
  await page.goto(`/nop/ho-so/${id}/giay-to`);
  await expectHeading(page, 'Giấy tờ gửi kèm');
  if (paper !== undefined) {
    await page.locator('#file-giay_chung_sinh').setInputFiles(paper);
    await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  }
  await toTheLastButton(page);
  return id;
}

function holds(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('dong-hanh');
    // Nothing is made where nothing is.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('drafts').objectStore('drafts').getKey(id);
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result !== undefined);
      };
    };
  });
}

function idIn(page: Page): string {
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
}

/** No code for the phone number: the button for those who have no phone. */
async function pressFile(page: Page): Promise<void> {
  await page.getByText('Tôi không có điện thoại').click();
  await page.locator('button[value=submit]').click();
  await expectHeading(page, /^(?:Hồ sơ của bạn đang ở đâu|Đã nộp xong)$/);
}

/** What the office has of these people: every one once, under the code that was told. */
async function count(machine: Machine, told: ReadonlyMap<string, string | null>): Promise<void> {
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  for (const [name, code] of told) expect(await codesOf(reception, name), name).toEqual(code === null ? [] : [code]);
}

/** Of this very name: the search also finds people whose names are made of the same words. */
async function codesOf({ request }: Officer, name: string): Promise<readonly string[]> {
  const answer = await request.get(`/api/v1/search?q=${encodeURIComponent(name)}`);
  const { rows } = (await answer.json()) as { rows: { code: string; applicantName: string }[] };
  return rows.filter(({ applicantName }) => applicantName === name).map(({ code }) => code);
}

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
      await expect(kept(id)).toContainText('Cơ quan đã nhận');
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

test('A new version of the site waits while something is unsent, and comes when I agree', async ({ request, baseURL, machine }) => {
  const phone = await badLine(baseURL);
  const { page, line } = phone;
  const mother = newMother();
  const id = await readyToFile(phone, request, mother);
  line.nextFor(filing, { kind: 'answer', status: 503, as: 'problem', retryAfter: '3600' });
  await pressFile(page);
  await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  line.rewrite('/sw.js', (script) => `${script}\n// another version`);
  await page.evaluate(async () => {
    document.documentElement.dataset['before'] = 'yes';
    await (await navigator.serviceWorker.ready).update();
  });
  const offer = page.locator('#new-version');
  await expect(offer).toContainText('Có bản mới của trang này.');
  await offer.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(offer).toContainText('Còn 1 hồ sơ chưa gửi xong');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null && (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);
  await offer.getByRole('link', { name: 'Xem hồ sơ chưa gửi' }).click();
  await expectHeading(page, 'Trên máy này');
  // The same document still: nothing was reloaded under what is unsent.
  await expect(page.locator('html')).toHaveAttribute('data-before', 'yes');
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByRole('heading', { name: 'Cơ quan đã nhận (1)' })).toBeVisible();
  await offer.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-before', 'yes');
  await expect(offer).toHaveCount(0);
  await page.goto(`/nop/ho-so/${id}/gui`);
  await count(machine, new Map([[mother.fullName, await expectReceived(page)]]));
  await hangUp(phone);
});

test('On a machine that many use: sealed without a line at the first filing, locked after two minutes, forgotten when I leave', async ({ machine, baseURL }) => {
  const phone = await badLine(baseURL);
  const { context, page, line } = phone;
  const mother = newMother();
  await page.clock.install();
  await page.goto('/tren-may-nay');
  await expectHeading(page, 'Trên máy này');
  line.setOffline(true);
  await context.setOffline(true);
  await page.goto('/nop/1.001193');
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await page.getByText('Đây là máy dùng chung').click();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await page.getByLabel('Mã PIN').fill('582914');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expectHeading(page, 'Người được khai sinh');
  const id = idIn(page);
  await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').fill(mother.childName);
  await page.clock.runFor(1000);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này/);

  await test.step('Two minutes without a touch', async () => {
    await page.clock.fastForward(110_000);
    await expectHeading(page, 'Người được khai sinh');
    await page.clock.fastForward(11_000);
    await expectHeading(page, 'Nhập mã PIN');
    await expect(page.locator('body')).not.toContainText(mother.childName);
    await page.goBack();
    await expect(page.locator('body')).not.toContainText(mother.childName);
    await page.goto('/tren-may-nay');
    await expect(page.locator('main')).toContainText('Có bản nháp đang khóa trên máy dùng chung này.');
    await expect(page.getByRole('heading', { name: /^Bản nháp/ })).toHaveCount(0);
    await page.goto(`/nop/ho-so/${id}`);
    await page.getByLabel('Mã PIN').fill('582914');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expectHeading(page, 'Người được khai sinh');
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
  });
  await test.step('The first filing is sealed here without a line, and I leave', async () => {
    await fillChild(page, mother);
    await goOn(page);
    await fillTheRest(page, { mother, script: 'on' });
    await toTheLastButton(page);
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
    await page.goto('/tren-may-nay');
    await expect(page.locator('main')).toContainText('Hồ sơ đã niêm phong (máy dùng chung)');
    await page.getByRole('button', { name: 'Xong, xóa dấu vết của tôi' }).click();
    await expect(page.getByRole('status')).toContainText('Máy đã quên bạn.');
    await expect(page.locator('body')).not.toContainText(mother.fullName);
  });

  await test.step('Time on the machine of whoever comes next sends it', async () => {
    line.setOffline(false);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(page.getByRole('heading', { name: 'Cơ quan đã nhận (1)' })).toBeVisible({ timeout: 40_000 });
    const told = /Mã hồ sơ (\S+)/.exec((await page.locator('.kept p', { hasText: 'Mã hồ sơ' }).textContent()) ?? '')?.[1] ?? '';
    await count(machine, new Map([[mother.fullName, told]]));
  });
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

test('When the machine fills up I am warned, then no more photos are taken, and what I type is saved all the same', async ({ request, baseURL }) => {
  const phone = await badLine(baseURL);
  const { context } = phone;
  const id = await readyToFile(phone, request, newMother());
  const photo = await takePhoto(context, 'giay-chung-sinh');
  const filled = async (share: number) => {
    const page = await context.newPage();
    await page.addInitScript((used) => {
      navigator.storage.estimate = () => Promise.resolve({ usage: used * 1e9, quota: 1e9 });
    }, share);
    return page;
  };
  const warned = await filled(0.72);
  await warned.goto('/tren-may-nay');
  await expect(warned.locator('.box.warn')).toContainText('Đã dùng 72% chỗ.');
  await warned.goto(`/nop/ho-so/${id}/giay-to`);
  await warned.locator('#file-giay_chung_sinh').setInputFiles(photo);
  await expect(warned.getByText('Đã giữ trên máy này')).toBeVisible();
  const full = await filled(0.93);
  await full.goto('/tren-may-nay');
  await expect(full.locator('.box.bad')).toContainText('máy thôi nhận thêm ảnh giấy tờ');
  await full.goto(`/nop/ho-so/${id}/giay-to`);
  await full.locator('#file-giay_chung_sinh').setInputFiles(await takePhoto(context, 'trang-hai'));
  await expect(full.locator('main')).toContainText('tạm không nhận thêm giấy tờ. Chữ bạn gõ vẫn được lưu.');
  await expect(full.getByText('Đã giữ trên máy này')).toHaveCount(1);
  await full.goto(`/nop/ho-so/${id}/kiem-tra`);
  await full.getByRole('link', { name: /^Sửa.*Họ, chữ đệm, tên người được khai sinh/ }).click();
  const name = full.getByLabel('Họ, chữ đệm, tên người được khai sinh');
  await name.fill('Nguyễn Mẫu Đầy Máy');
  await expect(full.locator('#save-line')).toHaveText(/^Đã lưu trên máy này lúc/);
  await full.reload();
  await expect(name).toHaveValue('Nguyễn Mẫu Đầy Máy');
  await hangUp(phone);
});

test('A browser that keeps nothing gets the pages of the server while there is a line, and honest words without one; a draft is erased when I say so twice', async ({
  baseURL,
}) => {
  const phone = await badLine(baseURL);
  const { context, page, line } = phone;
  await beginAt(page, '1.001193');
  await expectHeading(page, 'Người được khai sinh');
  await page.goto('/tren-may-nay');
  await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
  await expect(page.getByRole('alert')).toContainText('Không lấy lại được');
  await expect(page.getByRole('heading', { name: 'Bản nháp (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Vâng, xóa hẳn' }).click();
  await expect(page.locator('main')).toContainText('Máy này không giữ bản nháp hay hồ sơ nào.');

  const secret = await context.newPage();
  await secret.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A private window', 'SecurityError');
    };
  });
  const broken: string[] = [];
  secret.on('pageerror', (error) => broken.push(error.message));
  await secret.goto('/nop/1.001193');
  await expect(secret).toHaveURL(/\?may-chu=1$/);
  await secret.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await secret.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await expectHeading(secret, 'Người được khai sinh');
  line.setOffline(true);
  await secret.goto('/tren-may-nay');
  await expect(secret.locator('#opening')).toContainText('Trình duyệt này không giữ được gì trên máy');
  expect(broken).toEqual([]);
  await hangUp(phone);
});
