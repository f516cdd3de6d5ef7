import { press } from './citizens.ts';
import { look } from './look.ts';
import { expect, test } from './story.ts';

test('Every kind of question can be answered by everybody', async ({ page, request }) => {
  for (const code of ['2.000720', '2.000806', '2.002913']) {
    await page.goto(`/nop/${code}`);
    await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption('27439');
    await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
    await expect(page).toHaveURL(/\/nop\/ho-so\//);
    const own = page.url().replace(/\/[^/]+$/, '');
    const { form } = (await (await request.get(`/api/v1/procedures/${code}`)).json()) as { form: { pages: { id: string }[] } };
    for (const { id } of form.pages) {
      await page.goto(`${own}/${id}`);
      if (page.url().endsWith(`/${id}`)) await look(page, `questions-${code}-${id}`);
    }
  }
});
