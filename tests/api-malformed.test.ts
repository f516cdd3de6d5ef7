import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingOf, newDeviceId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** What a developer of another system reads when his request was wrong: which field, and what about it. */

let program: WholeProgram;

beforeAll(async () => {
  program = await openWholeProgram();
});

afterAll(() => program.stop());

type Fault = { readonly path: string; readonly code: string; readonly message: string };

async function faultsOf(payload: unknown): Promise<readonly Fault[]> {
  const answer = await program.server.inject({
    method: 'PUT',
    url: `/api/v1/dossiers/${newDeviceId()}`,
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  const { code, errors } = answer.json<{ code: string; errors: readonly Fault[] }>();
  expect([answer.statusCode, code]).toEqual([400, 'malformed']);
  return errors;
}

test.each<[string, object, Fault]>([
  ['a field that is missing', { ...filingOf(), channel: undefined }, { path: 'channel', code: 'required', message: 'Thiếu trường này.' }],
  ['a field that is missing further in', filingOf({ applicant: {} as never }), { path: 'applicant.fullName', code: 'required', message: 'Thiếu trường này.' }],
  ['a field nobody knows', { ...filingOf(), colour: 'red' }, { path: 'colour', code: 'additionalProperties', message: 'Trường này không có trong mẫu.' }],
  [
    'a field nobody knows further in',
    filingOf({ applicant: { ...filingOf().applicant, age: 3 } as never }),
    { path: 'applicant.age', code: 'additionalProperties', message: 'Trường này không có trong mẫu.' },
  ],
  ['a number for a text', filingOf({ procedureCode: 1.001193 as never }), { path: 'procedureCode', code: 'type', message: 'Sai kiểu dữ liệu.' }],
  ['a list of one text for a text', filingOf({ receivingUnitCode: ['27436'] as never }), { path: 'receivingUnitCode', code: 'type', message: 'Sai kiểu dữ liệu.' }],
  ['a yes for a name', filingOf({ applicant: { ...filingOf().applicant, fullName: true as never } }), { path: 'applicant.fullName', code: 'type', message: 'Sai kiểu dữ liệu.' }],
  [
    'digits in quotes for a number',
    filingOf({ papers: [{ name: 'a.jpg', lengthBytes: '12' as never, sha256: 'a'.repeat(64) }] }),
    { path: 'papers.0.lengthBytes', code: 'type', message: 'Sai kiểu dữ liệu.' },
  ],
  ['a word that is not in the list', filingOf({ channel: 'fax' as never }), { path: 'channel', code: 'enum', message: 'Giá trị không nằm trong danh sách cho phép.' }],
  [
    'a name of 201 letters',
    filingOf({ applicant: { ...filingOf().applicant, fullName: 'Ă'.repeat(201) } }),
    { path: 'applicant.fullName', code: 'maxLength', message: 'Dài quá mức cho phép.' },
  ],
  ['a day that does not exist', filingOf({ happenedAt: '2019-02-30T09:00:00+07:00' }), { path: 'happenedAt', code: 'format', message: 'Giá trị không đúng định dạng.' }],
])('%s is named with its place', async (_, body, fault) => {
  expect(await faultsOf(body)).toContainEqual(expect.objectContaining(fault));
});

test('Thousands of unknown fields, each of a long name, make a short answer that still names some', async () => {
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}${'x'.repeat(200)}`, at]));
  const faults = await faultsOf({ ...filingOf(), ...many });
  expect([faults.length > 0, faults.length <= 20]).toEqual([true, true]);
  expect(faults.every((fault) => fault.path.length <= 200)).toBe(true);
});

test.each([
  ['half of a pair of signs', '"An\\udfff"'],
  ['the sign zero', '"An\\u0000"'],
  ['lists in lists without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
])('%s is refused at the entrance, wherever it stands', async (_, json) => {
  const body = JSON.stringify({ ...filingOf(), answers: { ...filingOf().answers, con_noi_sinh: '@' } }).replace('"@"', json);
  expect(await faultsOf(body)).toHaveLength(1);
  expect((await program.pool.query('select count(*) as n from dossiers')).rows).toEqual([{ n: 0 }]);
});

test('Signs outside the first plane, escaped or not, and brackets inside a text are text like any other', async () => {
  const body = JSON.stringify(filingOf({ answers: { ...filingOf().answers, con_noi_sinh: '@' } })).replace('"@"', `"Bệnh viện \\ud83c\\udfe5 🏥 ${'['.repeat(100)} \\\\ \\""`);
  const answer = await program.server.inject({ method: 'PUT', url: `/api/v1/dossiers/${newDeviceId()}`, headers: { 'content-type': 'application/json' }, payload: body });
  expect(answer.statusCode, answer.body).toBe(201);
});
