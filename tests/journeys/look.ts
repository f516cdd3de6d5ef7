import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, test } from './story.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at a page as it stands, by day and by night: nothing serious for those who cannot see or use a mouse, nothing pushed sideways,
 * and a picture of it for human eyes (not kept in the repository).
 */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
    const faults = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
    expect.soft(faults, `${name}, ${scheme}`).toEqual([]);
    await picture(page, `${name}-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoSidewaysScroll(page);
}

export async function picture(page: Page, name: string): Promise<void> {
  const { project } = test.info();
  await page.screenshot({ path: `${project.outputDir}/looks/${name}-${page.viewportSize()?.width}.png`, fullPage: true, animations: 'disabled' });
}
