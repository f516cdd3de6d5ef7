import { expect, test } from 'vitest';
import type { Question } from '../../procedures/rules/form.ts';
import { answersFromCard, questionsOfCard } from './card-answers.ts';
import type { IdentityCard } from './identity-card.ts';

const card: IdentityCard = {
  personalId: '000194000001',
  oldNumber: null,
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: '1994-05-20',
  sex: 'female',
  address: 'Số 12 đường Mẫu, Bình Tân',
  issuedOn: null,
};

function question(key: string, type: Question['type'], more: Partial<Question> = {}): Question {
  return { key, type, label: { vi: key, en: key }, required: 'always', ...more };
}

const applicant = [
  question('yc_ho_ten', 'personName'),
  question('yc_ngay_sinh', 'date'),
  question('yc_so_dinh_danh', 'cccd', { holder: { birthFrom: 'yc_ngay_sinh' } }),
  question('yc_giay_to', 'idDocument'),
];
const contact = [question('yc_noi_cu_tru', 'address'), question('yc_dien_thoai', 'phone'), question('me_cu_tru', 'address')];

function filled(page: readonly Question[], form: readonly Question[], of = card) {
  return answersFromCard(of, questionsOfCard(page, form));
}

test('The card of the applicant answers name, birth, number, and the home on a later page; nobody else’s home', () => {
  expect(filled(applicant, [...applicant, ...contact])).toEqual({
    yc_ho_ten: 'Nguyễn Thị Mẫu',
    yc_ngay_sinh: '1994-05-20',
    yc_so_dinh_danh: '000194000001',
    yc_noi_cu_tru: 'Số 12 đường Mẫu, Bình Tân',
  });
});

test('The mother’s card answers her year of birth where the year is asked', () => {
  const mother = [
    question('me_ho_ten', 'personName'),
    question('me_nam_sinh', 'year'),
    question('me_cu_tru', 'address'),
    question('me_so_dinh_danh', 'cccd', { holder: { sex: 'female', birthFrom: 'me_nam_sinh' } }),
  ];
  expect(filled(mother, [...mother, ...applicant, ...contact])).toEqual({
    me_ho_ten: 'Nguyễn Thị Mẫu',
    me_nam_sinh: 1994,
    me_so_dinh_danh: '000194000001',
    me_cu_tru: 'Số 12 đường Mẫu, Bình Tân',
  });
});

test('Sex is chosen by the words of the form; what the card does not say, or not as it is asked, stays open', () => {
  const page = [question('ho_ten', 'personName'), question('ngay_sinh', 'date'), question('gioi_tinh', 'enum', { options: ['Nam', 'Nữ'] }), question('so_dinh_danh', 'cccd')];
  expect(filled(page, page)).toMatchObject({ gioi_tinh: 'Nữ' });
  expect(filled(page, page, { ...card, birthDate: '1945', sex: null, address: null })).toEqual({ ho_ten: 'Nguyễn Thị Mẫu', so_dinh_danh: '000194000001' });
});

test('A page on nobody, or on two people at once, is not answered from a card', () => {
  expect(questionsOfCard(contact, contact)).toEqual([]);
  const two = [...applicant, question('me_ho_ten', 'personName')];
  expect(questionsOfCard(two, two)).toEqual([]);
});
