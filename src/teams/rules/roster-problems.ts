import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

type Problem = { readonly what: Text; readonly next: Text };
/** Mended by saying what the title means, the file stays as it is. */
type TitleProblem = Problem & { readonly mend: 'title' };

/** What is said about the rows of a list that is brought in. */
export const rosterWords = {
  noHead: {
    column: null,
    mend: 'file',
    what: { vi: 'Không tìm thấy dòng tiêu đề có cột "Họ và tên" trong 40 dòng đầu.', en: 'No head with a column "Họ và tên" in the first 40 rows.' },
    next: {
      vi: 'Thêm một dòng tiêu đề: STT, Họ và tên, Chức vụ, Chức vụ trong Tổ, Điện thoại, Khu phố, Từ ngày.',
      en: 'Add a head: STT, Họ và tên, Chức vụ, Chức vụ trong Tổ, Điện thoại, Khu phố, Từ ngày.',
    },
  },
  skippedTotal: { vi: 'dòng tổng cộng', en: 'a total' },
  skippedSection: { vi: 'dòng tên tổ; các dòng dưới thuộc tổ này', en: 'name of a team; the rows below belong to it' },
  skippedWords: { vi: 'dòng chữ, không có người', en: 'words, nobody in it' },
  noName: { what: { vi: 'Thiếu họ tên.', en: 'The name is missing.' }, next: { vi: 'Ghi họ tên, hoặc xóa dòng này.', en: 'Write the name or delete the row.' } },
  badName: (name: string): Problem => ({
    what: { vi: `"${name}" không phải họ tên (có số hoặc ký hiệu).`, en: `"${name}" is no name (digits or signs).` },
    next: { vi: 'Mỗi dòng một người, ô họ tên chỉ ghi họ tên.', en: 'One person a row, the name alone in its cell.' },
  }),
  nameChanged: (from: string, to: string): Text => ({ vi: `Họ tên "${from}" ghi thành "${to}"`, en: `Name "${from}" becomes "${to}"` }),
  badPhone: (phone: string): Problem => ({
    what: { vi: `"${phone}" không phải số điện thoại.`, en: `"${phone}" is no phone number.` },
    next: { vi: 'Sửa số; nếu không có thì để trống ô.', en: 'Mend it, or leave the cell empty.' },
  }),
  phoneChanged: (from: string, to: string): Text => ({
    vi: `Điện thoại "${from}" đọc là ${to} (đầu số mới, hoặc số 0 bị mất)`,
    en: `Phone "${from}" read as ${to} (new prefix, or a lost zero)`,
  }),
  badDay: (day: string): Problem => ({
    what: { vi: `"${day}" không phải ngày.`, en: `"${day}" is no day.` },
    next: { vi: 'Ghi ngày/tháng/năm, ví dụ 05/03/2019; không rõ thì để trống.', en: 'Write day/month/year, or leave it empty.' },
  }),
  serialDay: (from: string, to: PlainDate): Text => ({ vi: `Số ${from} của Excel đọc là ngày ${formatDate(to)}`, en: `Excel's ${from} read as ${formatDate(to)}` }),
  monthDay: (from: string, to: PlainDate): Text => ({ vi: `"${from}" đọc là ngày ${formatDate(to)}`, en: `"${from}" read as ${formatDate(to)}` }),
  badEmail: (email: string): Problem => ({
    what: { vi: `"${email}" không phải địa chỉ thư điện tử.`, en: `"${email}" is no e-mail address.` },
    next: { vi: 'Sửa lại, hoặc để trống.', en: 'Mend it, or leave it empty.' },
  }),
  noUnit: (words: string): Problem => ({
    what: { vi: `Không rõ "${words}" là tổ của khu phố nào.`, en: `It is not clear whose team "${words}" is.` },
    next: { vi: 'Ghi tên khu phố đúng như danh sách của phường, ví dụ "Khu phố 3".', en: 'Write the neighbourhood as the ward names it, such as "Khu phố 3".' },
  }),
  noTitle: {
    what: { vi: 'Thiếu chức danh, nên không biết người này thuộc thành phần nào.', en: 'The position is missing.' },
    next: { vi: 'Ghi vào cột Chức vụ, ví dụ "Trưởng khu phố", "Cảnh sát khu vực".', en: 'Write it in the column of positions.' },
  },
  badTitle: (title: string): TitleProblem => ({
    mend: 'title',
    what: { vi: `Chức danh "${title}" chưa thuộc thành phần nào của tổ.`, en: `The position "${title}" is none of the team's.` },
    next: {
      vi: 'Ở trang Nạp danh sách, chọn một lần chức danh này là thành phần nào; hệ thống nhớ cho lần sau.',
      en: 'Say once on the page of lists which position it is; that is remembered.',
    },
  }),
  saidTitle: (title: string, position: string): Text => ({
    vi: `Chức danh "${title}" hiểu là ${position}, như đơn vị đã chọn`,
    en: `The position "${title}" is ${position}, as the office has said`,
  }),
  roleUnclear: (role: string): Text => ({ vi: `Vai trò "${role}" không rõ, ghi là Thành viên`, en: `Role "${role}" is not clear, taken as member` }),
  twice: (row: number): Problem => ({
    what: { vi: `Người này đã có ở dòng ${row}, cùng tổ.`, en: `This person stands in row ${row} already, in the same team.` },
    next: { vi: 'Xóa một trong hai dòng; nếu là hai người trùng tên thì ghi số điện thoại khác nhau.', en: 'Delete one; if they are two people, give their phones.' },
  }),
  unclearPerson: (names: string): Problem => ({
    what: { vi: `Trong sổ có nhiều người cùng tên: ${names}.`, en: `Several people of this name are known: ${names}.` },
    next: { vi: 'Ghi số điện thoại của đúng người.', en: 'Write the phone of the one who is meant.' },
  }),
  knownPerson: (name: string): Text => ({
    vi: `Là ${name} đã có trong sổ: một người, thêm một tổ (nếu là người khác trùng tên thì ghi số điện thoại)`,
    en: `Is ${name}, who is known: one person, one more team`,
  }),
  sameInFile: (row: number): Text => ({
    vi: `Cùng người với dòng ${row}: một người, hai tổ (nếu là hai người trùng tên thì ghi số điện thoại)`,
    en: `The same person as in row ${row}: one person, two teams`,
  }),
} as const;
