import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Differences, ReportList, ReportView, SavedView, VersionList } from '../src/reports/http/report-shapes.ts';
import type { StandingView } from '../src/reports/http/standing-shapes.ts';
import type { TableBlock } from '../src/reports/rules/report-document.ts';
import { deliver } from '../src/reports/store/deliveries.ts';
import { importReports } from '../src/reports/store/import-reports.ts';
import { addReportAct, addVersion, freezeReport } from '../src/reports/store/reports.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { lineOf, writeLines } from './dossier-rows.ts';
import { at, day } from './dossiers.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { dayFromToday } from './teams.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const ward = '27460';
let program: WholeProgram;
let [writer, leader, clerk, monitor, stranger] = [] as unknown as [Client, Client, Client, Client, Client];
let [officeId, districtId] = [0, 0];

beforeAll(async () => {
  program = await openWholeProgram();
  const { server, services } = program;
  const names = [`truongphong.${ward}`, `lanhdao.${ward}`, `vanthu.${ward}`, 'theodoi.vhtt.777', 'truongphong.27436'];
  [writer, leader, clerk, monitor, stranger] = (await Promise.all(names.map((name) => officerClient(server, name)))) as [Client, Client, Client, Client, Client];
  officeId = services.directory().officeOfUnit(ward)?.id ?? 0;
  districtId = services.directory().officeOfUnit('777')?.id ?? 0;
});
afterAll(() => program.stop());

async function file(count: number, submittedAt = '2019-02-05T08:00'): Promise<void> {
  await writeLines(
    program.pool,
    Array.from({ length: count }, () => lineOf({ officeId, submittedAt: at(submittedAt), helpPlace: 'neighbourhood' })),
  );
}

async function begun(period = { from: '2019-01-01', to: '2019-03-31' }): Promise<ReportView> {
  const answer = await writer.ask('POST', '/reports', { id: newId(), office: officeId, kind: 'ward-periodic', ...period });
  expect(answer.status, answer.body).toBe(201);
  return answer.json();
}

const editedOf = ({ document }: Pick<ReportView, 'document'>, words: string) => {
  const { head, annex, foot, blocks } = document;
  // Everything that asks to be written is written.
  const written = blocks.map((block) => (JSON.stringify(block).includes('"[') ? { kind: 'paragraph', content: [{ text: words, marks: [] }] } : block));
  return { head, annex, foot, blocks: written };
};

const view = async (client: Client, id: string): Promise<ReportView> => (await client.ask('GET', `/reports/${id}`)).json();
const act = (client: Client, id: string, body: object) => client.ask('POST', `/reports/${id}/acts`, { id: newId(), ...body });

/** Written, approved, numbered. */
async function issued(): Promise<ReportView> {
  const report = await begun();
  await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: editedOf(report, 'Không có.') });
  for (const [client, body] of [
    [writer, { kind: 'submit' }],
    [leader, { kind: 'approve' }],
    [clerk, { kind: 'issue', issuedOn: '2019-04-25', signer: 'Ngô Văn Mẫu Đạt' }],
  ] as const) {
    const answer = await act(client, report.id, body);
    expect(answer.status, answer.body).toBe(200);
  }
  return view(writer, report.id);
}

describe('A report of a ward', () => {
  test('is written from its records when it is begun, and begun twice under one id it is one', async () => {
    await file(3);
    const id = newId();
    const body = { id, office: officeId, kind: 'ward-periodic', from: '2019-01-01', to: '2019-03-31' };
    const [first, second] = [await writer.ask('POST', '/reports', body), await writer.ask('POST', '/reports', body)];
    expect([first.status, second.status]).toEqual([201, 201]);
    const report = first.json<ReportView>();
    const total = Object.values(report.document.figures).find(({ ref }) => ref.key === 'online' && ref.level === null);
    expect([total?.value, total?.whole]).toEqual([3, 3]);
    expect((await writer.ask('GET', `/reports?office=${officeId}`)).json<ReportList>().rows.filter((row) => row.id === id).length).toBe(1);
  });

  test('is not there for another ward, for the district before it was sent, or for nobody', async () => {
    const { id } = await begun();
    for (const client of [stranger, monitor]) expect((await client.ask('GET', `/reports/${id}`)).status).toBe(404);
    expect((await publicClient(program.server).ask('GET', `/reports/${id}`)).status).toBe(401);
    expect((await stranger.ask('GET', `/reports?office=${officeId}`)).status).toBe(403);
    expect((await stranger.ask('POST', '/reports', { id: newId(), office: officeId, kind: 'ward-periodic', from: '2019-01-01', to: '2019-03-31' })).status).toBe(403);
  });

  test('a ward does not write the report of a district', async () => {
    const answer = await writer.ask('POST', '/reports', { id: newId(), office: officeId, kind: 'advisory-team', from: '2019-01-01', to: '2019-03-31' });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'notWrittenHere']);
  });
});

describe('Editing', () => {
  test('of two who write at once the second is told, nothing is overwritten, and both versions stay', async () => {
    const report = await begun();
    const save = (client: Client, words: string, basedOn = 1) => client.ask('POST', `/reports/${report.id}/versions`, { basedOn, edited: editedOf(report, words) });
    expect((await save(writer, 'bản của trưởng phòng')).status).toBe(201);
    const late = await save(leader, 'bản của lãnh đạo');
    expect([late.status, late.json<{ code: string; facts: { version: number } }>().facts.version]).toEqual([409, 2]);
    expect(JSON.stringify((await view(writer, report.id)).document)).toContain('bản của trưởng phòng');
    expect((await save(leader, 'bản của lãnh đạo', 2)).status).toBe(201);
    const versions = (await writer.ask('GET', `/reports/${report.id}/versions`)).json<VersionList>();
    expect(versions.rows.map(({ version }) => version)).toEqual([3, 2, 1]);
    const second = (await writer.ask('GET', `/reports/${report.id}/versions/2`)).json<SavedView>();
    expect(JSON.stringify(second.document)).toContain('bản của trưởng phòng');
    const restored = await writer.ask('POST', `/reports/${report.id}/restorations`, { basedOn: 3, version: 2 });
    expect([restored.status, restored.json<SavedView>().version, JSON.stringify(restored.json<SavedView>().document).includes('bản của trưởng phòng')]).toEqual([201, 4, true]);
  });

  test('a saving sent again because its answer was lost is there already: no second version, and nobody is told to be overtaken by himself', async () => {
    const report = await begun();
    const send = (path: string, body: object, client = writer) => client.ask('POST', `/reports/${report.id}/${path}`, body);
    const body = { basedOn: 1, edited: editedOf(report, 'bản một') };
    const [first, again] = [await send('versions', body), await send('versions', body)];
    expect([first.status, again.status, again.json<SavedView>().version]).toEqual([201, 201, 2]);
    expect((await send('versions', { basedOn: 1, edited: editedOf(report, 'bản khác') })).status).toBe(409);
    expect((await send('versions', body, leader)).status).toBe(409);
    for (const _ of [1, 2]) expect((await send('restorations', { basedOn: 2, version: 1 })).json<SavedView>().version).toBe(3);
    for (const _ of [1, 2]) expect((await send('refreshes', { basedOn: 3, figures: null })).json<SavedView>().version).toBe(4);
  });

  test('a counting anew whose answer was lost is known for one’s own by its act: what is saved next goes on top of it, with the new figures', async () => {
    const report = await begun();
    const [lost, next] = [newId(), newId()];
    const send = (path: string, body: object, client = writer) => client.ask('POST', `/reports/${report.id}/${path}`, body);
    expect((await send('refreshes', { basedOn: 1, figures: null, actId: lost })).json<SavedView>().version).toBe(2);
    const edited = editedOf(report, 'viết tiếp khi chưa nghe trả lời');
    expect((await send('versions', { basedOn: 1, edited, actId: next, unanswered: [] })).status).toBe(409);
    expect((await send('versions', { basedOn: 1, edited, actId: next, unanswered: [lost] }, leader)).status).toBe(409);
    const saved = await send('versions', { basedOn: 1, edited, actId: next, unanswered: [lost] });
    expect([saved.status, saved.json<SavedView>().version]).toEqual([201, 3]);
    const taken = Object.values(saved.json<SavedView>().document.figures)[0]?.takenAt;
    expect(taken).toBe(Object.values((await writer.ask('GET', `/reports/${report.id}/versions/2`)).json<SavedView>().document.figures)[0]?.takenAt);
    expect((await send('refreshes', { basedOn: 1, figures: null, actId: newId(), unanswered: [lost, next] })).json<SavedView>().version).toBe(3);
  });

  test('a table takes words, rows and numbers of people, each number with who wrote it; its figures and their rows stay as they were counted', async () => {
    const report = await begun();
    const annexOf = (change: (table: TableBlock) => TableBlock, { annex } = report.document) => annex.map((block) => (block.kind === 'table' ? change(block) : block));
    const words = (text: string) => [{ text, marks: [] }];
    const own = (table: TableBlock) => [words('Tự ghi'), words('12'), ...table.columns.slice(2).map(() => [])];
    const withRow = (table: TableBlock) => ({ ...table, remark: 'Chưa gồm hồ sơ giấy.', rows: [...table.rows.slice(0, -1), own(table), ...table.rows.slice(-1)] });
    const save = async (annex: unknown, basedOn: number, client = writer) =>
      client.ask('POST', `/reports/${report.id}/versions`, { basedOn, edited: { ...editedOf(report, 'Không có.'), annex } });
    for (const strange of [
      annexOf((table) => ({ ...table, rows: table.rows.slice(1) })),
      annexOf((table) => ({ ...table, rows: table.rows.map((row) => row.map((cell, x) => (x === 1 ? words('99') : cell))) })),
      annexOf((table) => ({ ...table, rows: [...table.rows, own(table)] })),
      [...annexOf((table) => table), { ...report.document.annex[0], caption: words('Bảng bịa') }],
    ]) {
      const answer = await save(strange, 1);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'strangeTable']);
    }
    expect((await save(annexOf(withRow), 1)).status).toBe(201);
    const changed = await view(leader, report.id);
    expect(changed.changedTables[0]?.changes).toMatchObject([
      { kind: 'rowAdded', now: 'Tự ghi · 12' },
      { kind: 'cell', before: '', now: '12', typed: { by: expect.stringContaining('Mẫu') } },
      { kind: 'remark', now: 'Chưa gồm hồ sơ giấy.' },
    ]);
    const by = changed.changedTables[0]?.changes[1]?.typed;
    // Somebody else saves: the number stays his who wrote it.
    expect((await save(annexOf(withRow), 2, leader)).status).toBe(201);
    expect((await view(writer, report.id)).changedTables[0]?.changes[1]?.typed).toEqual(by);
    expect((await view(writer, report.id)).warnings.some(({ vi }) => vi.startsWith('1 ô trong bảng do người gõ'))).toBe(true);
    const differences = (await writer.ask('GET', `/reports/${report.id}/differences`)).json<Differences>();
    expect(differences.changedTables).toEqual((await view(writer, report.id)).changedTables);
  });

  test('nobody makes up a figure: one that the report never took is refused, and the value of a figure is not the editor’s to send', async () => {
    const report = await begun();
    const edited = editedOf(report, 'x');
    const made = { ...edited, blocks: [...edited.blocks, { kind: 'paragraph', content: [{ figure: 'total||777|own|2019-01-01|2019-03-31|', as: 'number' }] }] };
    const answer = await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: made });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'strangeFigures']);
    expect((await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: { ...edited, figures: {} } })).status).toBe(400);
  });

  test('figures are counted anew when asked for, one or all, and each time it is a version', async () => {
    const report = await begun();
    const [id = ''] = Object.entries(report.document.figures).find(([, { ref }]) => ref.key === 'total' && ref.level === null) ?? [];
    const before = report.document.figures[id]?.value ?? 0;
    await file(2);
    const differences = (await writer.ask('GET', `/reports/${report.id}/differences`)).json<Differences>();
    expect(differences.rows.find((row) => row.id === id)).toMatchObject({ before: { value: before }, now: { value: before + 2 } });
    const one = (await writer.ask('POST', `/reports/${report.id}/refreshes`, { basedOn: 1, figures: [id] })).json<SavedView>();
    expect([one.version, one.document.figures[id]?.value]).toEqual([2, before + 2]);
    expect((await writer.ask('GET', `/reports/${report.id}/differences`)).json<Differences>().rows.length).toBeGreaterThan(0);
    await writer.ask('POST', `/reports/${report.id}/refreshes`, { basedOn: 2, figures: null });
    expect((await writer.ask('GET', `/reports/${report.id}/differences`)).json<Differences>().rows).toEqual([]);
  });

  test('words that stand on a zero are told when it is none any more, also after counting anew, until somebody has looked at them', async () => {
    const report = await begun({ from: '2017-01-01', to: '2017-03-31' });
    const [id = ''] = Object.entries(report.document.figures).find(([, { ref }]) => ref.key === 'total' && ref.level === null) ?? [];
    expect([JSON.stringify(report.document.blocks).includes('không có hồ sơ nộp tại phường'), report.wordsToLookAt]).toEqual([true, []]);
    await file(1, '2017-02-06T08:00');
    const differences = (await writer.ask('GET', `/reports/${report.id}/differences`)).json<Differences>();
    expect(differences.rows.find((row) => row.id === id)).toMatchObject({ shown: 'no', before: { value: 0 }, now: { value: 1 } });
    const told = async () => (await view(writer, report.id)).wordsToLookAt.find((one) => one.id === id)?.text.vi ?? null;
    expect(await told()).toContain('là 0, nay là 1');
    const refresh = async (basedOn: number, figures: readonly string[] | null) => (await writer.ask('POST', `/reports/${report.id}/refreshes`, { basedOn, figures })).status;
    expect(await refresh(1, null)).toBe(201);
    expect(await told()).toContain('là 0, nay là 1');
    expect([await refresh(2, [id]), await told()]).toEqual([201, null]);
  });

  test('is over once it was submitted, and what was left to people holds the submission up', async () => {
    const report = await begun();
    const early = await act(writer, report.id, { kind: 'submit' });
    expect([early.status, early.json<{ code: string }>().code]).toEqual([409, 'partsMissing']);
    await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: editedOf(report, 'Không có.') });
    expect((await act(writer, report.id, { kind: 'submit' })).status).toBe(200);
    const save = await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 2, edited: editedOf(report, 'muộn') });
    expect([save.status, save.json<{ code: string }>().code]).toEqual([409, 'notEditable']);
    expect((await act(leader, report.id, { kind: 'return' })).status).toBe(422);
    expect((await act(leader, report.id, { kind: 'return', text: 'Ghi rõ hơn mục 3.' })).json<ReportView>().state).toBe('draft');
  });
});

describe('An issued report', () => {
  test('has a number of the year that no other has, and later changes of the records never change it', async () => {
    const [one, two] = [await issued(), await issued()];
    expect((two.issue?.number ?? 0) - (one.issue?.number ?? 0)).toBe(1);
    expect(one.issue).toMatchObject({ issuedOn: '2019-04-25', signer: 'Ngô Văn Mẫu Đạt', intact: 'yes' });
    await file(5);
    const later = await view(writer, one.id);
    expect([later.document, later.issue?.digest]).toEqual([one.document, one.issue?.digest]);
    expect((await writer.ask('GET', `/reports/${one.id}/differences`)).json<Differences>().rows.length).toBeGreaterThan(0);
    const third = await begun();
    await writer.ask('POST', `/reports/${third.id}/versions`, { basedOn: 1, edited: editedOf(third, 'Không có.') });
    await act(writer, third.id, { kind: 'submit' });
    await act(leader, third.id, { kind: 'approve' });
    const taken = await act(clerk, third.id, { kind: 'issue', number: one.issue?.number, issuedOn: '2019-04-26', signer: 'Ngô Văn Mẫu Đạt' });
    expect([taken.status, taken.json<{ code: string }>().code]).toEqual([409, 'numberTaken']);
    expect((await view(writer, third.id)).state).toBe('approved');
    expect((await act(clerk, third.id, { kind: 'issue', number: one.issue?.number, issuedOn: '2018-12-28', signer: 'Ngô Văn Mẫu Đạt' })).status).toBe(200);
  });

  test('cannot be changed or taken out in the database, nor can its versions and acts', async () => {
    const { id } = await issued();
    for (const table of ['issued_reports', 'report_versions', 'report_acts']) {
      await expect(program.pool.query(`update ${table} set office_id = office_id where report_id = $1`, [id])).rejects.toThrow('append-only');
      await expect(program.pool.query(`delete from ${table} where report_id = $1`, [id])).rejects.toThrow('append-only');
    }
  });

  test('is on the public page while it is published, word for word, with its files', async () => {
    const report = await issued();
    const anyone = publicClient(program.server);
    const publicStatus = async () => (await anyone.ask('GET', `/public-reports/${report.id}`)).status;
    const page = (path: string) => program.server.inject({ url: path });
    expect(await publicStatus()).toBe(404);
    expect((await act(clerk, report.id, { kind: 'publish' })).status).toBe(200);
    expect(await publicStatus()).toBe(200);
    expect((await page('/bao-cao')).body).toContain(`/bao-cao/${report.id}`);
    const shown = (await page(`/bao-cao/${report.id}`)).body;
    for (const words of [report.issue?.numberText ?? '?', 'ngày 25 tháng 4 năm 2019', 'Ngô Văn Mẫu Đạt', 'Không có.']) expect(shown).toContain(words);
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const sent = await page(`/api/v1/public-reports/${report.id}/files/${format}`);
      expect([sent.statusCode, sent.rawPayload.length > 4000]).toEqual([200, true]);
    }
    const pdf = `/api/v1/public-reports/${report.id}/files/pdf`;
    const { etag = '' } = (await page(pdf)).headers;
    const known = await program.server.inject({ url: pdf, headers: { 'if-none-match': String(etag) } });
    expect([known.statusCode, known.rawPayload.length, etag]).toEqual([304, 0, `"${report.issue?.digest}-pdf"`]);
    expect((await act(clerk, report.id, { kind: 'withdraw', text: 'Công bố nhầm kỳ.' })).status).toBe(200);
    expect([await publicStatus(), (await page(`/bao-cao/${report.id}`)).statusCode]).toEqual([404, 404]);
  });

  test('is known by its etag; whoever asks for its files without end is asked to wait, but not for what he has already', async () => {
    const report = await issued();
    await act(clerk, report.id, { kind: 'publish' });
    const file = (headers = {}) => program.server.inject({ url: `/api/v1/public-reports/${report.id}/files/pdf`, headers, remoteAddress: '203.0.113.7' });
    const first = await file();
    const answers = await Promise.all(Array.from({ length: 60 }, () => file()));
    expect(answers.filter(({ rawPayload }) => rawPayload.equals(first.rawPayload)).length).toBe(59);
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(1);
    expect((await file({ 'if-none-match': String(first.headers['etag']) })).statusCode).toBe(304);
  });

  test('that somebody changed behind the program is shown to nobody as what was signed', async () => {
    const report = await issued();
    await act(clerk, report.id, { kind: 'publish' });
    await program.pool.query('alter table issued_reports disable trigger issued_reports_append_only');
    await program.pool.query(`update issued_reports set signer = 'Người Mẫu Khác' where report_id = $1`, [report.id]);
    await program.pool.query('alter table issued_reports enable trigger issued_reports_append_only');
    for (const path of ['', '/files/pdf', '/files/docx']) {
      const answer = await publicClient(program.server).ask('GET', `/public-reports/${report.id}${path}`);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'reportNotIntact']);
    }
    expect((await program.server.inject({ url: `/bao-cao/${report.id}` })).body).toContain('không còn nguyên văn');
    expect((await clerk.ask('GET', `/reports/${report.id}/files/docx`)).status).toBe(409);
    expect((await view(clerk, report.id)).issue?.intact).toBe('no');
  });

  test('reaches the offices it is sent to: unread until somebody there opens it, then by whom and when', async () => {
    const report = await issued();
    const unknown = await act(clerk, report.id, { kind: 'deliver', groups: ['district', 'khong-co'] });
    expect([unknown.status, unknown.body.includes('noSuchGroup'), (await view(clerk, report.id)).deliveries]).toEqual([400, true, []]);
    const sent = await act(clerk, report.id, { kind: 'deliver', groups: ['district'] });
    expect(sent.json<ReportView>().deliveries).toEqual([{ office: 'Ủy ban nhân dân quận Bình Tân', deliveredAt: expect.any(String), readBy: null, readAt: null }]);
    const inbox = async () => (await monitor.ask('GET', `/reports?office=${districtId}`)).json<ReportList>().received.find(({ id }) => id === report.id);
    expect(await inbox()).toMatchObject({ readAt: null, numberText: report.issue?.numberText });
    const opened = await view(monitor, report.id);
    expect([opened.document, opened.acts, opened.may]).toEqual([report.document, [], []]);
    expect(await inbox()).toMatchObject({ readBy: 'Lê Thị Mẫu Hương' });
    expect((await view(clerk, report.id)).deliveries).toMatchObject([{ readBy: 'Lê Thị Mẫu Hương' }]);
    expect((await stranger.ask('GET', `/reports/${report.id}`)).status).toBe(404);
    // What the records of the writer say today is not the receiver's.
    expect([opened.own, (await monitor.ask('GET', `/reports/${report.id}/differences`)).status]).toEqual(['no', 404]);
    expect((await view(clerk, report.id)).own).toBe('yes');
  });

  test('is not issued with a letter that its file for the archive could not show: the letter is told, and nothing is recorded', async () => {
    const report = await begun();
    await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: editedOf(report, 'Chữ 中 ở đây.') });
    await act(writer, report.id, { kind: 'submit' });
    await act(leader, report.id, { kind: 'approve' });
    const refused = await act(clerk, report.id, { kind: 'issue', issuedOn: '2019-04-25', signer: 'Ngô Văn Mẫu Đạt' });
    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([409, 'letterNotKept']);
    expect(refused.body).toContain('“中”');
    expect(await view(clerk, report.id)).toMatchObject({ state: 'approved', issue: null });
    expect((await act(leader, report.id, { kind: 'return', text: 'Bỏ chữ lạ.' })).status).toBe(200);
  });

  test('an act sent again changes nothing', async () => {
    const report = await issued();
    const body = { id: newId(), kind: 'publish' };
    for (const _ of [1, 2]) expect((await clerk.ask('POST', `/reports/${report.id}/acts`, body)).status).toBe(200);
    expect((await view(clerk, report.id)).acts.filter(({ kind }) => kind === 'publish').length).toBe(1);
  });
});

describe('Lists of reports', () => {
  test('read no documents: one that could not be taken apart leaves all others', async () => {
    const { id } = await issued();
    const { document } = await view(writer, id);
    // What the door keeps out, written past it.
    const torn = { ...document, head: { ...document.head, placeName: 'a\u0000\ud800' } };
    const broken = {
      reportId: (await begun()).id,
      officeId,
      version: 2,
      document: torn,
      why: 'edit' as const,
      by: { id: newId(), name: 'Lê Thị Mẫu' },
      now: at('2019-04-25T08:00'),
    };
    await addVersion(program.pool, broken);
    await freezeReport(program.pool, { ...broken, id: broken.reportId, number: null, issuedOn: day('2019-04-25'), signer: 'Mẫu' });
    await addReportAct(program.pool, { ...broken, id: newId(), kind: 'publish', body: null });
    await deliver(program.pool, { id: broken.reportId, officeId, recipientOfficeIds: [districtId], now: broken.now });
    for (const [client, office] of [
      [writer, officeId],
      [monitor, districtId],
    ] as const)
      expect((await client.ask('GET', `/reports?office=${office}`)).status).toBe(200);
    expect((await publicClient(program.server).ask('GET', '/public-reports')).status).toBe(200);
  });

  test('what could not be kept or read later is refused at the door', async () => {
    const report = await begun();
    for (const sign of ['\u0000', '\ud800'])
      expect((await writer.ask('POST', `/reports/${report.id}/versions`, { basedOn: 1, edited: editedOf(report, `a${sign}`) })).status).toBe(400);
  });
});

describe('Words that stand ready, and groups of recipients', () => {
  const standing = async (client: Client): Promise<StandingView> => (await client.ask('GET', `/report-standing?office=${officeId}`)).json();
  const partOf = ({ parts }: StandingView, part: string) => parts.find((one) => one.part === part) ?? expect.fail(part);
  const keep = (client: Client, body: object) =>
    client.ask('POST', '/report-standing/versions', { id: newId(), office: officeId, from: dayFromToday(0), texts: null, groups: null, ...body });
  const textOf = ({ document }: ReportView) => JSON.stringify(document);

  test('are taken by drafts from their day on: one that was begun before never changes, and what is taken back is taken no more', async () => {
    const before = await begun();
    const words = partOf(await standing(writer), 'ward-periodic');
    const texts = { ...words.own.texts, limits: ['Đường truyền tại {units.wards} nơi còn chậm.'] };
    const body = { part: 'ward-periodic', basedOn: words.versions[0]?.id ?? null, texts };
    expect((await keep(clerk, body)).status).toBe(403);
    expect((await keep(stranger, body)).status).toBe(403);
    const preview = await writer.ask('POST', '/report-standing/previews', { office: officeId, texts, from: '2019-01-01', to: '2019-03-31' });
    expect(preview.body).toContain('Đường truyền tại ');
    expect(textOf(await begun())).not.toContain('Đường truyền tại ');
    const id = newId();
    for (const _ of [1, 2]) expect((await keep(writer, { ...body, id })).status).toBe(200);
    const later = { ...texts, limits: ['Của năm sau.'] };
    expect((await keep(leader, { ...body, basedOn: id, texts: later, from: dayFromToday(30) })).status).toBe(200);
    expect(
      partOf(await standing(leader), 'ward-periodic')
        .versions.map(({ state }) => state)
        .slice(0, 2),
    ).toEqual(['later', 'now']);
    expect((await keep(writer, { ...body, texts: later })).json()).toMatchObject({ status: 409, code: 'overtaken' });
    const since = await begun();
    expect([textOf(since).includes('Đường truyền tại '), textOf(since).includes('"units.wards|')]).toEqual([true, true]);
    expect(textOf(await view(writer, before.id))).toBe(textOf(before));
    expect((await clerk.ask('POST', '/report-standing/withdrawals', { office: officeId, id })).status).toBe(403);
    for (const _ of [1, 2]) expect((await writer.ask('POST', '/report-standing/withdrawals', { office: officeId, id })).status).toBe(200);
    expect(textOf(await begun())).not.toContain('Đường truyền tại ');
    expect(textOf(await view(writer, since.id))).toContain('Đường truyền tại ');
    await expect(program.pool.query('delete from report_standing')).rejects.toThrow('append-only');
  });

  test('what the files brought and people took back stays back at the next import, until the file says otherwise', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-standing-'));
    const { texts } = partOf(await standing(writer), 'ward-periodic').own;
    const bring = async (archive: string) => {
      const offices = [{ unitCode: ward, texts: [{ ...texts, archive }], groups: [] }];
      await writeFile(path.join(folder, 'reports.json'), JSON.stringify({ source: 'Mẫu', offices }));
      await importReports(program.pool, { folder, now: program.services.now() });
    };
    const brought = async () => partOf(await standing(writer), 'ward-periodic').versions.filter(({ from }) => from === '1900-01-01');
    await bring('VT, Mẫu 1');
    const [first] = await brought();
    expect((await writer.ask('POST', '/report-standing/withdrawals', { office: officeId, id: first?.id })).status).toBe(200);
    const before = await brought();
    await bring('VT, Mẫu 1');
    expect(await brought()).toEqual(before);
    await bring('VT, Mẫu 2');
    expect((await brought()).map(({ state }) => state).slice(0, 2)).toEqual(['now', 'withdrawn']);
    await rm(folder, { recursive: true });
  });

  test('groups are the clerk’s: those in force are offered when a report is sent', async () => {
    const groups = [{ code: 'n-quan', name: 'Quận Mẫu', officeIds: [districtId] }];
    const part = partOf(await standing(clerk), 'recipients');
    expect((await keep(writer, { part: 'recipients', basedOn: part.versions[0]?.id ?? null, groups })).status).toBe(403);
    expect((await keep(clerk, { part: 'recipients', basedOn: part.versions[0]?.id ?? null, groups })).status).toBe(200);
    const report = await issued();
    expect((await view(clerk, report.id)).groups.map(({ name }) => name)).toEqual(['Quận Mẫu']);
    const strange = [{ ...groups[0], officeIds: [1_999_999] }];
    expect((await keep(clerk, { part: 'recipients', basedOn: null, groups: strange })).status).toBe(400);
    expect((await keep(writer, { part: 'advisory-team', basedOn: null, texts: part.own.texts })).status).toBe(400);
  });
});
