import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { type MailFacts, mailWords, todayKeys } from './mailing-mail.ts';

const facts: MailFacts = {
  viewName: 'Quý\r\nBcc: a@b.vn <b>',
  unitName: 'Phường An Lạc',
  scope: 'own',
  level: 'any',
  rhythm: 'month',
  period: { from: day('2019-04-01'), to: day('2019-04-30') },
  on: day('2019-05-02'),
  today: [
    {
      name: '=UBND & phường An Lạc',
      counts: { ...(Object.fromEntries(todayKeys.map((key) => [key, 0])) as Record<(typeof todayKeys)[number], number>), openAtEnd: 1234, silent: null },
    },
  ],
  shares: [
    { key: 'online', part: 15_221, whole: 43_410, target: 3500 },
    { key: 'onTime', part: 0, whole: 0, target: null },
  ],
  link: 'https://dvc.example.vn/can-bo/bang-dieu-hanh?unit=27460&scope=own',
};

test('The subject names the unit and the period told; a week, which has no name, is told by its days', () => {
  expect(mailWords(facts).subject).toBe('Phường An Lạc: số liệu tháng 4/2019, từ 01/04/2019 đến 30/04/2019');
  const week = { from: day('2019-04-29'), to: day('2019-05-05') };
  expect(mailWords({ ...facts, rhythm: 'monday', period: week }).subject).toBe('Phường An Lạc: số liệu tuần từ 29/04/2019 đến 05/05/2019');
});

test('Each share stands with its numerator, its denominator and its target, and what cannot be counted says so', () => {
  const { text, html } = mailWords(facts);
  expect(text).toContain('Tỷ lệ nộp trực tuyến\n  Số đạt: 15.221\n  Trên tổng: 43.410\n  Tỷ lệ: 35,06%\n  Chỉ tiêu: 35,00%');
  expect(text).toContain('Tỷ lệ: chưa có hồ sơ để tính');
  expect(text).toContain('Đang giải quyết: 1.234');
  expect(text).toContain('Điểm im lặng: –');
  expect(text).toContain(facts.link);
  expect(text).toMatch(/dành cho công chức.*không chuyển ra ngoài/);
  expect(html).toMatch(/<th scope="row"[^>]*>Tỷ lệ nộp trực tuyến<\/th><td[^>]*>15\.221<\/td><td[^>]*>43\.410<\/td><td[^>]*>35,06%<\/td>/);
  expect(html).toContain('href="https://dvc.example.vn/can-bo/bang-dieu-hanh?unit=27460&amp;scope=own"');
});

test('What officers typed makes no line of its own and no mark-up', () => {
  const { text, html } = mailWords(facts);
  expect(text).toContain('Góc nhìn "Quý Bcc: a@b.vn <b>": Phường An Lạc, riêng đơn vị này, mọi mức độ.');
  expect(html).not.toContain('<b>');
  expect(html).toContain('=UBND &amp; phường An Lạc');
});

test('The rows for a spreadsheet hold the same numbers as numbers', () => {
  const { rows } = mailWords(facts);
  expect(rows[1]).toEqual(['Phường An Lạc (riêng đơn vị này)', '01/04/2019', '30/04/2019', 'Tỷ lệ nộp trực tuyến', 15_221, 43_410, '35,06%', '35,00%']);
  expect(rows).toContainEqual(['=UBND & phường An Lạc', '02/05/2019', '02/05/2019', 'Đang giải quyết', 1234, null, null, null]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
});
