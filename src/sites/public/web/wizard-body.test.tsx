import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { controlsIn, fieldsSent, isLabelled } from '../../../../tests/html-form.ts';
import type { PlainDate } from '../../../basics/rules/time.ts';
import { idDocumentKinds } from '../../../procedures/rules/check-answer.ts';
import { checkForm } from '../../../procedures/rules/check-form.ts';
import { exampleAnswers } from '../../../procedures/rules/example.ts';
import type { Answers, Form, Question, QuestionType } from '../../../procedures/rules/form.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { answersFromFields } from '../../../procedures/rules/read-answers.ts';
import { readProcedures } from '../../../procedures/store/import-procedures.ts';
import { WizardBody, type WizardBodyInput } from './wizard-body.tsx';

const today = '2026-11-23' as PlainDate;
const lists = { ethnicGroups: ['Kinh', 'Tày'], countries: ['Việt Nam', 'Lào'], idDocumentKinds };
const facts = { today, ethnicGroups: new Set(lists.ethnicGroups), countries: new Set(lists.countries) };
const procedures = await readProcedures(path.resolve(import.meta.dirname, '../../../../data/procedures'));

function render(form: Form, more: Partial<WizardBodyInput> & { readonly pageId: string }): string {
  const input: WizardBodyInput = {
    lang: 'vi',
    procedureName: 'Thủ tục',
    form,
    answers: {},
    today,
    lists,
    rows: {},
    faults: [],
    mended: [],
    warnings: [],
    note: 'none',
    after: 'next',
    saved: '',
    basedOn: '',
    ...more,
  };
  return renderToStaticMarkup(<WizardBody {...input} />);
}

/** One question of each kind, on one page. A kind that is added without a control does not compile here. */
const oneOfEach = {
  text: {},
  longText: {},
  personName: {},
  date: {},
  partialDate: {},
  partialDateTime: {},
  dateRange: {},
  year: {},
  cccd: {},
  idNumber: {},
  idDocument: {},
  phone: {},
  email: {},
  address: {},
  neighbourhood: {},
  ethnic: {},
  country: {},
  enum: { options: ['Một', 'Hai'] },
  multiEnum: { options: ['Một', 'Hai'] },
  bool: {},
  consent: {},
  int: {},
  decimal: {},
  money: {},
  dossierCode: {},
  codeList: {},
  list: {},
  group: { parts: [plain('text'), { ...plain('date'), key: 'ngay' }] },
  table: { min: 2, parts: [plain('personName'), { ...plain('address'), key: 'noi' }] },
  derived: { derivation: { rule: 'dateInWords', from: 'q_date' } },
} satisfies Record<QuestionType, Partial<Question>>;

function plain(type: QuestionType): Question {
  return { key: `p_${type}`, label: { vi: `Nhãn ${type}`, en: `Label ${type}` }, type, required: 'always' };
}

const kinds = Object.keys(oneOfEach) as (keyof typeof oneOfEach)[];
const questions = kinds.map((type): Question => ({ ...plain(type), key: `q_${type}`, ...oneOfEach[type] }));
const form: Form = { pages: [{ id: 'tat-ca', title: { vi: 'Tất cả', en: 'All' }, questions }] };

describe('Every kind of question', () => {
  const html = render(form, { pageId: 'tat-ca', answers: exampleAnswers(form, { today }) });

  test.each(kinds)('%s has its label on the page', (type) => {
    expect(html).toContain(`Nhãn ${type}`);
  });

  test('every box says what it is for, and no two share an id', () => {
    const controls = controlsIn(html);
    expect(controls.length).toBeGreaterThan(50);
    expect(controls.filter((control) => !isLabelled(control, html)).map((control) => control.html)).toEqual([]);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('in English too, with the stored value unchanged', () => {
    const english = render(form, { pageId: 'tat-ca', lang: 'en' });
    expect(english).toContain('Label personName');
    expect(english).toContain('value="Một"');
    expect(english).not.toContain('Nhãn');
  });

  test('a fault stands at its question, is tied to its boxes, and the summary leads to a box that is there', () => {
    const { problems } = checkForm(form, {}, facts);
    const faulty = render(form, { pageId: 'tat-ca', faults: problems });
    const targets = [...faulty.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBe(problems.length);
    for (const target of targets) expect(faulty).toContain(`id="${target}"`);
    for (const described of [...faulty.matchAll(/aria-describedby="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '))) expect(faulty).toContain(`id="${described}"`);
  });

  test('a fault of one box leads to that box, or to the first box where that is the one', () => {
    const message = { vi: 'Xem lại', en: 'Look again' };
    const paths = [
      'q_idDocument.kind',
      'q_idDocument.number',
      'q_idDocument.issuedOn',
      'q_dateRange.from',
      'q_dateRange.to',
      'q_address.line',
      'q_address.unit',
      'q_table[1].p_personName',
      'q_table[0].noi.unit',
      'q_group.ngay',
    ];
    const faulty = render(form, { pageId: 'tat-ca', faults: paths.map((path) => ({ path, kind: 'wrongShape', message })) });
    for (const target of [...faulty.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])) expect(faulty).toContain(`id="${target}"`);
  });

  test('nothing a person typed can become markup', () => {
    const nasty = '"><script>alert(1)</script>';
    expect(
      render(form, { pageId: 'tat-ca', answers: { q_text: nasty, q_longText: nasty, q_enum: nasty, q_ethnic: nasty, q_address: { line: nasty, unit: nasty } } }),
    ).not.toContain('<script>');
  });
});

describe('Every form of the catalogue', () => {
  test.each(procedures.map((procedure) => [`${procedure.code} v${procedure.version}`, procedure.form] as const))(
    '%s: each page, posted back untouched, gives the same answers',
    (_, form) => {
      const given = exampleAnswers(form, { today });
      for (const page of shownPages(form, given)) {
        const html = render(form, { pageId: page.id, answers: given });
        const kept: Answers = Object.fromEntries(
          page.questions.filter((question) => question.type !== 'derived' && given[question.key] !== undefined).map(({ key }) => [key, given[key] ?? null]),
        );
        expect(answersFromFields(page, fieldsSent(html))).toEqual(kept);
        expect(controlsIn(html).filter((control) => !isLabelled(control, html))).toEqual([]);
      }
    },
  );
});
