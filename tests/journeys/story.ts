import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';

export { expect };

/** A machine of its own, with nothing of other people on it. */
export type Machine = (options?: BrowserContextOptions) => Promise<BrowserContext>;

/** Every page of every story is listened to: nothing may be asked of another host, and nothing may break where nobody looks. */
export const test = base.extend<{ machine: Machine }>({
  context: async ({ context, baseURL }, use) => {
    const faults = listen(context, baseURL ?? '');
    await use(context);
    expect(faults).toEqual([]);
  },
  machine: async ({ browser, baseURL }, use) => {
    const opened: { readonly context: BrowserContext; readonly faults: readonly string[] }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      opened.push({ context, faults: listen(context, baseURL ?? '') });
      return context;
    });
    for (const { context, faults } of opened) {
      await context.close();
      expect(faults).toEqual([]);
    }
  },
});

function listen(context: BrowserContext, home: string): readonly string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:blob|data|about|chrome-error):/.test(request.url())) faults.push(`asked elsewhere: ${request.url()}`);
  });
  context.on('weberror', (error) => faults.push(`broke: ${error.error().message}`));
  // A "no" of the server is told on the page; the browser's own line about it is no fault.
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`said: ${message.text()}`);
  });
  return faults;
}

/** A desk in an office, also in stories that a phone tells. */
export const desk = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false } as const;

/** Somebody else's phone. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Nothing to be pushed sideways: the page is no wider than the screen (not than the window, which grows with a page that is too wide). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const screen = page.viewportSize()?.width ?? 0;
  expect(wide, `${page.url()} is ${wide} wide on a screen of ${screen}`).toBeLessThanOrEqual(screen);
}
