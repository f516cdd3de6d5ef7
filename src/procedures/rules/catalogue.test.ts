import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { checkForm } from './check-form.ts';
import { exampleAnswers } from './example.ts';
import { fieldsOf } from './fields-of.ts';
import type { FormFacts, Question } from './form.ts';
import { firstUnfinishedPage, shownPages } from './journey.ts';
import { lifeEvents } from './life-events.ts';
import { acceptedNames, type NameList } from './name-lists.ts';
import { parseProcedureFile } from './parse-procedure.ts';
import type { ProcedureVersion } from './procedure.ts';
import { answersFromFields } from './read-answers.ts';
import { versionInForce } from './version-at.ts';

const folder = new URL('../../../data/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const readNames = (path: string) => readJson(path) as NameList;
const day = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(text);

const common = readJson('procedures/_common.json');
const files = readdirSync(new URL('procedures/', folder)).filter((name) => !name.startsWith('_'));
const parsed = files.map((file) => ({ file, result: parseProcedureFile(readJson(`procedures/${file}`), common) }));
const versions = parsed.flatMap(({ file, result }) => (result.ok ? result.versions.map((version): [string, ProcedureVersion] => [`${file} v${version.version}`, version]) : []));
const [ethnicGroups, countries] = [readNames('lists/ethnic-groups.json'), readNames('lists/countries.json')];
const today = day('2026-11-23');
const facts: FormFacts = { today, ethnicGroups: acceptedNames(ethnicGroups), countries: acceptedNames(countries) };
const questionsOf = (version: ProcedureVersion): readonly Question[] => version.form.pages.flatMap(({ questions }) => questions);

test.each(parsed)('$file is without fault and named by its code', ({ file, result }) => {
  expect(result.ok ? [] : result.faults).toEqual([]);
  expect(result.ok ? result.versions.map(({ code }) => `${code}.json`) : []).toEqual(result.ok ? result.versions.map(() => file) : []);
});

test('the catalogue holds 89 procedures, 83 of them with a version of 2019, and all are in force today', () => {
  const inForce = (date: PlainDate) => parsed.filter(({ result }) => result.ok && versionInForce(result.versions, date) !== null).length;
  expect(files).toHaveLength(89);
  expect([inForce(day('2019-03-31')), inForce(today)]).toEqual([83, 89]);
});

describe.each(versions)('%s', (_, version) => {
  test('its example answers pass the check, page by page and as a whole', () => {
    const answers = exampleAnswers(version.form, { today });
    expect(checkForm(version.form, answers, facts).problems).toEqual([]);
    expect(firstUnfinishedPage(version.form, answers, facts)).toBe(null);
  });

  test('what was filled page by page through the boxes passes too', () => {
    const example = checkForm(version.form, exampleAnswers(version.form, { today }), facts).answers;
    const pages = shownPages(version.form, example);
    const fields = (questions: readonly Question[]) => Object.assign({}, ...questions.map((question) => fieldsOf(question, example[question.key])));
    const filled = Object.assign({}, ...pages.map((page) => answersFromFields(page, fields(page.questions))));
    expect(checkForm(version.form, filled, facts)).toMatchObject({ answers: example, problems: [] });
  });

  test('the person who files gives name, phone and consent', () => {
    const types = new Map(questionsOf(version).map(({ key, type, required }) => [key, `${type} ${String(required)}`]));
    expect([types.get('yc_ho_ten'), types.get('yc_dien_thoai'), types.get('cam_doan')]).toEqual(['personName always', 'phone always', 'consent always']);
  });

  test('no page asks for more than six things, and all choices have English', () => {
    for (const page of version.form.pages) expect(page.questions.filter(({ type }) => type !== 'derived').length, page.id).toBeLessThanOrEqual(6);
    for (const question of questionsOf(version)) expect(question.optionsEn?.length, question.key).toBe(question.options?.length);
  });

  test('stands under an event of life and has a common word', () => {
    expect(version.lifeEvents.length).toBeGreaterThan(0);
    expect(version.commonWords.length).toBeGreaterThan(0);
    expect(new Set(version.commonWords).size).toBe(version.commonWords.length);
  });
});

describe('what the law says of', () => {
  const of = (code: string, date = today) => {
    const result = parsed.find(({ file }) => file === `${code}.json`)?.result;
    return (result?.ok === true ? versionInForce(result.versions, date) : null) ?? expect.fail(code);
  };

  test('a birth: the same day, until 15:00; sixty days to come; free of the online fee in the city since 2025, not known before', () => {
    expect(of('1.001193').timeLimits).toMatchObject([{ case: 'default', limit: { kind: 'sameDay', cutoffMinute: 900 } }]);
    expect(of('1.001193').personTimeLimit).toEqual({ days: 60, kind: 'calendarDays', from: 'ngày sinh' });
    expect(of('1.001193').fee).toMatchObject({ mode: 'provincialCouncil', onlineDong: 0 });
    expect(of('1.001193', day('2019-01-02')).fee).toMatchObject({ mode: 'provincialCouncil', onlineDong: null });
  });

  test('the change of 01/07/2025: the district decides until the day before, the ward from that day', () => {
    expect(of('1.001612', day('2025-06-30')).competence).toEqual(['district']);
    expect(of('1.001612', addDays(day('2025-06-30'), 1)).competence).toEqual(['ward']);
  });

  test('a certified copy: 2,000 đồng for each of the first two pages', () => {
    expect(of('2.000815').fee).toEqual({ mode: 'perPage', firstPages: 2, firstRateDong: 2000, nextRateDong: 1000, maxPerCopyDong: 200_000 });
  });

  test('levels that are not known: said so to the staff', () => {
    const unsure = versions.filter(([, version]) => version.toVerify.includes('Mức độ 2019 chưa rõ, tạm coi là mức 3 trong dữ liệu mẫu.'));
    expect(unsure.length).toBeGreaterThan(50);
    expect(unsure.every(([, version]) => version.serviceLevel === '3')).toBe(true);
  });
});

describe('the lists of names', () => {
  test('54 ethnic groups with their codes 01 to 54, each name once', () => {
    expect(ethnicGroups.items.map(({ code }) => code)).toEqual(Array.from({ length: 54 }, (_, at) => String(at + 1).padStart(2, '0')));
    const names = ethnicGroups.items.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('Việt Nam first, then more than 190 countries, each code and name once', () => {
    expect(countries.items[0]).toMatchObject({ code: 'VN', name: 'Việt Nam' });
    expect(countries.items.length).toBeGreaterThan(190);
    expect(new Set(countries.items.map(({ code }) => code)).size).toBe(countries.items.length);
    expect(new Set(countries.items.map(({ name }) => name)).size).toBe(countries.items.length);
  });

  test('a spelling on an old paper is taken too', () => {
    expect(facts.ethnicGroups.has('Khmer') && facts.ethnicGroups.has("H'Mông") && facts.ethnicGroups.has('Khơ-me')).toBe(true);
  });
});

test('every event of life has procedures', () => {
  for (const { event } of lifeEvents)
    expect(
      versions.some(([, version]) => version.lifeEvents.includes(event)),
      event,
    ).toBe(true);
});
