import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { idDocumentKinds } from './check-answer.ts';
import { holds } from './conditions.ts';
import type { Answer, Answers, Form, Question, QuestionType } from './form.ts';

/**
 * Answers for any form that pass its check, for tests, measurements and the example of the API. Nobody real can be meant: identity numbers begin with
 * 000, which is no province (the check warns of it), phones are 0900000xxx, names say that they are samples.
 */
export function exampleAnswers(form: Form, { today }: { readonly today: PlainDate }): Answers {
  const fromToday = new Set(form.pages.flatMap(({ questions }) => questions).flatMap(({ derivation }) => derivation?.from ?? []));
  const answers: Record<string, Answer> = {};
  for (const page of form.pages) {
    if (page.shownIf !== undefined && !holds(page.shownIf, answers)) continue;
    fill(answers, page.questions, { today, fromToday });
  }
  return answers;
}

type Sample = { readonly today: PlainDate /** Dates to be written out in words are births to be registered: ten days ago. */; readonly fromToday: ReadonlySet<string> };

function fill(answers: Record<string, Answer>, questions: readonly Question[], sample: Sample): void {
  for (const question of questions) {
    if (question.type === 'derived' || (question.shownIf !== undefined && !holds(question.shownIf, answers))) continue;
    answers[question.key] = exampleOf[question.type](question, sample);
  }
}

type Example = (question: Question, sample: Sample) => Answer;

const exampleOf = {
  text: ({ label, max = 500 }) => `Mẫu: ${label.vi}`.slice(0, max).trim(),
  longText: ({ label, max = 5000 }) => `Nội dung mẫu: ${label.vi}.`.slice(0, max).trim(),
  personName: (question) => (/nam_|cha_/.test(question.key) ? 'Nguyễn Văn Mẫu' : 'Nguyễn Thị Mẫu'),
  date: exampleDay,
  partialDate: exampleDay,
  partialDateTime: (question, sample) => `${question.past === 'yes' ? addDays(sample.today, -1) : exampleDay(question, sample)}T07:30`,
  dateRange: (_, { today }) => ({ from: addDays(today, 10), to: addDays(today, 12) }),
  year: (question) => Math.min(Math.max(1990, question.min ?? 1990), question.max ?? 1990),
  cccd: () => '000090000001',
  idNumber: () => '000090000001',
  idDocument: () => ({ kind: idDocumentKinds[3] ?? '', number: 'X0000001', issuedOn: '2015-06-01', issuedBy: 'Cơ quan mẫu' }),
  phone: () => '0900000001',
  email: () => 'mau@example.vn',
  address: () => ({ line: 'Số 1 đường Mẫu, khu phố 1', unit: 'Phường Bình Trị Đông B, quận Bình Tân, Thành phố Hồ Chí Minh' }),
  neighbourhood: () => 'Khu phố 1',
  ethnic: () => 'Kinh',
  country: () => 'Việt Nam',
  enum: ({ options = [] }) => options[0] ?? '',
  multiEnum: ({ options = [], max = options.length }) => options.slice(0, max),
  bool: () => true,
  consent: () => true,
  int: inBounds,
  decimal: (question) => String(inBounds(question)),
  money: (question) => Math.max(question.min ?? 0, Math.min(10_000_000, question.max ?? 10_000_000)),
  dossierCode: () => '000.00.00.H00-190101-0001',
  codeList: ({ min = 1 }) => Array.from({ length: Math.max(1, min) }, (_, at) => String(5610 + at)),
  list: ({ min = 1 }) => Array.from({ length: Math.max(1, min) }, (_, at) => `Mục mẫu ${at + 1}`),
  group: exampleGroup,
  table: (question, sample) => Array.from({ length: Math.max(1, question.min ?? 1) }, () => exampleGroup(question, sample)),
  derived: () => null,
} satisfies Record<QuestionType, Example>;

function exampleDay(question: Question, { today, fromToday }: Sample): string {
  if (fromToday.has(question.key)) return addDays(today, -10);
  return question.past === 'yes' ? '1990-01-15' : addDays(today, question.notBefore === undefined ? 10 : 40);
}

function exampleGroup(question: Question, sample: Sample): Answers {
  const answers: Record<string, Answer> = {};
  fill(answers, question.parts ?? [], sample);
  return answers;
}

function inBounds({ min = 1, max = Infinity }: Question): number {
  return Math.min(Math.max(1, min), max);
}
