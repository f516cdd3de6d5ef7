import type { Text } from '../../basics/rules/outcome.ts';
import type { ImportView } from '../http/import-shapes.ts';

type Outcome = ImportView['results'][number]['outcome'];

/** Words of the page where files from USB keys are brought in. */
export const importWords = {
  about: {
    vi: 'Khi điểm hỗ trợ mất mạng, hồ sơ được mang về bằng tệp .dhgoi trên USB. Tệp đã niêm phong: chỉ máy chủ mở được. Nhận cùng một tệp nhiều lần không thành hồ sơ đôi.',
    en: 'When a post has no line, its dossiers come as a .dhgoi file on a USB key. It is sealed: only the server can open it. The same file twice makes no doubles.',
  },
  choose: { vi: 'Chọn tệp .dhgoi trên USB', en: 'Choose the .dhgoi file on the key' },
  take: { vi: 'Nhận tệp', en: 'Bring it in' },
  chooseFirst: { vi: 'Chưa chọn tệp.', en: 'No file is chosen.' },
  taking: (percent: number): Text => ({
    vi: `Đang nhận: ${percent} %. Giữ USB trong máy và đừng đóng trang.`,
    en: `Taking it in: ${percent} %. Leave the key in and the page open.`,
  }),
  progress: { vi: 'Tiến độ nhận tệp', en: 'Progress' },
  result: (n: number): Text => ({ vi: `Kết quả: ${n} hồ sơ trong tệp`, en: `Result: ${n} dossiers in the file` }),
  none: { vi: 'Tệp không có hồ sơ nào', en: 'The file holds no dossier' },
  noneMore: { vi: 'Máy đã xuất tệp không còn gì chờ gửi.', en: 'Nothing waited on the machine that wrote it.' },
  again: { vi: 'Gặp trục trặc thì nhận lại cùng tệp: những gì đã nhận không thành đôi.', en: 'If something goes wrong bring the same file in again: nothing is doubled.' },
  summary: (taken: number, person: number): Text => ({ vi: `${taken} đã ở cơ quan, ${person} cần người xem`, en: `${taken} are at the office, ${person} need a person` }),
  papers: (arrived: number, missing: number): Text => ({
    vi: missing === 0 ? `đủ ${arrived} giấy tờ` : `${arrived} giấy tờ đã đến, còn thiếu ${missing}`,
    en: missing === 0 ? `all ${arrived} papers` : `${arrived} papers here, ${missing} missing`,
  }),
  missingMore: {
    vi: 'Giữ USB và máy đã khai: giấy tờ thiếu sẽ đến khi máy có mạng, hoặc xuất tệp lại.',
    en: 'Keep the key and the machine: the missing papers come with the line, or with another export.',
  },
  badPaper: (name: string): Text => ({ vi: `Giấy tờ "${name}"`, en: `Paper "${name}"` }),
  openDossier: { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  openConflict: { vi: 'Mở hồ sơ để so hai bản và quyết định', en: 'Open the dossier to compare and decide' },
  id: { vi: 'Mã trên máy', en: 'Id on the machine' },
} as const;

export const outcomeWords: Readonly<Record<Outcome, { readonly name: Text; readonly tone: 'done' | 'soon' | 'late' }>> = {
  filed: { name: { vi: 'Đã nhận', en: 'Taken in' }, tone: 'done' },
  known: { name: { vi: 'Đã có từ trước', en: 'Here already' }, tone: 'done' },
  conflict: { name: { vi: 'Có bản khác cùng mã', en: 'Other content under the id' }, tone: 'soon' },
  refused: { name: { vi: 'Chưa nhận được', en: 'Not taken' }, tone: 'late' },
  unreadable: { name: { vi: 'Không đọc được', en: 'Unreadable' }, tone: 'late' },
};
