import type { APIRequestContext } from '@playwright/test';
import { birthAnswers, expectHeading, newMother, press, track } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { expect, test } from './story.ts';

/** Somebody of the team at Khu phố 1 helped, and the mother signed on the screen. */
async function helpedFiling(request: APIRequestContext) {
  const mother = newMother();
  const answer = await request.put(`/api/v1/dossiers/${newUuid()}`, {
    data: {
      procedureCode: '1.001193',
      receivingUnitCode: '27436',
      applicant: { fullName: mother.fullName, phone: mother.phone, birthDate: '1994-05-20' },
      answers: birthAnswers(mother),
      papers: [],
      channel: 'online',
      happenedAt: new Date().toISOString(),
      helper: { unitCode: '27436-KP01', name: 'Phạm Thị Mẫu Chiều', autonomy: 'some' },
      mandate: {
        id: newUuid(),
        scope: 'thisDossier',
        until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
        agreedBy: 'signature',
        agreedAt: new Date().toISOString(),
        signature: 'M10 40L30 10L50 40L70 15',
      },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return { ...mother, code: ((await answer.json()) as { code: string }).code };
}

test('On my phone I see who helped me and what the team may see, confirm it, and later follow it myself', async ({ page }) => {
  const dossier = await helpedFiling(page.request);
  await track(page, dossier);
  const helped = page.getByRole('region', { name: 'Ai đã giúp bạn' });
  await expect(helped).toContainText('Khu phố 1');
  await expect(helped).toContainText('Phạm Thị Mẫu Chiều');
  await expect(helped).toContainText('Bạn làm, có người giúp vài chỗ');
  await expect(helped).toContainText('Chỉ hồ sơ này');
  await expect(helped).toContainText('Chưa ai của tổ xem hồ sơ này.');
  await look(page, 'helped');
  await press(helped.getByRole('button', { name: 'Xác nhận tôi đồng ý' }));
  await expect(page.getByRole('status')).toContainText('Đã ghi: bạn đồng ý.');
  await expect(helped).toContainText('Đang có hiệu lực, đã xác nhận');
  await press(helped.getByRole('link', { name: 'Tôi tự theo dõi từ đây' }));
  await expectHeading(page, 'Từ đây bạn tự theo dõi hồ sơ?');
  await press(page.getByRole('button', { name: 'Vâng, chấm dứt ủy quyền' }));
  await expect(page.getByRole('status')).toContainText('Tổ không xem được nữa');
  await expect(helped).toContainText('Bạn đã tự theo dõi');
  await expect(helped.getByRole('button')).toHaveCount(0);
});
