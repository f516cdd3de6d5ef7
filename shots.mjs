import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
for (const [w, h, scheme] of [[1280, 800, 'light'], [360, 740, 'dark']]) {
  const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, locale: 'vi-VN' });
  const r = await c.request.post('http://127.0.0.1:4111/api/v1/session', { headers: { 'x-requested-with': 'dong-hanh' }, data: { username: 'lanhdao.777', password: 'dong-hanh-2019' } });
  console.log(r.status());
  const p = await c.newPage();
  await p.goto('http://127.0.0.1:4111/can-bo/bang-dieu-hanh?on=2018-09-30');
  await p.waitForSelector('.returns-table'); await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/w/s-${w}-a.png`, clip: { x: 0, y: 380, width: w, height: w > 500 ? 1300 : 1500 }, fullPage: true });
  const box = await p.locator('#ranking-title').boundingBox();
  await p.screenshot({ path: `/tmp/w/s-${w}-b.png`, clip: { x: 0, y: box.y - 10, width: w, height: w > 500 ? 1300 : 1500 }, fullPage: true });
  await p.goto('http://127.0.0.1:4111/can-bo/bang-dieu-hanh/chi-tieu?from=2019-01-01&to=2019-12-31');
  await p.waitForSelector('.targets-table'); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/w/s-${w}-c.png`, fullPage: true });
  if (w > 500) { await p.emulateMedia({ media: 'print' }); await p.goto('http://127.0.0.1:4111/can-bo/bang-dieu-hanh?on=2018-09-30'); await p.waitForSelector('.returns-table'); await p.pdf({ path: '/tmp/w/s.pdf', format: 'A4' }); }
  await c.close();
}
await b.close();
