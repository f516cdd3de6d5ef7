import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type Client, officerClient } from '../../../tests/clients.ts';
import { newDeviceId } from '../../../tests/filing-body.ts';
import { openWholeProgram, type WholeProgram } from '../../../tests/whole-program.ts';
import { csvOf } from '../../basics/rules/csv.ts';
import type { KindsView } from './change-shapes.ts';
import type { ImportsView, PreviewView } from './import-shapes.ts';
import type { TeamPageView, TeamsView } from './team-shapes.ts';

let program: WholeProgram;
let leader: Client;
const ward = '27460';

beforeAll(async () => {
  program = await openWholeProgram();
  leader = await officerClient(program.server, `lanhdao.${ward}`);
});
afterAll(() => program.stop());

type Cells = (string | number | Date | null)[];

/** As a ward keeps it: a title, heads of two rows, blank columns and rows, sections, capitals, NFD, numbers as text, totals and a signature. */
const ugly: Cells[] = [
  ['ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC', null, null, null, null, null, null, null],
  ['DANH SÁCH THÀNH VIÊN TỔ TƯ VẤN DỊCH VỤ CÔNG TRỰC TUYẾN', null, null, null, null, null, null, null],
  [null, null, null, null, null, null, null, null],
  ['STT', 'Họ và tên', null, 'Năm sinh', 'Chức vụ', null, 'Số ĐT', 'Ngày vào tổ'],
  [null, null, null, null, 'Nơi công tác', 'Trong Tổ', null, null],
  ['I. KHU PHỐ 1', null, null, null, null, null, null, null],
  [1, 'LƯƠNG VĂN MẪU', 'ỔI', 1960, 'Trưởng khu phố', 'Tổ trưởng', '01200000101', '05/03/2019'],
  [2, 'Lương Thị Mẫu'.normalize('NFD'), 'Mận'.normalize('NFD'), '1971', 'CSKV', 'Tổ phó', 901000102, 43529],
  [null, null, null, null, null, null, null, null],
  ['II. KHU PHỐ 2', null, null, null, null, null, null, null],
  ['3', 'Bà Lương Thị Mẫu', 'Đào', null, 'Trưởng ban công tác Mặt trận', 'Thành viên', '0901 000 103 / 028 0000 0000', new Date(Date.UTC(2019, 2, 5))],
  ['4', 'LƯƠNG VĂN MẪU', 'ỔI', 1960, 'Tổ trưởng tổ dân phố 5', 'Thành viên', '0700000101', null],
  [null, 'Tổng cộng: 04 thành viên', null, null, null, null, null, null],
  [null, null, null, null, null, 'NGƯỜI LẬP BẢNG', null, null],
];

async function xlsx(rows: Cells[]): Promise<string> {
  return (await writeExcelFile(rows, { dateFormat: 'dd/mm/yyyy' }).toBuffer()).toString('base64');
}

function bring(content: string, mode: 'preview' | 'import', unitCode = ward) {
  return leader.ask('POST', '/team-imports', { unitCode, fileName: 'danh sách KP.xlsx', content, mode });
}

async function counts(): Promise<string> {
  const { rows } = await program.pool.query('select (select count(*) from teams) t, (select count(*) from memberships) m, (select count(*) from team_people) p');
  return JSON.stringify(rows);
}

test('An ugly list is understood, column by column and row by row, before anything is written', async () => {
  const before = await counts();
  const answer = await bring(await xlsx(ugly), 'preview');
  expect(answer.status, answer.body).toBe(200);
  const preview = answer.json<PreviewView>();
  expect(preview.sheets[0]?.columns.map(({ letter, meaning }) => `${letter} ${meaning.en}`)).toEqual([
    'A running number (left out)',
    'B name',
    'C given name (joined to the family name)',
    'D birth (not taken)',
    'E position',
    'F role in the team',
    'G phone',
    'H first day',
  ]);
  expect(preview.rows.map(({ row, state, fullName, unitName, role, phone, fromOn }) => [row, state, fullName, unitName, role, phone, fromOn])).toEqual([
    [7, 'take', 'Lương Văn Mẫu Ổi', 'Khu phố 1', 'leader', '0700000101', '2019-03-05'],
    [8, 'take', 'Lương Thị Mẫu Mận', 'Khu phố 1', 'deputy', '0901000102', '2019-03-05'],
    [11, 'take', 'Lương Thị Mẫu Đào', 'Khu phố 2', 'member', '0901000103', '2019-03-05'],
    [12, 'take', 'Lương Văn Mẫu Ổi', 'Khu phố 2', 'member', '0700000101', null],
  ]);
  expect(preview.summary).toMatchObject({ take: 4, wrong: 0, newPeople: 3, newTeams: 0 });
  expect(preview.skipped.map(({ why }) => why.en)).toEqual([
    'name of a team; the rows below belong to it',
    'name of a team; the rows below belong to it',
    'a total',
    'words, nobody in it',
  ]);
  expect(await counts()).toBe(before);
});

test('With one wrong row nothing is written, and each wrong row says what to do', async () => {
  const before = await counts();
  const wrong: Cells[] = [...ugly.slice(0, 11), ['5', 'Lương Văn Mẫu', 'Khế', null, 'Nhạc trưởng', null, '12', '31/02/2019']];
  const preview = (await bring(await xlsx(wrong), 'preview')).json<PreviewView>();
  expect(preview.rows.at(-1)?.problems.map(({ column, what }) => [column, what.vi])).toEqual([
    ['Số ĐT', '"12" không phải số điện thoại.'],
    ['Ngày vào tổ', '"31/02/2019" không phải ngày.'],
    ['Chức vụ Nơi công tác', 'Chức danh "Nhạc trưởng" chưa thuộc thành phần nào của tổ.'],
  ]);
  expect(preview.rows.at(-1)?.problems.every(({ next }) => next.vi !== '')).toBe(true);
  const refused = await bring(await xlsx(wrong), 'import');
  expect([refused.status, refused.json<{ code: string }>().code]).toEqual([422, 'rowsWrong']);
  expect(await counts()).toBe(before);
});

test('It comes in whole, a second time adds nobody, and is taken back whole', async () => {
  const before = await counts();
  const done = (await bring(await xlsx(ugly), 'import')).json<PreviewView>();
  expect(done.importId).not.toBeNull();
  const { rows } = (await leader.ask('GET', '/teams?q=mau%20oi')).json<TeamsView>();
  expect(rows.map(({ unitName }) => unitName)).toEqual(['Khu phố 1', 'Khu phố 2']);
  const again = (await bring(await xlsx(ugly), 'preview')).json<PreviewView>();
  expect(again.summary).toMatchObject({ take: 0, inTeam: 4 });
  const undone = await leader.ask('POST', `/team-imports/${done.importId}/undo`);
  expect(undone.json<ImportsView>().rows[0]).toMatchObject({ fileName: 'danh sách KP.xlsx', rowsTaken: 4, newPeople: 3, newTeams: 0 });
  expect(undone.json<ImportsView>().rows[0]?.undoneAt).not.toBeNull();
  expect(await counts()).toBe(before);
  expect((await leader.ask('POST', `/team-imports/${done.importId}/undo`)).status).toBe(404);
});

test('A title that nobody knows is explained once by the ward: the same file comes in then, the next list is not asked about, another ward is', async () => {
  const unitCode = `${ward}-KP10`;
  const file = (name: string) =>
    Buffer.from(
      csvOf([
        ['STT', 'Họ tên', 'Chức vụ', 'Điện thoại'],
        [1, name, 'Bí thư chi bộ', '0901000177'],
      ]),
    ).toString('base64');
  const say = (client: Client, more: object = {}) =>
    client.ask('PUT', '/position-words', { unitCode, level: 'neighbourhood', words: ' BÍ THƯ  chi bộ', positionCode: 'neighbourhoodHead', ...more });
  const first = file('Lương Văn Mẫu Na');
  const asked = (await bring(first, 'preview', unitCode)).json<PreviewView>();
  expect(asked.titles).toEqual([{ level: 'neighbourhood', words: 'Bí thư chi bộ', rows: 1, positionCode: null }]);
  expect(asked.rows[0]?.problems.map(({ mend }) => mend)).toEqual(['title']);
  expect(asked.positions.some(({ level, code }) => level === 'neighbourhood' && code === 'neighbourhoodHead')).toBe(true);
  expect([asked.mayAddPositions, (await say(leader, { positionCode: null })).status, (await say(leader, { positionCode: 'nonSpecialised' })).status]).toEqual(['no', 403, 400]);
  expect([(await say(leader)).status, (await say(await officerClient(program.server, 'lanhdao.27436'))).status]).toEqual([200, 403]);
  const done = (await bring(first, 'import', unitCode)).json<PreviewView>();
  expect(done.rows).toMatchObject([{ state: 'take', position: 'Bí thư chi bộ' }]);
  expect(done.rows[0]?.said.at(-1)?.vi).toContain('hiểu là Trưởng, Phó Trưởng khu phố');
  const { rows } = await program.pool.query('select position_code, position_title from memberships m join team_people p on p.id = m.person_id where p.full_name = $1', [
    'Lương Văn Mẫu Na',
  ]);
  expect(rows).toEqual([{ position_code: 'neighbourhoodHead', position_title: 'Bí thư chi bộ' }]);
  const second = (await bring(file('Lương Văn Mẫu Mít'), 'preview', `${ward}-KP11`)).json<PreviewView>();
  expect([second.summary.wrong, second.titles]).toEqual([0, [{ level: 'neighbourhood', words: 'Bí thư chi bộ', rows: 1, positionCode: 'neighbourhoodHead' }]]);
  const elsewhere = await (await officerClient(program.server, 'lanhdao.27436')).ask('POST', '/team-imports', {
    unitCode: '27436-KP02',
    fileName: 'a.csv',
    content: first,
    mode: 'preview',
  });
  expect(elsewhere.json<PreviewView>().summary.wrong).toBe(1);
});

test('Who may change the kinds makes it a position of its own, once', async () => {
  const district = await officerClient(program.server, 'theodoi.vhtt.777');
  const said = { unitCode: ward, level: 'neighbourhood', words: 'Chủ nhiệm câu lạc bộ', positionCode: null };
  const codes = [];
  for (const _ of [1, 2]) codes.push((await district.ask('PUT', '/position-words', said)).json<{ positionCode: string }>().positionCode);
  expect(codes).toEqual(['chuNhiemCauLacBo', 'chuNhiemCauLacBo']);
  const kinds = (await district.ask('GET', '/team-kinds')).json<KindsView>();
  const own = kinds.rows.find(({ code }) => code === 'advisoryTeam')?.composition.filter(({ code }) => code === 'chuNhiemCauLacBo');
  expect(own).toMatchObject([{ level: 'neighbourhood', name: 'Chủ nhiệm câu lạc bộ', source: 'Danh sách của Phường An Lạc' }]);
});

test('What somebody has changed since is not taken back', async () => {
  const done = (await bring(await xlsx(ugly), 'import')).json<PreviewView>();
  const [row] = (await leader.ask('GET', '/teams?q=mau%20man')).json<TeamsView>().rows;
  const page = (await leader.ask('GET', `/teams/${row?.id}`)).json<TeamPageView>();
  const member = page.members.find(({ fullName }) => fullName === 'Lương Thị Mẫu Mận');
  await leader.ask('PATCH', `/memberships/${member?.id}`, { act: 'end', lastOn: '2026-11-01', why: 'Xin thôi' });
  const before = await counts();
  const refused = await leader.ask('POST', `/team-imports/${done.importId}/undo`);
  expect([refused.status, refused.json<{ code: string }>().code]).toEqual([409, 'changedSince']);
  expect(await counts()).toBe(before);
});

function listOfOne(fullName: string, phone: string): string {
  const rows = [
    ['STT', 'Họ tên', 'Thành phần', 'Nhiệm vụ trong Tổ', 'Điện thoại'],
    [1, fullName, 'Bảo vệ dân phố', 'TV', phone],
  ];
  return Buffer.from(csvOf(rows)).toString('base64');
}

test('Who has a card since is not taken back: the card would be called a forgery', async () => {
  const unitCode = `${ward}-KP08`;
  const done = (await bring(listOfOne('Lương Thị Mẫu Thẻ', '0901000198'), 'import', unitCode)).json<PreviewView>();
  const undo = async () => (await leader.ask('POST', `/team-imports/${done.importId}/undo`)).status;
  const { rows } = await program.pool.query<{ id: string }>(`select m.id from memberships m join team_people p on p.id = m.person_id where p.full_name = 'Lương Thị Mẫu Thẻ'`);
  expect((await leader.ask('POST', `/teams/${unitCode}/cards`, { id: newDeviceId(), membershipId: rows[0]?.id })).status).toBeLessThan(300);
  const before = await counts();
  expect([await undo(), await counts()]).toEqual([409, before]);
});

test('Who was in the book before, came into a team by the list and has helped there since, is not taken out of it', async () => {
  const unitCode = `${ward}-KP10`;
  const done = (await bring(listOfOne('Lương Thị Mẫu Thẻ', '0901000198'), 'import', unitCode)).json<PreviewView>();
  const undo = async () => (await leader.ask('POST', `/team-imports/${done.importId}/undo`)).status;
  const helped = await program.pool.query(
    `insert into helped_filings (office_id, dossier_id, dossier_office_id, unit_code, team_id, person_id, credit, submitted_at)
     select m.office_id, $1, m.office_id, $2, m.team_id, m.person_id, 'proven', now() from memberships m join teams t on t.id = m.team_id join team_people p on p.id = m.person_id
     where t.unit_code = $2 and p.full_name = 'Lương Thị Mẫu Thẻ' returning person_id`,
    [newDeviceId(), unitCode],
  );
  expect(helped.rows).toHaveLength(1);
  const before = await counts();
  expect([await undo(), await counts()]).toEqual([409, before]);
});

test('A list of separated values, of one neighbourhood', async () => {
  const preview = (await bring(listOfOne('Lương Văn Mẫu Sấu', '0901000199'), 'preview', `${ward}-KP09`)).json<PreviewView>();
  expect(preview.rows).toMatchObject([{ state: 'take', unitName: 'Khu phố 9', position: 'Bảo vệ dân phố', role: 'member', phone: '0901000199' }]);
});

test('A file that is no list, or of which only the beginning came, is told as such', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(100)]).toString('base64');
  expect((await bring(old, 'preview')).json<{ code: string }>().code).toBe('sheetUnreadable');
  expect((await bring(Buffer.from('PK lung tung').toString('base64'), 'preview')).json<{ code: string }>().code).toBe('sheetUnreadable');
  expect((await bring(Buffer.from('a,b\n1,2').toString('base64'), 'preview')).json<PreviewView>().problems[0]?.what.vi).toContain('Không tìm thấy dòng tiêu đề');
});
