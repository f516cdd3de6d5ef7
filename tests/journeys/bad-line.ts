import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { type FaultyProxy, openFaultyProxy } from '../faulty-proxy.ts';
import { draftElsewhere, expectHeading, goOnHere, type Mother } from './citizens.ts';
import { type Officer, officerAtDesk } from './officers.ts';
import { type OwnMachine, ownMachine, toTheLastButton, visitOnce } from './own-machine.ts';
import type { takePhoto } from './photo.ts';
import { expect, type Machine } from './story.ts';

/** A phone in a bad place: between its browser and the server stands something that cuts, delays, doubles, refuses and speaks for others. */
export type Phone = { readonly own: OwnMachine; readonly context: BrowserContext; readonly page: Page; readonly line: FaultyProxy };

/** The sending of a filing itself. */
export const filing = /^PUT \/api\/v1\/dossiers\//;

export async function badLine(baseURL: string | undefined): Promise<Phone> {
  const line = await openFaultyProxy({ upstream: () => baseURL ?? '' });
  const own = await ownMachine(line.origin);
  const context = await own.start();
  const page = await context.newPage();
  await visitOnce(page);
  return { own, context, page, line };
}

export async function hangUp({ own, line }: Phone): Promise<void> {
  await own.stop();
  await line.close();
}

/** A draft that is filled in already, up to its last button on this phone. */
export async function readyToFile(phone: Phone, request: APIRequestContext, mother: Mother, paper?: Awaited<ReturnType<typeof takePhoto>>): Promise<string> {
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

export function holds(id: string): Promise<boolean> {
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

export function idIn(page: Page): string {
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
}

/** No code for the phone number: the button for those who have no phone. */
export async function pressFile(page: Page): Promise<void> {
  await page.getByText('Tôi không có điện thoại').click();
  await page.locator('button[value=submit]').click();
  await expectHeading(page, /^(?:Hồ sơ của bạn đang ở đâu|Đã nộp xong)$/);
}

/** What the office has of these people: every one once, under the code that was told. */
export async function count(machine: Machine, told: ReadonlyMap<string, string | null>): Promise<void> {
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  for (const [name, code] of told) expect(await codesOf(reception, name), name).toEqual(code === null ? [] : [code]);
}

/** Of this very name: the search also finds people whose names are made of the same words. */
export async function codesOf({ request }: Officer, name: string): Promise<readonly string[]> {
  const answer = await request.get(`/api/v1/search?q=${encodeURIComponent(name)}`);
  const { rows } = (await answer.json()) as { rows: { code: string; applicantName: string }[] };
  return rows.filter(({ applicantName }) => applicantName === name).map(({ code }) => code);
}
