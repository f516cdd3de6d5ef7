import path from 'node:path';
import { describe, expect, test } from 'vitest';
import lessons from '../../../../data/teams/lessons.json' with { type: 'json' };
import { type PlainDate, parsePlainDate } from '../../../basics/rules/time.ts';
import { idDocumentKinds } from '../../../procedures/rules/check-answer.ts';
import { checkForm } from '../../../procedures/rules/check-form.ts';
import { entranceOf } from '../../../procedures/rules/entrance.ts';
import type { AnswerProblem, Answers, Form } from '../../../procedures/rules/form.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { readProcedures } from '../../../procedures/store/import-procedures.ts';
import { fillOpen, kindsToTell, ofSeen, reviewOf, withRefused } from './practice.ts';
import { practiceHref } from './practice-lessons.ts';
import { type PracticePerson, practicePeople, practicePersonOf } from './practice-people.ts';

const today: PlainDate = parsePlainDate('2026-11-30') ?? expect.fail();
const facts = { today, ethnicGroups: new Set(['Kinh']), countries: new Set(['Việt Nam']), idDocumentKinds };
const procedures = await readProcedures(path.resolve(import.meta.dirname, '../../../../data/procedures'));
const practised = procedures.filter((one) => entranceOf(one) === 'online' && one.form.pages.length > 0);

const problem = (at: string, kind: AnswerProblem['kind']): AnswerProblem => ({ path: at, kind, message: { vi: '', en: '' } });

/** As somebody does it: the button for what the card does not say, the card for the rest, every agreement ticked. */
function practise(form: Form, person: PracticePerson): Answers {
  let answers: Answers = {};
  for (let round = 0; round < 3; round += 1)
    for (const page of form.pages) {
      const asked = shownPages(form, answers).find(({ id }) => id === page.id)?.questions ?? [];
      const byHand = asked.flatMap(({ key, type }) => (type === 'consent' ? [[key, true] as const] : key in person.answers ? [[key, person.answers[key] ?? null] as const] : []));
      answers = fillOpen({ form, pageId: page.id, answers: { ...answers, ...Object.fromEntries(byHand) }, person, today });
    }
  return answers;
}

describe('Practice', () => {
  test('every procedure that can be filed here can be practised to the end, with the card and the button', () => {
    expect(practised.length).toBeGreaterThan(20);
    for (const { code, form } of practised) {
      const { problems } = checkForm(form, practise(form, practicePersonOf('dieu')), facts);
      expect([code, problems.map(({ path: at, kind }) => `${at}: ${kind}`)]).toEqual([code, []]);
    }
  });

  test('the button fills in nothing that the card says, and agrees to nothing', () => {
    const person = practicePersonOf('lan');
    for (const { form } of practised)
      for (const { id, questions } of form.pages) {
        const filled = fillOpen({ form, pageId: id, answers: {}, person, today });
        for (const { key, type } of questions) if (type === 'consent' || key in person.answers) expect(filled).not.toHaveProperty(key);
      }
  });

  test('what was typed stays as it was typed when the rest is filled in', () => {
    const form = practised.find(({ code }) => code === '1.001193')?.form ?? expect.fail();
    const [page] = form.pages;
    const typed = { con_ho_ten: 'Trần Mẫu An' };
    expect(fillOpen({ form, pageId: page?.id ?? '', answers: typed, person: practicePersonOf('lan'), today })).toMatchObject(typed);
  });
});

describe('What was refused', () => {
  test('counts once a press, however many boxes of the question are wrong', () => {
    const once = withRefused([], { pageId: 'a', problems: [problem('noi_o.line', 'missing'), problem('noi_o.unit', 'missing'), problem('ten', 'notAName')] });
    const twice = withRefused(once, { pageId: 'a', problems: [problem('ten', 'missing')] });
    expect(twice).toEqual([
      { pageId: 'a', key: 'noi_o', times: 1, kinds: ['missing'] },
      { pageId: 'a', key: 'ten', times: 2, kinds: ['notAName', 'missing'] },
    ]);
  });

  test('is not what an answer has just brought up and nobody has seen', () => {
    expect(ofSeen([problem('ten', 'missing'), problem('moi', 'missing')], ['ten'])).toEqual([problem('ten', 'missing')]);
  });

  test('brings a tip for each kind, three at most', () => {
    const kinds = ['missing', 'missing', 'notADate', 'notAPhone', 'notAnId'] as const;
    expect(kindsToTell(kinds.map((kind, at) => problem(`q${at}`, kind)))).toEqual(['missing', 'notADate', 'notAPhone']);
  });
});

describe('The end of a practice', () => {
  const form: Form = {
    pages: [
      {
        id: 'a',
        title: { vi: '', en: '' },
        questions: [
          { key: 'yc_ho_ten', label: { vi: '', en: '' }, type: 'personName', required: 'always' },
          { key: 'yc_dien_thoai', label: { vi: '', en: '' }, type: 'phone', required: 'always' },
          { key: 'viec', label: { vi: '', en: '' }, type: 'text', required: 'always' },
        ],
      },
    ],
  };
  const person = practicePersonOf('lan');
  const review = (answers: Answers, refused: Parameters<typeof reviewOf>[0]['refused'] = []) => reviewOf({ form, answers, refused, person });

  test('tells how many were right at once, and which were refused how often, the most refused first', () => {
    const refused = [
      { pageId: 'a', key: 'viec', times: 1, kinds: ['missing' as const] },
      { pageId: 'a', key: 'yc_ho_ten', times: 3, kinds: ['notAName' as const] },
    ];
    const told = review(person.answers, refused);
    expect([told.asked, told.atOnce, told.refused.map(({ question, times }) => [question.key, times])]).toEqual([
      3,
      1,
      [
        ['yc_ho_ten', 3],
        ['viec', 1],
      ],
    ]);
  });

  test('a tone mark left out is told, though the form took it; capitals and spaces are not', () => {
    const unlike = (answers: Answers) => review(answers).unlikeCard.map(({ key }) => key);
    expect(unlike({ yc_ho_ten: 'Nguyễn Thi Mẫu Lan', yc_dien_thoai: '0900 000 101' })).toEqual(['yc_ho_ten']);
    expect(unlike({ yc_ho_ten: 'NGUYỄN THỊ  MẪU LAN', yc_dien_thoai: '+84900000101' })).toEqual([]);
    expect(unlike({ yc_ho_ten: 'Nguyễn Thị Mẫu Lan', yc_dien_thoai: '0900000999' })).toEqual(['yc_dien_thoai']);
  });
});

describe('From a lesson', () => {
  test('each place leads to a procedure that can be filed here and to one of the people', () => {
    const places = lessons.lessons.flatMap(({ code }) => practiceHref(code) ?? []);
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const [, code, key] = /^\/tap-lam\/thu-tuc\/([\w.]+)\?nguoi=(\w+)/.exec(place) ?? [];
      expect([place, practised.some((one) => one.code === code), practicePeople.some((one) => one.key === key)]).toEqual([place, true, true]);
    }
  });

  test('a lesson that is about nothing to fill in has no practice', () => {
    expect([practiceHref('noi-voi-nguoi-e-ngai'), practiceHref('constructor')]).toEqual([null, null]);
  });
});
