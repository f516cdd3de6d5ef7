import type { Text } from '../../../basics/rules/outcome.ts';
import type { Answers } from '../../../procedures/rules/form.ts';

/** One line of the card that lies beside the form. */
export type CardLine = { readonly name: Text; readonly value: string };

/**
 * Somebody to practise with. Nobody real can be meant: the name says "Mẫu", the identity number begins with 000, which is no province (Nghị định
 * 137/2015/NĐ-CP Điều 7), phones are 0900000xxx, which are not given out.
 */
export type PracticePerson = {
  readonly key: string;
  /** In one line, for the choice. */
  readonly about: Text;
  readonly fullName: string;
  /** What the card answers right, by the keys of the common questions (data/procedures/_common.json). */
  readonly answers: Answers & { readonly yc_ho_ten: string; readonly yc_dien_thoai: string };
  readonly lines: readonly CardLine[];
  /** What this person is there to teach; told at the end. */
  readonly teaches: readonly Text[];
};

const names = {
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  birthDate: { vi: 'Ngày sinh, giới tính', en: 'Birth, sex' },
  personalId: { vi: 'Số định danh', en: 'Personal number' },
  address: { vi: 'Nơi cư trú', en: 'Residence' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  origin: { vi: 'Quê quán', en: 'Place of origin' },
  ethnic: { vi: 'Dân tộc, quốc tịch', en: 'Ethnic group, nationality' },
  child: { vi: 'Con', en: 'Child' },
  spouse: { vi: 'Chồng', en: 'Husband' },
  shop: { vi: 'Việc làm', en: 'Work' },
  oldPaper: { vi: 'Sổ cũ ghi', en: 'The old book says' },
  card: { vi: 'Thẻ căn cước ghi', en: 'The identity card says' },
} satisfies Record<string, Text>;

const lan: PracticePerson = {
  key: 'lan',
  about: { vi: 'Mẹ trẻ, giấy tờ đầy đủ. Hợp để tập lần đầu.', en: 'A young mother, papers complete. Good for the first time.' },
  fullName: 'Nguyễn Thị Mẫu Lan',
  answers: {
    yc_ho_ten: 'Nguyễn Thị Mẫu Lan',
    yc_ngay_sinh: '1992-03-08',
    yc_so_dinh_danh: '000192000001',
    yc_noi_cu_tru: { line: 'Số 7 đường Tập Làm, khu phố 2', unit: 'Phường An Lạc, Thành phố Hồ Chí Minh' },
    yc_dien_thoai: '0900000101',
  },
  lines: [
    { name: names.fullName, value: 'Nguyễn Thị Mẫu Lan' },
    { name: names.birthDate, value: '08/03/1992, nữ' },
    { name: names.personalId, value: '000192000001' },
    { name: names.address, value: 'Số 7 đường Tập Làm, khu phố 2, phường An Lạc, Thành phố Hồ Chí Minh' },
    { name: names.phone, value: '0900 000 101' },
    { name: names.ethnic, value: 'Kinh, Việt Nam' },
    { name: names.spouse, value: 'Trần Văn Mẫu Bình, sinh 1990, số định danh 000090000002' },
    { name: names.child, value: 'Trần Mẫu An, bé gái, sinh cách đây 10 ngày tại Bệnh viện Mẫu, phường An Lạc, Thành phố Hồ Chí Minh' },
  ],
  teaches: [{ vi: 'Giấy tờ đủ thì chỉ cần gõ đúng như trên giấy, từng dấu một.', en: 'With complete papers all that counts is typing what they say, mark by mark.' }],
};

const hai: PracticePerson = {
  key: 'hai',
  about: { vi: 'Chú chủ quán, có việc buôn bán. Gõ nhiều số.', en: 'He keeps a small shop. Many numbers to type.' },
  fullName: 'Trần Văn Mẫu Hải',
  answers: {
    yc_ho_ten: 'Trần Văn Mẫu Hải',
    yc_ngay_sinh: '1967-11-20',
    yc_so_dinh_danh: '000067000003',
    yc_noi_cu_tru: { line: 'Số 45 đường Mẫu, khu phố 5', unit: 'Phường Tân Tạo, Thành phố Hồ Chí Minh' },
    yc_dien_thoai: '0900000102',
  },
  lines: [
    { name: names.fullName, value: 'Trần Văn Mẫu Hải' },
    { name: names.birthDate, value: '20/11/1967, nam' },
    { name: names.personalId, value: '000067000003' },
    { name: names.address, value: 'Số 45 đường Mẫu, khu phố 5, phường Tân Tạo, Thành phố Hồ Chí Minh' },
    { name: names.phone, value: '0900 000 102' },
    { name: names.ethnic, value: 'Kinh, Việt Nam' },
    { name: names.shop, value: 'Quán nước Mẫu Hải tại nhà, vốn 20.000.000 đồng, bán từ 6 giờ đến 21 giờ' },
  ],
  teaches: [{ vi: 'Số tiền gõ liền hay có dấu chấm ngăn đều được: 20000000 hoặc 20.000.000.', en: 'Amounts may be typed with or without points: 20000000 or 20.000.000.' }],
};

/**
 * Four difficulties in one person. What an old book says is shown beside what holds today; the law is not decided here: the identity card is what
 * the form asks for. The wards of 01/07/2025: Nghị quyết 1685/NQ-UBTVQH15 (which old ward went into which new one: to be verified).
 */
const dieu: PracticePerson = {
  key: 'dieu',
  about: {
    vi: 'Bác lớn tuổi, giấy tờ cũ: tên không chữ đệm, ngày sinh, số máy, địa chỉ đều đã đổi. Khó.',
    en: 'Elderly, with old papers: name, birth date, phone and address all need care. Hard.',
  },
  fullName: 'Điểu Mẫu',
  answers: {
    yc_ho_ten: 'Điểu Mẫu',
    yc_ngay_sinh: '1948-01-01',
    yc_so_dinh_danh: '000048000004',
    yc_noi_cu_tru: { line: 'Số 3 hẻm Mẫu, khu phố 4', unit: 'Phường An Lạc, Thành phố Hồ Chí Minh' },
    yc_dien_thoai: '0900000103',
  },
  lines: [
    { name: names.oldPaper, value: 'Điểu Mẫu, sinh năm 1948; ở tổ 9, khu phố 4, phường An Lạc A, quận Bình Tân; điện thoại 01260 000 103' },
    { name: names.card, value: 'Điểu Mẫu, sinh ngày 01/01/1948, nam, số 000048000004' },
    { name: names.address, value: 'Số 3 hẻm Mẫu, khu phố 4, phường An Lạc, Thành phố Hồ Chí Minh (từ 01/07/2025)' },
    { name: names.phone, value: 'Bác nói: "Nay bác xài số 0900 000 103"' },
    { name: names.ethnic, value: 'Xtiêng, Việt Nam' },
  ],
  teaches: [
    { vi: 'Tên chỉ có hai chữ, không chữ đệm: gõ đúng như thẻ, đừng thêm.', en: 'The name has two words and no middle name: typed as on the card, with nothing added.' },
    { vi: 'Sổ cũ chỉ ghi năm sinh: lấy ngày in trên thẻ căn cước, không tự đoán.', en: 'The old book tells only the year: take the day printed on the card, and do not guess.' },
    { vi: 'Số di động 11 chữ số không còn dùng từ cuối năm 2018: hỏi số đang dùng.', en: 'Mobile numbers of 11 digits ended in 2018: ask for the number in use.' },
    {
      vi: 'Từ ngày 01/07/2025 không còn cấp quận, nhiều phường đã nhập: ghi phường hiện nay.',
      en: 'Since 01/07/2025 there are no districts and many wards were joined: write the ward of today.',
    },
  ],
};

export const practicePeople: readonly PracticePerson[] = [lan, hai, dieu];

export function practicePersonOf(key: string): PracticePerson {
  return practicePeople.find((person) => person.key === key) ?? lan;
}
