import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the page that looks through a ledger. */
export const ledgerWords = {
  about: {
    vi: 'Mỗi việc trên hồ sơ là một dòng trong sổ; mỗi dòng mang dấu của mọi dòng trước nó. Sửa, xóa hay chèn một dòng làm đứt chuỗi ở đúng dòng đó. Cuối mỗi ngày dấu của cả sổ được ký và công bố.',
    en: 'Every act on a dossier is a row; each row carries the digest of all rows before it. A row changed, removed or slipped in breaks the chain at that very row. At the end of each day the digest of the whole ledger is signed and published.',
  },
  office: { vi: 'Sổ của', en: 'Ledger of' },
  check: { vi: 'Tính lại cả sổ', en: 'Make every digest anew' },
  checking: { vi: 'Đang đọc và tính lại từng dòng…', en: 'Reading every row and making its digest anew…' },
  whole: { vi: 'Sổ nguyên vẹn', en: 'The ledger is whole' },
  broken: (n: number): Text => ({ vi: `Sổ không nguyên vẹn: ${n} chỗ`, en: `The ledger is not whole: ${n} ${n === 1 ? 'place' : 'places'}` }),
  counted: (acts: string, days: string): Text => ({
    vi: `Đã tính lại ${acts} việc, so với ${days} ngày có chữ ký.`,
    en: `${acts} acts looked at, held against ${days} signed days.`,
  }),
  next: {
    vi: 'Việc cần làm: không sửa gì thêm trong cơ sở dữ liệu, lập biên bản, báo lãnh đạo và quản trị kỹ thuật, so với bản sao lưu gần nhất.',
    en: 'What to do: change nothing more in the database, put it on record, tell the leader and the operator, compare with the newest backup.',
  },
  published: { vi: 'Xem các bản ký đã công bố', en: 'What was signed and published' },
} as const;
