import type { Answer, Answers, Question, QuestionType } from '../../procedures/rules/form.ts';
import type { IdentityCard } from './identity-card.ts';

/** Words that forms use for where a person lives, after the prefix of that person: `yc_noi_cu_tru`, `me_cu_tru`, `noi_thuong_tru`. */
const homes = ['noi_cu_tru', 'cu_tru', 'noi_thuong_tru', 'dia_chi'];

/**
 * The questions that one card answers, when a page asks for exactly one person by name and number; empty when it does not. Day of birth, sex
 * and home of the same person are answered with it, also where they stand on another page of the form (`form` are all its questions).
 */
export function questionsOfCard(page: readonly Question[], form: readonly Question[]): readonly Question[] {
  const [names, numbers] = [page.filter(({ type }) => type === 'personName'), page.filter(({ type }) => type === 'cccd')];
  const [name, number] = [names[0], numbers[0]];
  if (names.length !== 1 || numbers.length !== 1 || name === undefined || number === undefined) return [];
  const whose = number.key.replace(/so_dinh_danh$/, '');
  const { birthFrom = `${whose}ngay_sinh` } = number.holder ?? {};
  const others = form.filter(
    ({ key, type }) => key === birthFrom || (key === `${whose}gioi_tinh` && type === 'enum') || (type === 'address' && homes.includes(wordAfter(key, whose))),
  );
  return [name, number, ...others];
}

function wordAfter(key: string, prefix: string): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : '';
}

/** The answers that the card gives. What it does not say, or says in another shape than is asked (the year alone, where a day is asked), is left to the person. */
export function answersFromCard(card: IdentityCard, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerOfType[question.type]?.(card, question) ?? null;
      return answer === null ? [] : [[question.key, answer]];
    }),
  );
}

const answerOfType: Readonly<Partial<Record<QuestionType, (card: IdentityCard, question: Question) => Answer>>> = {
  personName: (card) => card.fullName,
  cccd: (card) => card.personalId,
  date: (card) => (card.birthDate.length === 10 ? card.birthDate : null),
  partialDate: (card) => card.birthDate,
  year: (card) => Number(card.birthDate.slice(0, 4)),
  enum: (card, { options }) => (card.sex === null ? null : ((options ?? []).find((option) => option === { male: 'Nam', female: 'Nữ' }[card.sex ?? 'male']) ?? null)),
  address: (card) => card.address,
};
