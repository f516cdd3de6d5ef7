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
  units: null,
  language: 'vi',
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

test('In English it says the same in English; in both the Vietnamese comes first, each marked as what it is', () => {
  const english = mailWords({ ...facts, language: 'en' });
  expect(english.subject).toMatch(/^Phường An Lạc: figures /);
  expect(english.text).toContain('Part: 15.221\n  Of all: 43.410\n  Share: 35,06%');
  expect(english.text).not.toContain('Số đạt');
  expect(english.rows[0]?.[0]).toBe('Unit');
  const both = mailWords({ ...facts, language: 'both' });
  expect(both.html).toMatch(/<div lang="vi">.*Số đạt.*<div lang="en">.*Part/);
  expect(both.text.indexOf('Số đạt')).toBeLessThan(both.text.indexOf('Part: '));
  expect(both.rows).toEqual(mailWords(facts).rows);
});

test('A view of several units tells the shares of each, with what they are part of', () => {
  const share = (part: number, whole: number) => [{ key: 'online' as const, part, whole }];
  const { text, html, rows } = mailWords({
    ...facts,
    units: [
      { name: 'UBND phường Mẫu Một', shares: share(1, 4) },
      { name: 'UBND phường Mẫu Hai', shares: share(0, 0) },
    ],
  });
  expect(text).toContain('TỪNG ĐƠN VỊ\n\nUBND phường Mẫu Một\n  Tỷ lệ nộp trực tuyến: 25,00% (1/4)\n\nUBND phường Mẫu Hai\n  Tỷ lệ nộp trực tuyến: –');
  expect(html).toContain('25,00% (1/4)');
  expect(rows).toContainEqual(['UBND phường Mẫu Một', '01/04/2019', '30/04/2019', 'Tỷ lệ nộp trực tuyến', 1, 4, '25,00%', null]);
  expect(mailWords(facts).text).not.toContain('TỪNG ĐƠN VỊ');
});
