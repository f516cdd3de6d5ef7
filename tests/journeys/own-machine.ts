import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { expect, test } from './story.ts';

/** A phone of somebody's own: what its browser keeps outlives tabs, and the browser itself. */
export type OwnMachine = {
  /** The browser, started (again) on what it had kept. */
  start(): Promise<BrowserContext>;
  stop(): Promise<void>;
};

/** `home`: another way to the server than the straight one. */
export async function ownMachine(home?: string): Promise<OwnMachine> {
  const profile = await mkdtemp(path.join(tmpdir(), 'dong-hanh-phone-'));
  const settings = test.info().project.use as BrowserContextOptions & { readonly launchOptions: LaunchOptions };
  let running: BrowserContext | null = null;
  return {
    async start() {
      running = await chromium.launchPersistentContext(profile, {
        ...settings.launchOptions,
        ...settings,
        ...(home === undefined ? {} : { baseURL: home }),
        serviceWorkers: 'allow',
      });
      running.setDefaultTimeout(30_000);
      return running;
    },
    async stop() {
      await running?.close();
      running = null;
    },
  };
}

/** One visit to the first page, until the site can be opened without a line. */
export async function visitOnce(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** From the address of a procedure to its first question. */
export async function beginAt(page: Page, code: string): Promise<void> {
  await page.goto(`/nop/${code}`);
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
}

/** Through papers and check to the last button, without a line. */
export async function toTheLastButton(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tiếp tục', exact: true }).click();
  await page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }).click();
}

/** The words on the device's own page of a filing. */
export const stateNow = (page: Page) => page.locator('.state-now');

export async function expectReceived(page: Page): Promise<string> {
  await expect(page.locator('.receipt strong.code')).toBeVisible({ timeout: 120_000 });
  return (await page.locator('.receipt strong.code').textContent()) ?? '';
}
