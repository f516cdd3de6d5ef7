import type { BrowserContext, Page } from '@playwright/test';

/** A picture of a paper as a phone takes it: a valid JPEG, small, and no two alike. */
export async function takePhoto(context: BrowserContext, words: string) {
  const page = await context.newPage();
  const base64 = await page.evaluate((text) => {
    const canvas = document.createElement('canvas');
    canvas.width = 480;
    canvas.height = 640;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('Nothing to draw with');
    pen.fillStyle = '#f4efe2';
    pen.fillRect(0, 0, 480, 640);
    pen.fillStyle = '#222';
    pen.font = '24px sans-serif';
    pen.fillText(text, 30, 80, 420);
    for (let line = 0; line < 12; line += 1) pen.fillRect(30, 130 + line * 36, 300 + ((line * 53) % 120), 4);
    return canvas.toDataURL('image/jpeg', 0.7).split(',')[1] ?? '';
  }, `${words} ${Date.now()}`);
  await page.close();
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Something goes wrong with the next file, once: no room in memory, or a card that was taken out. */
export function nextCannotBeRead(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { digest } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.digest = () => {
      SubtleCrypto.prototype.digest = digest;
      return Promise.reject(new Error('no memory'));
    };
  });
}
