import type { Text } from '../../../basics/rules/outcome.ts';

/** Words of the bar that offers a new version. They travel with every page: few and short. */
export const workerWords = {
  newVersion: { vi: 'Có bản mới của trang này.', en: 'There is a new version of this site.' },
  update: { vi: 'Cập nhật', en: 'Update' },
  sendFirst: (n: number): Text => ({
    vi: `Còn ${n} hồ sơ chưa gửi xong. Gửi xong hoặc xuất ra tệp rồi hãy cập nhật.`,
    en: n === 1 ? '1 dossier is not sent yet. Send it or export it first, then update.' : `${n} dossiers are not sent yet. Send or export them first, then update.`,
  }),
  seeUnsent: { vi: 'Xem hồ sơ chưa gửi', en: 'See what is unsent' },
} as const;
