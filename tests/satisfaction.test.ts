import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenOverview } from '../src/reports/http/open-data-shapes.ts';
import { refreshOpenFigures } from '../src/reports/http/open-figures-job.ts';
import type { SatisfactionFigures, SatisfactionView } from '../src/reports/http/satisfaction-shapes.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { type KeptLine, lineOf, writeLines } from './dossier-rows.ts';
import { at } from './dossiers.ts';
import { plainBrowser } from './plain-browser.ts';
import { type Filed, openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let ward: Ward;
let mother: Client;
const proof = '0001';

beforeAll(async () => {
  program = await openWholeProgram();
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27460' });
  mother = publicClient(program.server);
});
afterAll(() => program.stop());

async function returned(): Promise<Filed> {
  const dossier = await ward.readyFor('returnResult');
  await ward.does(dossier, 'returnResult');
  return dossier;
}

const say = (dossier: Filed, level: string, words: string | null = null) => mother.ask('POST', '/tracking/satisfaction-answers', { code: dossier.code, proof, level, words });
const look = async (dossier: Filed) => (await mother.ask('POST', '/tracking/satisfaction', { code: dossier.code, proof })).json<SatisfactionView>();

describe('Once I have my result I may say how it was', () => {
  test('not before, and not with a wrong proof', async () => {
    const dossier = await ward.file();
    expect(await look(dossier)).toMatchObject({ open: 'no', said: null });
    expect((await say(dossier, 'satisfied')).json()).toMatchObject({ status: 409, code: 'notReturnedYet' });
    expect((await mother.ask('POST', '/tracking/satisfaction-answers', { code: dossier.code, proof: '9999', level: 'satisfied' })).status).toBe(404);
  });

  test('once a dossier; changed within seven days, and no more on the eighth', async () => {
    const dossier = await returned();
    expect((await look(dossier)).levels.map(({ key }) => key)).toEqual(['verySatisfied', 'satisfied', 'soSo', 'unsatisfied', 'veryUnsatisfied']);
    expect((await say(dossier, 'satisfied')).json()).toMatchObject({ open: 'yes', said: { level: 'satisfied', words: null } });
    expect((await say(dossier, 'soSo', '  Chờ hơi lâu. ')).json()).toMatchObject({ said: { level: 'soSo', words: 'Chờ hơi lâu.' } });
    const { rows } = await program.pool.query<{ n: number }>('select count(*)::int as n from satisfaction_answers where dossier_id = $1', [dossier.id]);
    expect(rows).toEqual([{ n: 1 }]);
    await program.pool.query(`update satisfaction_answers set said_at = said_at - interval '8 days' where dossier_id = $1`, [dossier.id]);
    expect((await say(dossier, 'satisfied')).json()).toMatchObject({ code: 'saidTooLongAgo' });
    expect((await say(dossier, 'delighted')).status).toBe(400);
  });

  test('with one press on the tracking page, without script', async () => {
    const dossier = await returned();
    const browser = plainBrowser(program.server);
    await browser.post('/tra-cuu', { code: dossier.code, proof });
    const page = await browser.get('/tra-cuu/ho-so');
    expect(page.html).toContain('Bạn thấy việc này được giải quyết thế nào?');
    const after = await browser.post('/tra-cuu/hai-long', { level: 'verySatisfied', words: 'Nhanh.' });
    expect(after.html).toContain('Bạn đã chọn: Rất hài lòng');
    expect(await look(dossier)).toMatchObject({ said: { level: 'verySatisfied', words: 'Nhanh.' } });
    await ward.does(dossier, 'archive');
    expect((await browser.get('/tra-cuu/ho-so')).html).toContain('Bạn đã chọn: Rất hài lòng');
  });

  test('in as many lines as the box lets me write, and the last is kept too: a browser sends each break as two letters', async () => {
    const dossier = await returned();
    const browser = plainBrowser(program.server);
    await browser.post('/tra-cuu', { code: dossier.code, proof });
    const lines = Array.from({ length: 500 }, () => 'a');
    await browser.post('/tra-cuu/hai-long', { level: 'satisfied', words: lines.join('\r\n') });
    expect((await look(dossier)).said?.words).toBe(lines.join('\n'));
  });

  test('and whoever handled it does not see what I chose', async () => {
    const dossier = await returned();
    await say(dossier, 'veryUnsatisfied', 'Câu chỉ riêng tôi viết');
    for (const officer of Object.values(ward.officers)) {
      const page = await officer.ask('GET', `/dossiers/${dossier.id}`);
      expect(page.body).not.toMatch(/veryUnsatisfied|Câu chỉ riêng tôi viết/);
    }
  });
});

describe('How satisfied people were', () => {
  const figures = async (by: Client, unit = '27460') => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    return (await by.ask('GET', `/figures/satisfaction?unit=${unit}&scope=own&from=${today}&to=${today}`)).json<SatisfactionFigures>();
  };
  const officerOf = (unit: string) => program.services.directory().officeOfUnit(unit)?.id ?? 0;

  test('is unknown where nobody said anything, and not told of one to four answers', async () => {
    expect(await figures(await officerClient(program.server, 'lanhdao.27436'), '27436')).toMatchObject({ answers: 0, rateText: null });
    expect(await figures(await officerClient(program.server, 'lanhdao.27460'))).toMatchObject({ answers: null, satisfied: null, rateText: null, words: [] });
  });

  test('is a share of those who answered; the words are for leaders, without anything that names the dossier', async () => {
    const lines: KeptLine[] = Array.from({ length: 12 }, () => lineOf({ officeId: officerOf('27439'), submittedAt: at('2026-11-02T08:00') }));
    await writeLines(program.pool, lines);
    for (const [i, line] of lines.entries())
      await program.pool.query('insert into satisfaction_answers (office_id, dossier_id, level, satisfied, words, said_at) values ($1, $2, $3, $4, $5, now())', [
        line.officeId,
        line.id,
        i < 7 ? 'satisfied' : 'soSo',
        i < 7 ? 'yes' : 'no',
        i === 0 ? 'Chỉ dẫn rõ.' : null,
      ]);
    const told = await figures(await officerClient(program.server, 'lanhdao.27439'), '27439');
    expect(told).toMatchObject({ answers: 12, satisfied: 7, rateText: '58,33%', words: [{ words: 'Chỉ dẫn rõ.', level: { vi: 'Hài lòng' } }] });
    expect(Object.keys(told.words[0] ?? {}).sort()).toEqual(['level', 'month', 'words']);
    expect((await figures(await officerClient(program.server, 'thuly.27439'), '27439')).words).toEqual([]);
    expect((await mother.ask('GET', '/figures/satisfaction?unit=27439&scope=own&from=2026-11-01&to=2026-11-30')).status).toBe(401);
  });

  test('stands on the page for everybody, with what it is a share of', async () => {
    // Few of another ward would hide these beside them.
    await program.pool.query('delete from satisfaction_answers where office_id = $1', [ward.officeId]);
    await refreshOpenFigures(program.services);
    const { told } = (await mother.ask('GET', '/open-data/overview')).json<OpenOverview>();
    const row = told?.units.find(({ code }) => code === '27439');
    expect(row?.satisfiedShare).toBe('58,33%');
    const whole = told?.figures.find(({ key }) => key === 'satisfied');
    expect(whole?.of?.name.vi).toBe('Người đã đánh giá');
  });
});
