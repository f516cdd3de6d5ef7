import { formatPartialDate } from '../../basics/rules/dates-format.ts';
import { checkPersonalId, normalisePhone } from '../../basics/rules/identity.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { canonicalJson } from '../../dossiers/rules/filing-content.ts';
import { applicantAnswers } from '../../dossiers/rules/submit.ts';
import { cleanLine } from '../../procedures/rules/answer-shapes.ts';
import type { Answer, Answers, Form, Question } from '../../procedures/rules/form.ts';
import { printAnswer } from '../../procedures/rules/print-answer.ts';
import { settleForm } from '../../procedures/rules/settle.ts';

/** One line of two filings laid side by side. */
type ComparedRow = { readonly key: string; readonly label: Text; readonly first: string; readonly other: string; readonly differs: 'yes' | 'no' };

export type ComparedGroup = { readonly title: Text; readonly rows: readonly ComparedRow[] };

type Loose = Readonly<Record<string, unknown>>;
type Compared = { readonly first: Loose; readonly other: Loose; readonly form: Form; readonly nameOf: (code: string) => string };

/**
 * Two filings under one id, field by field: the person, the questions of the form page by page in the words of that form, the papers. Both are first
 * brought to the form in which a dossier is kept, so that another spelling of a phone number is no difference. What the form does not ask is shown
 * too, under its own name: nothing that was sent is hidden. Lines that are empty on both sides are left out.
 */
export function compareFilings({ first, other, form, nameOf }: Compared): readonly ComparedGroup[] {
  const [ours, theirs] = [answersOf(first, form), answersOf(other, form)];
  const known = new Set(form.pages.flatMap((page) => page.questions.map((question) => question.key)));
  const strange = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((key) => !known.has(key)).sort();
  const groups: readonly ComparedGroup[] = [
    { title: words.filing, rows: filingRows(first, other, nameOf) },
    { title: words.person, rows: personRows(partOf(first, 'applicant'), partOf(other, 'applicant')) },
    ...form.pages.map((page) => ({ title: page.title, rows: page.questions.map((question) => answerRow(question, [ours[question.key], theirs[question.key]])) })),
    { title: words.strange, rows: strange.map((key) => row(key, { vi: key, en: key }, [printed(ours[key]), printed(theirs[key])])) },
    { title: words.papers, rows: paperRows(papersOf(first), papersOf(other)) },
  ];
  return groups.map(({ title, rows }) => ({ title, rows: rows.filter((one) => one.first !== '' || one.other !== '') })).filter(({ rows }) => rows.length > 0);
}

/** As the dossier would hold them: what the person told about himself fills the questions about him; answers in canonical form, and those that nobody asked for as they came. */
function answersOf(filing: Loose, form: Form): Answers {
  const given = partOf(filing, 'answers') as Answers;
  const person = partOf(filing, 'applicant');
  const own = (key: string) => (typeof person[key] === 'string' ? printed(person[key]) : null);
  const told = applicantAnswers({
    fullName: cleanLine(own('fullName') ?? ''),
    birthDate: own('birthDate'),
    personalId: own('personalId'),
    address: own('address'),
    phone: samePhone(own('phone') ?? ''),
    email: own('email'),
  });
  const asked = new Set(form.pages.flatMap((page) => page.questions.map((question) => question.key)));
  const filled = Object.fromEntries(Object.entries(told).filter(([key, value]) => asked.has(key) && value !== null && value !== '' && isEmpty(given[key])));
  const all = { ...given, ...filled };
  return { ...all, ...settleForm(form, all).answers };
}

function filingRows(first: Loose, other: Loose, nameOf: (code: string) => string): readonly ComparedRow[] {
  const code = (key: string) => [first, other].map((filing) => nameOf(printed(filing[key]))) as [string, string];
  const person = (key: string, more: string) =>
    [first, other].map((filing) =>
      [printed(partOf(filing, key)['fullName'] ?? partOf(filing, key)['name']), nameOf(printed(partOf(filing, key)[more]))].filter((part) => part !== '').join(', '),
    ) as [string, string];
  return [
    row('procedureCode', words.procedure, code('procedureCode')),
    row('receivingUnitCode', words.unit, code('receivingUnitCode')),
    row('submitter', words.submitter, person('submitter', 'relation')),
    row('helper', words.helper, person('helper', 'unitCode')),
  ];
}

function personRows(first: Loose, other: Loose): readonly ComparedRow[] {
  return Object.entries(personParts).map(([key, { label, same }]) => row(key, label, [same(printed(first[key])), same(printed(other[key]))]));
}

function answerRow(question: Question, [first, other]: readonly [Answer | undefined, Answer | undefined]): ComparedRow {
  const isSame = (isEmpty(first) && isEmpty(other)) || canonicalJson(first) === canonicalJson(other);
  return { ...row(question.key, question.label, [answered(question, first), answered(question, other)]), differs: isSame ? 'no' : 'yes' };
}

function answered(question: Question, answer: Answer | undefined): string {
  const text = printAnswer(question, answer);
  return text === '' && !isEmpty(answer) ? printed(answer) : text;
}

function paperRows(first: readonly Loose[], other: readonly Loose[]): readonly ComparedRow[] {
  const digests = [...new Set([...first, ...other].map((paper) => printed(paper['sha256'])))];
  const named = (papers: readonly Loose[], sha256: string) => printed(papers.find((paper) => paper['sha256'] === sha256)?.['name']);
  return digests.map((sha256, index) => row(sha256, { vi: `Giấy tờ ${index + 1}`, en: `Paper ${index + 1}` }, [named(first, sha256), named(other, sha256)]));
}

function row(key: string, label: Text, [first, other]: readonly [string, string]): ComparedRow {
  return { key, label, first, other, differs: first === other ? 'no' : 'yes' };
}

function partOf(filing: Loose, key: string): Loose {
  const part = filing[key];
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Loose) : {};
}

function papersOf(filing: Loose): readonly Loose[] {
  const papers = filing['papers'];
  return Array.isArray(papers) ? papers.filter((one): one is Loose => typeof one === 'object' && one !== null) : [];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function printed(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value);
}

function samePhone(text: string): string {
  return normalisePhone(text) ?? text;
}

const personParts: Readonly<Record<string, { readonly label: Text; readonly same: (text: string) => string }>> = {
  fullName: { label: { vi: 'Họ tên người nộp', en: 'Name of the applicant' }, same: cleanLine },
  phone: { label: { vi: 'Điện thoại', en: 'Phone' }, same: samePhone },
  email: { label: { vi: 'Thư điện tử', en: 'E-mail' }, same: cleanLine },
  personalId: { label: { vi: 'Số định danh', en: 'Personal id' }, same: (text) => checkPersonalId(text).number ?? cleanLine(text) },
  birthDate: { label: { vi: 'Ngày sinh', en: 'Date of birth' }, same: (text) => formatPartialDate(cleanLine(text)) },
  address: { label: { vi: 'Địa chỉ', en: 'Address' }, same: cleanLine },
};

const words = {
  filing: { vi: 'Hồ sơ', en: 'The filing' },
  person: { vi: 'Người nộp', en: 'The applicant' },
  strange: { vi: 'Nội dung ngoài mẫu đơn', en: 'Not in the form' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  unit: { vi: 'Nơi nhận', en: 'Receiving unit' },
  submitter: { vi: 'Người nộp thay', en: 'Submitted by' },
  helper: { vi: 'Người giúp', en: 'Helped by' },
} satisfies Record<string, Text>;
