import type { Text } from '../../basics/rules/outcome.ts';

/** Words of the tables whose form the law gives. */
export const tableWords = {
  tabs: { vi: 'Các trang số liệu', en: 'Pages of figures' },
  places: {
    '/so-lieu': { vi: 'Số liệu', en: 'Figures' },
    '/so-lieu/bieu-ii06a': { vi: 'Biểu II.06a', en: 'Form II.06a' },
    '/so-lieu/chi-so-766': { vi: 'Bộ chỉ số 766', en: 'Index 766' },
  },
  form: {
    place: { vi: 'TT', en: 'No.' },
    name: { vi: 'Lĩnh vực, công việc giải quyết theo cấp', en: 'Field of the procedures' },
    total: { vi: 'Tổng số', en: 'Total' },
    period: (text: Text): Text => ({ vi: `Kỳ báo cáo: ${text.vi}`, en: `Period: ${text.en}` }),
    reporting: (name: string): Text => ({ vi: `Đơn vị báo cáo: ${name}`, en: `Reporting: ${name}` }),
    receiving: (name: string | null): Text => ({ vi: `Đơn vị nhận báo cáo: ${name ?? '(chưa ghi)'}`, en: `To: ${name ?? '(not told)'}` }),
    unit: { vi: 'Đơn vị tính: số hồ sơ thủ tục hành chính', en: 'Counted: dossiers' },
    print: { vi: 'In biểu', en: 'Print' },
    xlsx: { vi: 'Tải bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
    csv: { vi: 'Tải CSV', en: 'CSV' },
    empty: { vi: 'Không có hồ sơ nào phải giải quyết', en: 'Nothing to handle' },
    emptyMore: {
      vi: 'Trong kỳ này đơn vị không có hồ sơ nộp mới và không có hồ sơ kỳ trước chuyển sang. Chọn kỳ khác.',
      en: 'No dossier was submitted or carried over in this period. Choose another.',
    },
    closes: {
      vi: 'Biểu khớp: cột 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13 và 3 = 7 + 11 ở mọi dòng.',
      en: 'The form closes: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13 and 3 = 7 + 11 on every line.',
    },
    broken: (names: string): Text => ({
      vi: `Biểu không khớp ở: ${names}. Đừng gửi biểu này; báo quản trị chạy lệnh figures-check.`,
      en: `The form does not close at: ${names}. Do not send it; ask the operator to run figures-check.`,
    }),
    source: { vi: 'Căn cứ', en: 'Source' },
    sees: (name: string): Text => ({ vi: `Xem hồ sơ: ${name}`, en: `See the dossiers: ${name}` }),
    scroll: { vi: 'Bảng rộng, kéo ngang để xem hết', en: 'A wide table: scroll sideways' },
  },
  index: {
    known: (points: string, max: string): Text => ({
      vi: `${points} trên ${max} điểm tính được từ hồ sơ của hệ thống này (cả bộ chỉ số có 100 điểm)`,
      en: `${points} of ${max} points that can be told from our records (the whole index has 100)`,
    }),
    noPoints: { vi: 'Chưa tính được điểm nào: trong kỳ không có hồ sơ để tính.', en: 'No points can be told: there is nothing to count in the period.' },
    band: (name: Text): Text => ({
      vi: `Tạm xếp theo phần tính được: ${name.vi}. Chưa phải xếp loại cả bộ chỉ số.`,
      en: `By what is known: ${name.en}. This is no class of the whole index.`,
    }),
    honest: {
      vi: 'Chỉ số nào hệ thống này không ghi thì để "chưa có số liệu", không tính là 0. Chỉ số có tỷ lệ mà chưa rõ điểm tối đa thì chỉ nêu tỷ lệ.',
      en: 'What this system does not record stays "no records", never 0. Where the points of an indicator are not known, only its rate is told.',
    },
    head: {
      number: { vi: 'Số', en: 'No.' },
      indicator: { vi: 'Chỉ số', en: 'Indicator' },
      measured: { vi: 'Đếm được', en: 'Counted' },
      rate: { vi: 'Tỷ lệ', en: 'Rate' },
      points: { vi: 'Điểm', en: 'Points' },
    },
    group: (name: Text, points: string): Text => ({ vi: `${name.vi} (tối đa ${points} điểm)`, en: `${name.en} (at most ${points} points)` }),
    none: { vi: 'chưa có số liệu', en: 'no records' },
    nothingToDivide: { vi: 'không có hồ sơ', en: 'nothing to divide by' },
    pointsUnknown: { vi: 'chưa rõ điểm tối đa', en: 'points not known' },
    pointsOf: (points: string, max: string): Text => ({ vi: `${points}/${max}`, en: `${points}/${max}` }),
    fullAt: (percent: string): Text => ({ vi: `Đủ điểm khi đạt từ ${percent}%`, en: `All points from ${percent} % on` }),
    marks: {
      found: { vi: 'Công thức đã tìm thấy trong tài liệu', en: 'Formula found' },
      check: { vi: 'Cần kiểm tra lại công thức hoặc điểm', en: 'Formula or points to be checked' },
    },
    part: (part: string, whole: string): Text => ({ vi: `${part}/${whole}`, en: `${part}/${whole}` }),
    source: { vi: 'Căn cứ', en: 'Source' },
  },
} as const;
