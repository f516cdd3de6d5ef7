import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, expectNoSidewaysScroll, test } from './story.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The short form: a browser reads it in half the time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What may differ at night: nothing but colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at a page as it stands, by day and by night: nothing serious for those who cannot see or use a mouse, nothing pushed sideways,
 * and with LOOKS=1 a picture of it for human eyes (not kept in the repository).
 */
export async function look(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(settled);
  await expectNoSidewaysScroll(page);
  await expectNothingSerious(page, { type: 'tag', values: levels }, `${name}, by day`);
  await picture(page, `${name}-light`);
  // The same stories are told on a phone, where they are looked at by night.
  if (test.info().project.name === 'desk' && /looks\.spec/.test(test.info().file)) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingSerious(page, { type: 'rule', values: colourRules }, `${name}, by night`);
  if (test.info().project.name === 'phone') await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Our letters are here, and what fades in has done so. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map((animation) => animation.finished));
}

/** Told together at the end, so that one page does not hide the next. Our pages have no frames: axe is read once a page and asked for what is wrong alone. */
async function expectNothingSerious(page: Page, runOnly: NonNullable<RunOptions['runOnly']>, name: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (asked): Promise<AxeResults> => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: asked, resultTypes: ['violations'] }),
    runOnly,
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect
    .soft(
      serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)),
      name,
    )
    .toEqual([]);
}

/** The whole page; of a dialog what the screen shows. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['LOOKS'] === undefined) return;
  const isCovered = await page.getByRole('dialog').isVisible();
  const path = `${test.info().project.outputDir}/looks/${name}-${page.viewportSize()?.width}.png`;
  await page.screenshot({ path, fullPage: !isCovered, animations: 'disabled' });
}
