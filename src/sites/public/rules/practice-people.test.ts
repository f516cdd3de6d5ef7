import { describe, expect, test } from 'vitest';
import common from '../../../../data/procedures/_common.json' with { type: 'json' };
import { checkPersonalId } from '../../../basics/rules/identity.ts';
import { type PlainDate, parsePlainDate } from '../../../basics/rules/time.ts';
import { checkForm } from '../../../procedures/rules/check-form.ts';
import type { FormPage, Question } from '../../../procedures/rules/form.ts';
import { practicePeople, practicePersonOf } from './practice-people.ts';

const today: PlainDate = parsePlainDate('2026-11-30') ?? expect.fail();
const facts = { today, ethnicGroups: new Set<string>(), countries: new Set<string>() };

/** The common pages on the person who asks, as they stand in most forms. */
const pages = (common.pages.applicant as unknown as readonly FormPage[])
  .slice(0, 2)
  .map((page) => ({ ...page, questions: page.questions.map((question): Question => ({ ...question, required: question.required ?? 'always' })) }));

describe('The invented people', () => {
  test.each(practicePeople.map((person) => [person.fullName, person] as const))('%s can be nobody real: name, identity number and phone say so', (_, person) => {
    expect(person.fullName).toMatch(/(?:^| )Mẫu(?: |$)/);
    const number = String(person.answers['yc_so_dinh_danh']);
    const birthYear = Number(String(person.answers['yc_ngay_sinh']).slice(0, 4));
    const remarks = checkPersonalId(number, { birthYear });
    expect(number).toMatch(/^000/);
    expect([remarks.problems, remarks.warnings.map(({ code }) => code)]).toEqual([[], ['provinceUnknown']]);
    expect(person.answers.yc_dien_thoai).toMatch(/^0900000\d{3}$/);
  });

  test.each(practicePeople.map((person) => [person.fullName, person] as const))('what the card of %s says is taken by the form', (_, person) => {
    expect(checkForm({ pages }, person.answers, facts).problems).toEqual([]);
  });

  test.each(practicePeople.map((person) => [person.fullName, person] as const))('the card of %s shows every answer that it is compared with', (_, person) => {
    const text = person.lines
      .map(({ value }) => value)
      .join('\n')
      .replace(/(?<=\d) (?=\d)/g, '');
    const [year, month, day] = String(person.answers['yc_ngay_sinh']).split('-');
    for (const wanted of [person.answers.yc_ho_ten, `${day}/${month}/${year}`, person.answers['yc_so_dinh_danh'], person.answers.yc_dien_thoai]) expect(text).toContain(wanted);
  });

  test('one of them brings a name without a middle name, a year without a day, an old phone and an old address', () => {
    const hard = practicePersonOf('dieu');
    expect(hard.fullName.split(' ')).toHaveLength(2);
    const old = hard.lines[0]?.value ?? '';
    expect([/năm 1948/.test(old), /\b01\d{3} 000 \d{3}\b/.test(old), /quận/.test(old)]).toEqual([true, true, true]);
  });

  test('a name that an address makes up leads to the first', () => {
    expect(practicePersonOf('__proto__').key).toBe('lan');
  });
});
