import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { type Fault, type FaultyProxy, openFaultyProxy } from '../faulty-proxy.ts';
import { birthAnswers, draftElsewhere, expectHeading, goOnHere, type Mother, newMother } from './citizens.ts';
import { fileBirth, findByName, officerAtDesk } from './officers.ts';
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
  await page.waitForFunction(holds, id);
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
  await page.getByText('Không nhận được tin nhắn?').or(page.locator('details summary')).first().click();
  await page.locator('button[value=submit]').click();
  await expectHeading(page, /^(?:Hồ sơ của bạn đang ở đâu|Hồ sơ đã được nhận|.*[Bb]iên nhận.*)$/);
}

/** What the office has of these people: every one once, under the code that was told. */
async function count(machine: Machine, told: ReadonlyMap<string, string | null>): Promise<void> {
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  for (const [name, code] of told) expect((await findByName(reception, name)).map((row) => row.code), name).toEqual(code === null ? [] : [code]);
}

test('Whatever the line does at the last button, what I was told is what the office has: one dossier each', async ({ machine, request, baseURL }) => {
  const phone = await badLine(baseURL);
  const { page, line } = phone;
  const told = new Map<string, string>();
  const faults: readonly (readonly [string, readonly Fault[]])[] = [
    ['committed, and the answer dropped', [{ kind: 'cutDown', bytes: 0 }]],
    ['cut in the middle of the head of the answer, then of its body', [{ kind: 'cutDown', bytes: 90 }, { kind: 'cutDown', bytes: 1500 }]],
    ['cut on the way up', [{ kind: 'cutUp', bytes: 200 }]],
    ['a wall that says 200 with a page of its own', [{ kind: 'answer', status: 200, as: 'html' }, { kind: 'answer', status: 200, as: 'emptyJson' }]],
    ['busy, come back in two seconds', [{ kind: 'answer', status: 503, as: 'problem', retryAfter: '2' }]],
    ['slow, and doubled', [{ kind: 'slow', millis: 800 }, { kind: 'double', answer: 'second' }]],
  ];
  for (const [what, some] of faults)
    await test.step(what, async () => {
      const mother = newMother();
      const id = await readyToFile(phone, request, mother);
      line.nextFor(filing, ...some);
      await pressFile(page);
      const isTold = some[0]?.kind === 'slow';
      if (!isTold) {
        await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
        await expect(page).toHaveTitle(/^\(1\) /);
      }
      for (let tries = 0; tries < some.length && !isTold; tries += 1) {
        const before = line.seen.filter((asked) => asked.endsWith(id)).length;
        await page.getByRole('button', { name: 'Gửi ngay' }).click();
        await expect.poll(() => line.seen.filter((asked) => asked.endsWith(id)).length).toBeGreaterThan(before);
        await page.goto(`/nop/ho-so/${id}/gui`);
        if (tries < some.length - 1) await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
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
      ids.push(await readyToFile(phone, request, mother));
      line.nextFor(filing, { kind: 'answer', status, as });
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
  });

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
    await kept(idOther).getByRole('button', { name: 'Thôi, không nộp hồ sơ này' }).click();
    await expect(kept(idOther).getByRole('alert')).toContainText('Không lấy lại được');
    await page.reload();
    await kept(idOther).getByRole('button', { name: 'Thôi, không nộp hồ sơ này' }).click();
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

test('On a machine that many use: sealed without a line at the first filing, locked after two minutes, forgotten when I leave', async ({ machine, request, baseURL }) => {
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
  void request;
  void machine;
  await hangUp(phone);
});
