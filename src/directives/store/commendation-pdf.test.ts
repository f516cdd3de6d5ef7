import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { pdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { ward } from '../../dossiers/rules/legal-form-example.ts';
import { commendationForm } from '../rules/commendation-form.ts';
import { evidenceOfPlace } from '../rules/propose.ts';

const printer = pdfPrinter({ root: process.cwd() });
afterAll(() => printer.stop());
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const printedAt = at('2026-11-23T10:00');
const period = { from: day('2017-01-01'), to: day('2019-03-31') };

const data = commendationForm({
  proposal: {
    id: 'x',
    officeId: 2,
    kind: 'commendation',
    rule: 'topWards',
    subject: 'ward',
    unitCode: '27451',
    teamId: null,
    personId: null,
    subjectName: 'Phường Bình Trị Đông B',
    periodFrom: period.from,
    periodTo: period.to,
    evidence: evidenceOfPlace({ name: 'Phường Bình Trị Đông B', count: 229, place: 1, tiedWith: 0 }, period, {
      among: { vi: '10 phường', en: '10 wards' },
      note: { vi: '', en: '' },
    }),
    proposedByName: 'Trần Thị Mẫu Theo Dõi',
    proposedAt: printedAt,
  },
  decision: { number: '1520/QĐ-UBND', decidedOn: day('2019-05-02'), signer: 'Phan Thị Mẫu Thảo', officeId: 2 },
  office: { ...ward, authorityName: 'ỦY BAN NHÂN DÂN QUẬN BÌNH TÂN', placeName: 'Bình Tân' },
  printedAt,
});

test('The certificate is one page in Tinos with state and motto, authority, number, place and day, receiver, figures and signer', async () => {
  const pdf = Buffer.from(await printer.renderPdf({ template: 'commendation.typ', data, createdAt: printedAt, pdfStandard: 'a-2b' }));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1]);
  expect(fonts.filter((font) => font?.startsWith('Tinos-') !== true)).toEqual([]);
  if (!hasPdftotext) return;
  const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).stdout.toString();
  expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(1);
  const words = text.normalize('NFC').replace(/[\s\u200b]+/g, ' ');
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'QUẬN BÌNH TÂN',
    'Số: 1520/QĐ-UBND',
    'Bình Tân, ngày 02 tháng 5 năm 2019',
    'GIẤY KHEN',
    'Phường Bình Trị Đông B',
    '229 hồ sơ trực tuyến',
    'Phan Thị Mẫu Thảo',
  ])
    expect(words).toContain(part);
});
