import type { Filing } from './shapes.ts';

/** A birth registration that can be filed as it stands (invented people; the phone cannot be allotted). Kept true by a test. */
export const filingExample = {
  procedureCode: '1.001193',
  receivingUnitCode: '27436',
  applicant: { fullName: 'Trần Thị Mẫu', phone: '0900000001', birthDate: '1994-05-20', address: 'Số 12 đường Mẫu, phường Bình Hưng Hòa' },
  answers: {
    con_ho_ten: 'Nguyễn Trần Mẫu An',
    con_ngay_sinh: '2026-11-10',
    con_gioi_tinh: 'Nữ',
    con_quoc_tich: 'Việt Nam',
    con_dan_toc: 'Kinh',
    con_noi_sinh: 'Bệnh viện Mẫu, quận Bình Tân',
    con_que_quan: 'Quận Bình Tân, Thành phố Hồ Chí Minh',
    me_ho_ten: 'Trần Thị Mẫu',
    me_nam_sinh: 1994,
    quan_he_voi_doi_tuong: 'Mẹ',
    nhan_ket_qua: 'Tại bộ phận một cửa',
    cam_doan: true,
  },
  papers: [],
  channel: 'online',
  happenedAt: '2026-11-23T09:15:00+07:00',
} satisfies Filing;
