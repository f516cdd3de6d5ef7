import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { pdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { ward } from '../../dossiers/rules/legal-form-example.ts';
import { trainingCertificateForm } from '../rules/training-certificate-form.ts';

const printer = pdfPrinter({ root: process.cwd() });
afterAll(() => printer.stop());
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const printedAt = at('2026-11-23T10:00');

test('The certificate of a training is one page in Tinos with state and motto, number, receiver, course, result, signer and where to check it', async () => {
  const data = trainingCertificateForm({
    certificate: {
      number: '07/2026',
      fullName: 'Phạm Thị Mẫu Chiều',
      teamName: 'Tổ tư vấn dịch vụ công trực tuyến Khu phố 1',
      courseTitle: 'Hướng dẫn người dân nộp hồ sơ trực tuyến tại điểm hỗ trợ của khu phố, dành cho thành viên mới',
      heldOn: day('2026-11-20'),
      minutes: 90,
      score: 83,
      signer: 'Phan Thị Mẫu Thảo',
      issuedOn: day('2026-11-23'),
    },
    office: { ...ward, authorityName: 'ỦY BAN NHÂN DÂN QUẬN BÌNH TÂN', placeName: 'Bình Tân' },
    checkPage: 'https://dich-vu-cong.ten-mien.vn/chung-nhan/ABCDEFGH',
    printedAt,
  });
  const pdf = Buffer.from(
    await printer.renderPdf({ template: 'training-certificate.typ', data, qr: 'https://ten-mien.vn/chung-nhan/ABCDEFGH', createdAt: printedAt, pdfStandard: 'a-2b' }),
  );
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1]);
  expect(fonts.filter((font) => font?.startsWith('Tinos-') !== true)).toEqual([]);
  if (!hasPdftotext) return;
  const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).stdout.toString();
  expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(1);
  const words = text
    .normalize('NFC')
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ');
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'QUẬN BÌNH TÂN',
    'Số: 07/2026',
    'ngày 23 tháng 11 năm 2026',
    'Phạm Thị Mẫu Chiều',
    '1,5 giờ',
    'đúng 83%',
    'Phan Thị Mẫu Thảo',
  ])
    expect(words).toContain(part);
});
