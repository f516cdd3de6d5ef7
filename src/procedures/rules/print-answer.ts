import { formatDate, formatPartialDate } from '../../basics/rules/dates-format.ts';
import { formatDong, formatInteger } from '../../basics/rules/numbers.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { textFromDecimal } from './answer-text.ts';
import { answerOf, isAnswered, isGroup, isList } from './conditions.ts';
import type { Answer, Question, QuestionType } from './form.ts';

/**
 * An answer as people read it, in Vietnamese, on the check-answers page, the printed form and the staff's page. Several lines for tables, lists and
 * groups ('\n' between them); '' when there is no answer. A value that is wrong is shown as it was typed.
 */
export function printAnswer(question: Question, answer: Answer | undefined): string {
  return answer === undefined || !isAnswered(answer) ? '' : printerOf[question.type](answer, question);
}

type Print = (answer: Answer, question: Question) => string;

const printerOf = {
  text: plain,
  longText: plain,
  personName: plain,
  date: day,
  partialDate: day,
  partialDateTime: dayAndTime,
  dateRange: (answer) => `từ ${day(member(answer, 'from'))} đến ${day(member(answer, 'to'))}`,
  year: plain,
  cccd: plain,
  idNumber: plain,
  idDocument: paper,
  phone: (answer) => plain(answer).replace(/^(0\d{3})(\d{3})(\d{3})$/, '$1 $2 $3'),
  email: plain,
  address: (answer) =>
    isGroup(answer)
      ? [member(answer, 'line'), member(answer, 'unit'), member(answer, 'text')]
          .map(plain)
          .filter((text) => text !== '')
          .join(', ')
      : plain(answer),
  neighbourhood: plain,
  ethnic: plain,
  country: plain,
  enum: plain,
  multiEnum: (answer) => items(answer).join(', '),
  bool: (answer) => (answer === true ? 'Có' : 'Không'),
  consent: () => 'Đồng ý',
  int: whole,
  decimal: (answer) => textFromDecimal(plain(answer)),
  money: (answer) => (typeof answer === 'number' && Number.isSafeInteger(answer) ? formatDong(answer) : plain(answer)),
  dossierCode: plain,
  codeList: (answer) => items(answer).join(', '),
  list: (answer) =>
    items(answer)
      .map((text, at) => `${at + 1}. ${text}`)
      .join('\n'),
  group: (answer, question) => parts(answer, question).join('\n'),
  table: (answer, question) => (isList(answer) ? answer : []).map((row, at) => `${at + 1}. ${parts(row, question).join('; ')}`).join('\n'),
  derived: plain,
} satisfies Record<QuestionType, Print>;

function plain(answer: Answer): string {
  return typeof answer === 'object' ? '' : String(answer);
}

function day(answer: Answer): string {
  const text = plain(answer);
  const date = parsePlainDate(text);
  return date === null ? formatPartialDate(text) : formatDate(date);
}

/** '07 giờ 30 phút, ngày 05/03/2019'. */
function dayAndTime(answer: Answer): string {
  const [, date, hour, minute] = /^(.+)T(\d\d):(\d\d)$/.exec(plain(answer)) ?? [];
  return date === undefined ? day(answer) : `${hour} giờ ${minute} phút, ngày ${day(date)}`;
}

function paper(answer: Answer): string {
  const [issuedOn, issuedBy] = [day(member(answer, 'issuedOn')), plain(member(answer, 'issuedBy'))];
  const issue = [issuedOn === '' ? '' : `cấp ngày ${issuedOn}`, issuedBy === '' ? '' : `nơi cấp: ${issuedBy}`];
  return [`${plain(member(answer, 'kind'))} số ${plain(member(answer, 'number'))}`, ...issue].filter((text) => text !== '').join(', ');
}

function whole(answer: Answer): string {
  return typeof answer === 'number' && Number.isSafeInteger(answer) ? formatInteger(answer) : plain(answer);
}

function items(answer: Answer): readonly string[] {
  return (isList(answer) ? answer : [answer]).map(plain);
}

function parts(answer: Answer, question: Question): readonly string[] {
  return (question.parts ?? []).flatMap((part) => {
    const text = isGroup(answer) ? printAnswer(part, answerOf(answer, part.key)) : '';
    return text === '' ? [] : [`${part.label.vi}: ${text}`];
  });
}

function member(answer: Answer, key: string): Answer {
  return isGroup(answer) ? (answerOf(answer, key) ?? '') : '';
}
