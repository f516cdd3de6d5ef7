import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type TestInfo } from '@playwright/test';
import { daysAgo, expectHeading, fillChild, fillTheRest, goOn, type Mother, press } from './citizens.ts';
import { officerAtDesk } from './officers.ts';
import { takePhoto } from './photo.ts';
import { expect, type Machine } from './story.ts';

/** A machine that many people use, with a folder of its own on the disk, so that what it leaves there can be read. */
export type SharedMachine = { readonly context: BrowserContext; readonly page: Page; readonly folder: string };

/** `flags`: what else the browser is started with, to be like another machine. */
export async function sharedMachine(info: TestInfo, flags: readonly string[] = []): Promise<SharedMachine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-post-'));
  const { launchOptions, baseURL, locale, timezoneId } = info.project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), ...flags],
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
    viewport: { width: 1024, height: 600 },
    acceptDownloads: true,
    serviceWorkers: 'allow',
  });
  return { context, folder, page: context.pages()[0] ?? (await context.newPage()) };
}

/** The ward makes a one-time code for a machine of one of its neighbourhoods. */
export async function codeForPost(machine: Machine): Promise<{ readonly code: string; readonly postName: string; readonly unitCode: string }> {
  const leader = await officerAtDesk(machine, 'lanhdao.27436');
  const { posts } = (await (await leader.request.get(`/api/v1/posts?office=${leader.officeId}`)).json()) as { posts: { unitCode: string; name: string }[] };
  const post = posts.find(({ unitCode }) => unitCode !== '27436');
  const made = await leader.request.post('/api/v1/posts/codes', {
    headers: { 'x-requested-with': 'dong-hanh' },
    data: { office: leader.officeId, unitCode: post?.unitCode ?? '', name: 'Máy cũ ở nhà văn hóa' },
  });
  expect(made.status(), await made.text()).toBe(201);
  return { code: ((await made.json()) as { code: string }).code, postName: post?.name ?? '', unitCode: post?.unitCode ?? '' };
}

export async function beginSession(page: Page, { member, pin }: { readonly member: string; readonly pin: string }): Promise<void> {
  await expectHeading(page, 'Bắt đầu ca làm việc');
  await page.getByLabel('Họ và tên người hỗ trợ').fill(member);
  await page.getByLabel('Mã PIN', { exact: true }).fill(pin);
  await page.getByLabel('Gõ lại mã PIN').fill(pin);
  await press(page.getByRole('button', { name: 'Bắt đầu', exact: true }));
  await expectHeading(page, 'Giúp một người nộp hồ sơ');
}

/** The name is chosen from those who have a part of the machine, and the own PIN typed. */
export async function unlock(page: Page, { member, pin }: { readonly member: string; readonly pin: string }): Promise<void> {
  await expectHeading(page, 'Máy đang khóa');
  await press(page.getByText(member, { exact: true }).first());
  await page.getByLabel('Mã PIN', { exact: true }).fill(pin);
  await press(page.getByRole('button', { name: 'Mở khóa' }));
}

/** From the desk to the first question of a birth registration, as a member does it. */
export async function helpWithBirth(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('khai sanh');
  await press(page.getByRole('button', { name: 'Tìm', exact: true }));
  await press(page.getByRole('link', { name: /^Bắt đầu khai ?: Đăng ký khai sinh$/ }));
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
  await expectHeading(page, 'Người được khai sinh');
}

/** All pages, a photo of a paper, and the last button; ends on the slip. */
export async function fillAndFile(shared: SharedMachine, { camera, mother }: { readonly camera: BrowserContext; readonly mother: Mother }): Promise<void> {
  const { page } = shared;
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await fileWithPhoto(shared, { camera, mother });
}

async function fileWithPhoto({ page }: SharedMachine, { camera, mother }: { readonly camera: BrowserContext; readonly mother: Mother }): Promise<void> {
  const photo = await takePhoto(camera, `Giấy chứng sinh ${mother.childName}`);
  await page.getByLabel(/Chọn ảnh hoặc tệp.*Giấy chứng sinh/).setInputFiles({ ...photo, name: 'giay-chung-sinh.jpg' });
  await expect(page.getByRole('listitem').filter({ hasText: 'giay-chung-sinh.jpg' })).toContainText('Đã giữ trên máy này');
  await press(page.getByRole('link', { name: 'Tiếp tục' }));
  await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  await expectHeading(page, 'Người dân tự làm được bao nhiêu?');
  await press(page.getByRole('button', { name: 'Làm một phần' }));
  await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
  await expect(page.locator('.slip-number')).toBeVisible();
}

/** Everything about a person that may be nowhere on the machine: in the ways a browser writes text. */
export function tracesOf(mother: Mother): readonly string[] {
  return [mother.fullName, mother.childName, mother.phone, `Số 12 đường Mẫu`, daysAgo(10).iso];
}

/** Where in all files of the browser any of these texts stands, in UTF-8 or UTF-16. */
export async function findOnDisk(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const wanted = [...new Set(texts)].flatMap((text) => [text.normalize('NFC'), text.normalize('NFD'), JSON.stringify(text).slice(1, -1), encodeURIComponent(text)]);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const text of wanted)
      for (const encoding of ['utf8', 'utf16le'] as const) if (bytes.includes(Buffer.from(text, encoding))) found.push(`${path.relative(folder, file)}: ${text} (${encoding})`);
  }
  return [...new Set(found)];
}

/** Everything that scripts of the site can read here, as one text; bytes as text of every letter they may hold. */
export async function storageDump(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (Array.isArray(value)) return value.map(asText).join('\n');
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([key, one]) => `${key}: ${asText(one)}`)
          .join('\n');
      return String(value);
    };
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of Array.from(db.objectStoreNames)) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asking = db.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        });
        parts.push(`${store}: ${asText(rows)}`);
      }
      db.close();
    }
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName);
      for (const request of await cache.keys()) parts.push(request.url);
    }
    return parts.join('\n');
  });
}

export async function throwMachineAway({ context, folder }: SharedMachine): Promise<void> {
  await context.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}
