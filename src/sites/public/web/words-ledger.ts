import type { Text } from '../../../basics/rules/outcome.ts';

export const ledgerPageWords = {
  title: { vi: 'Sổ không thể sửa lén', en: 'A ledger nobody can change unseen' },
  lead: {
    vi: 'Mọi việc cơ quan làm với hồ sơ đều ghi vào sổ, dòng sau mang dấu của mọi dòng trước. Cuối mỗi ngày, dấu của cả sổ được ký và đăng ở đây. Ai cũng có thể tải về giữ.',
    en: 'Everything an office does with a dossier stands in its ledger, and each row carries the digest of all rows before it. At the end of each day that digest is signed and put here. Anybody may download it and keep it.',
  },
  none: { vi: 'Chưa có ngày nào được ký.', en: 'No day has been signed yet.' },
  day: (day: string, acts: string): Text => ({ vi: `Ký cho ngày ${day}, sổ có ${acts} việc. Dấu:`, en: `Signed for ${day}, with ${acts} acts. Digest:` }),
  all: { vi: 'Tải mọi ngày đã ký (JSON)', en: 'All signed days (JSON)' },
  how: { vi: 'Kiểm tra bằng cách nào', en: 'How it is checked' },
  steps: [
    {
      vi: 'Tải tệp các ngày đã ký và giữ ở nơi của bạn. Tệp không có thông tin của ai.',
      en: 'Download the signed days and keep them at your place. They hold nothing about any person.',
    },
    {
      vi: 'Khi nghi ngờ, đưa tệp đó cho người kiểm tra: lệnh verify-ledger --copies so sổ hôm nay với bản bạn giữ.',
      en: 'In doubt, hand that file to the auditor: verify-ledger --copies holds today’s ledger against your copy.',
    },
    { vi: 'Chữ ký kiểm bằng khóa công khai của cơ quan (Ed25519).', en: 'The signature is checked with the public key of the authority (Ed25519).' },
  ] satisfies readonly Text[],
  keys: { vi: 'Khóa công khai', en: 'Public keys' },
} as const;
