import { describe, expect, test } from 'vitest';
import common from '../../../data/procedures/_common.json' with { type: 'json' };
import birthFile from '../../../data/procedures/1.001193.json' with { type: 'json' };
import policeFile from '../../../data/procedures/1.004222.json' with { type: 'json' };
import { day, procedure as plain } from '../../../tests/dossiers.ts';
import { exampleAnswers } from '../../procedures/rules/example.ts';
import type { FormFacts } from '../../procedures/rules/form.ts';
import { parseProcedureFile } from '../../procedures/rules/parse-procedure.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { type FiledAnswers, type FilingFault, submission } from './submit.ts';

const today = day('2026-11-23');
const facts: FormFacts = { today, ethnicGroups: new Set(['Kinh']), countries: new Set(['Việt Nam']) };
const birth = newestOf(birthFile);
const own = ['yc_ho_ten', 'yc_ngay_sinh', 'yc_so_dinh_danh', 'yc_noi_cu_tru', 'yc_dien_thoai', 'yc_email'];
const sample = exampleAnswers(birth.form, { today });
const paper = (name: string, digit: string) => ({ name, lengthBytes: 1000, sha256: digit.repeat(64), requiredPaper: null });

const filing: FiledAnswers = {
  applicant: {
    kind: 'person',
    fullName: 'Nguyễn Thị Đào',
    phone: '0900000017',
    email: 'dao@thu.example',
    personalId: '000194000017',
    birthDate: '1994-05-20',
    address: 'Số 12 đường Mẫu, phường An Lạc',
  },
  phoneConfirmed: 'yes',
  submitter: null,
  helper: null,
  answers: Object.fromEntries(Object.entries(sample).filter(([key]) => !own.includes(key) && key !== 'yc_giay_to')),
  papers: [paper('Giấy chứng sinh', 'a')],
  channel: 'online',
};

describe('What the person told once is not asked again', () => {
  test('questions about the applicant take it from the filing', () => {
    expect(accepted(filing).answers).toMatchObject({
      yc_ho_ten: 'Nguyễn Thị Đào',
      yc_ngay_sinh: '1994-05-20',
      yc_so_dinh_danh: '000194000017',
      yc_dien_thoai: '0900000017',
      yc_email: 'dao@thu.example',
    });
  });

  test('what was answered in the form itself stays, an empty box does not count as an answer', () => {
    const answers = { ...filing.answers, yc_ho_ten: 'Nguyễn Thị Đào (Đào Bé)'.replace(/ \(.*/, ' Bé'), yc_email: '' };
    expect(accepted({ ...filing, answers }).answers).toMatchObject({ yc_ho_ten: 'Nguyễn Thị Đào Bé', yc_email: 'dao@thu.example' });
  });

  test('a form that does not ask for them gets none of them', () => expect(accepted({ ...filing, answers: {} }, plain).answers).toEqual({}));
});

describe('Everything that is missing or wrong is told at once', () => {
  test('of an empty form each required answer, with its place', () => {
    const faults = faultsOf({ ...filing, answers: {} });
    const required = birth.form.pages
      .flatMap((page) => page.questions)
      .filter((question) => question.required === 'always' && question.shownIf === undefined && !own.includes(question.key));
    expect(required.length).toBeGreaterThan(5);
    for (const { key } of required) expect(faults.map((fault) => fault.path)).toContainEqual(expect.stringMatching(new RegExp(`^answers\\.${key}`)));
  });

  test('of the person, the papers and the answers together', () => {
    const applicant = { ...filing.applicant, fullName: 'Đào 123', phone: '12345', email: 'dao@' };
    const faults = faultsOf({ ...filing, applicant, papers: [paper('Một', 'a'), paper('Hai', 'a')], answers: { ...filing.answers, la_gi: 'x' } });
    expect(faults.map(({ path, kind }) => [path, kind])).toEqual(
      expect.arrayContaining([
        ['applicant.fullName', 'notAName'],
        ['applicant.phone', 'notAPhone'],
        ['applicant.email', 'notAnEmail'],
        ['papers[1]', 'samePaperTwice'],
        ['answers.la_gi', 'unknownQuestion'],
      ]),
    );
    for (const { message } of faults) expect([message.vi.length, message.en.length].every((length) => length > 5)).toBe(true);
  });

  test('the number of faults is said in words', () => {
    const outcome = submission(
      { ...filing, applicant: { ...filing.applicant, phone: 'x', email: 'y' }, answers: { ...filing.answers, yc_dien_thoai: '0900000017', yc_email: 'dao@thu.example' } },
      birth,
      facts,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'answersIncomplete', why: { vi: expect.stringContaining('2 chỗ') } } });
  });

  test('the same file twice or three times is told for each repetition, naming the first', () => {
    const faults = faultsOf({ ...filing, papers: [paper('Một', 'a'), paper('Khác', 'b'), paper('Hai', 'a'), paper('Ba', 'a')] });
    expect(faults.map(({ path, message }) => [path, message.vi])).toEqual([
      ['papers[2]', 'Tệp "Hai" giống hệt tệp thứ 1.'],
      ['papers[3]', 'Tệp "Ba" giống hệt tệp thứ 1.'],
    ]);
  });
});

describe('The person', () => {
  test('is written the one canonical way: NFC, single spaces, a phone of ten digits, a personal number without spaces', () => {
    const applicant = { ...filing.applicant, fullName: '  Nguyễn  Thị Đào '.normalize('NFD'), phone: '+84 900.000.017', personalId: '000 194 000 017' };
    expect(accepted({ ...filing, applicant }).applicant).toMatchObject({ fullName: 'Nguyễn Thị Đào', phone: '0900000017', personalId: '000194000017', phoneConfirmed: 'yes' });
  });

  test('may have neither phone nor e-mail nor number, and know only the year of birth', () => {
    const applicant = { ...filing.applicant, phone: null, email: null, personalId: null, birthDate: '1950' };
    expect(accepted({ ...filing, applicant, answers: {} }, plain).applicant).toEqual({ ...applicant, phoneConfirmed: 'yes' });
  });

  test('who shows another paper keeps its number as it was written', () => {
    expect(accepted({ ...filing, applicant: { ...filing.applicant, personalId: 'C1234567' }, answers: {} }, plain).applicant.personalId).toBe('C1234567');
  });

  test.each(['', '   ', 'Đào 2', '\u0000', '1'])('is not called %j', (fullName) => {
    expect(faultsOf({ ...filing, applicant: { ...filing.applicant, fullName }, answers: { ...filing.answers, yc_ho_ten: 'Nguyễn Thị Đào' } }).map((fault) => fault.path)).toEqual([
      'applicant.fullName',
    ]);
  });

  test.each(['', ' ', '\u0000', '\u0007', '...'])('an organisation is not called %j', (fullName) => {
    expect(faultsOf({ ...filing, applicant: { ...filing.applicant, kind: 'organisation', fullName }, answers: {} }, plain).map((fault) => fault.path)).toEqual([
      'applicant.fullName',
    ]);
  });

  test('an organisation may have digits and signs in its name', () => {
    expect(accepted({ ...filing, applicant: { ...filing.applicant, kind: 'organisation', fullName: 'Công ty TNHH 27/7 & Mẫu' }, answers: {} }, plain).applicant.fullName).toBe(
      'Công ty TNHH 27/7 & Mẫu',
    );
  });

  test.each(['person', 'organisation'] as const)('leaves no sign behind that nobody sees and a database may refuse: %s', (kind) => {
    const applicant = { ...filing.applicant, kind, fullName: 'Nguyễn\u001eThị\u0000 Đào\u200b', address: 'Số 1\u0000\nAn Lạc', personalId: 'C1\u0000' };
    expect(accepted({ ...filing, applicant, answers: {} }, plain).applicant).toMatchObject({ fullName: 'Nguyễn Thị Đào', address: 'Số 1 An Lạc', personalId: 'C1' });
  });

  test.each([
    ['2019-13', 'notADate'],
    ['1994-02-30', 'notADate'],
    ['abcd', 'notADate'],
    ['0000', 'outOfRange'],
    ['2026-11-24', 'inTheFuture'],
    ['2027', 'inTheFuture'],
  ])('was not born on %s', (birthDate, kind) => {
    expect(faultsOf({ ...filing, applicant: { ...filing.applicant, birthDate }, answers: {} }, plain)).toMatchObject([{ path: 'applicant.birthDate', kind }]);
  });

  test('stays the applicant whoever helps or brings the dossier', () => {
    const helper = { unitCode: '27460-09', place: 'neighbourhood' as const, name: 'Phạm Thị Út' };
    const submitter = { fullName: 'Nguyễn Văn Em', phone: null, relation: 'con' };
    expect(accepted({ ...filing, helper, submitter })).toMatchObject({ helper, submitter, applicant: { fullName: 'Nguyễn Thị Đào' } });
  });
});

describe('What cannot be filed here', () => {
  test('a matter of the police is shown the way, by any channel', () => {
    const police = newestOf(policeFile);
    expect(police.flags).toContain('otherSectorSystem');
    for (const channel of ['online', 'counter', 'post'] as const) {
      expect(submission({ ...filing, channel }, police, facts)).toMatchObject({
        ok: false,
        refusal: { kind: 'notFiledHere', next: { vi: expect.stringContaining('Công an') }, source: expect.stringMatching(/.{5}/) },
      });
    }
  });

  test('what has no online service is filed at the desk or by post only', () => {
    const none: ProcedureVersion = { ...plain, serviceLevel: 'none' };
    expect(submission({ ...filing, answers: {} }, none, facts)).toMatchObject({ ok: false, refusal: { kind: 'notFiledOnline' } });
    expect(accepted({ ...filing, answers: {}, channel: 'counter' }, none).serviceLevel).toBe('none');
    expect(accepted({ ...filing, answers: {}, channel: 'post' }, none).channel).toBe('post');
  });
});

test('A filing is pinned to the version of the procedure that was in force', () => {
  expect(accepted(filing)).toMatchObject({ procedureCode: '1.001193', procedureVersion: 2, serviceLevel: 'full', field: 'ho_tich', channel: 'online', papers: filing.papers });
});

function newestOf(file: unknown): ProcedureVersion {
  const parsed = parseProcedureFile(file, common);
  const newest = parsed.ok ? parsed.versions.at(-1) : undefined;
  if (newest === undefined) throw new Error('The data file has no version');
  return newest;
}

function accepted(from: FiledAnswers, procedure = birth) {
  const outcome = submission(from, procedure, facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

function faultsOf(from: FiledAnswers, procedure = birth): readonly FilingFault[] {
  const outcome = submission(from, procedure, facts);
  if (outcome.ok) throw new Error('Nothing was refused');
  expect(outcome.refusal.kind).toBe('answersIncomplete');
  return outcome.refusal.facts?.['faults'] as readonly FilingFault[];
}
