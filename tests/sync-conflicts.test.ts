import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierView, Filing } from '../src/dossiers/http/shapes.ts';
import type { ConflictsView } from '../src/sync/http/conflict-shapes.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { sendPaper, sha256Of } from './tus-client.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let origin: string;
let ward: Ward;
let anyone: Client;

beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
  anyone = publicClient(program.server);
});
afterAll(() => program.stop());

const first = () => filingOf({ receivingUnitCode: '27436' });
const withMother = (name: string): Partial<Filing> => ({ answers: { ...first().answers, me_ho_ten: name } });

function send(id: string, more: Partial<Filing> = {}): Promise<Answer> {
  return anyone.ask('PUT', `/dossiers/${id}`, { ...first(), ...more });
}

async function conflicting(more: Partial<Filing> = withMother('Trần Thị Khác')) {
  const id = newDeviceId();
  const code = (await send(id)).json<{ code: string }>().code;
  const other = await send(id, more);
  return { id, code, other, keptAs: other.json<{ facts: { keptAs: string } }>().facts?.keptAs };
}

function officer(role: keyof Ward['officers']): Client {
  const client = ward.officers[role];
  if (client === undefined) throw new Error(`No ${role}`);
  return client;
}

async function conflictsOf(id: string): Promise<ConflictsView> {
  return (await officer('reception').ask('GET', `/dossiers/${id}/conflicts`)).json<ConflictsView>();
}

function decides(of: { readonly id: string; readonly keptAs: string }, step: string, by: Client = officer('reception'), id: string = newDeviceId()): Promise<Answer> {
  return by.ask('POST', `/dossiers/${of.id}/conflicts/${of.keptAs}/decisions`, { id, step, note: null });
}

async function messagesOf(dossierId: string): Promise<readonly string[]> {
  const { rows } = await program.pool.query<{ body: string }>('select body from notices where dossier_id = $1 order by created_at, id', [dossierId]);
  return rows.map((row) => row.body);
}

describe('Same id, other content', () => {
  test('nothing is overwritten, and what was sent is kept too; the answer says where', async () => {
    const { id, code, other, keptAs } = await conflicting();
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, 'otherContent']);
    expect(other.json<{ facts: unknown }>().facts).toEqual({ code, keptAs });
    const dossier = (await officer('reception').ask('GET', `/dossiers/${id}`)).json<DossierView>();
    expect(JSON.stringify(dossier.answers)).not.toContain('Trần Thị Khác');
    expect(JSON.stringify(await conflictsOf(id))).toContain('Trần Thị Khác');
  });

  test('the same other content sent again and again is kept once, under the same id; the first still gets its receipt', async () => {
    const { id, keptAs, code } = await conflicting();
    const again = await Promise.all([1, 2, 3].map(() => send(id, withMother('Trần Thị Khác'))));
    expect(again.map((answer) => answer.json<{ facts: { keptAs: string } }>().facts.keptAs)).toEqual([keptAs, keptAs, keptAs]);
    expect((await conflictsOf(id)).rows).toHaveLength(1);
    const receipt = await send(id);
    expect([receipt.status, receipt.json<{ code: string }>().code]).toEqual([200, code]);
  });

  test('at most five others are kept for one dossier, also when ten come at once, and the sixth is told so', async () => {
    const id = newDeviceId();
    await send(id);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(id, withMother(`Trần Thị Thứ ${'ABCDEFGHIJ'[n]}`))));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([409]));
    const kept = answers.map((answer) => answer.json<{ facts: { keptAs: string | null } }>().facts.keptAs);
    expect(kept.filter((one) => one === null)).toHaveLength(5);
    expect((await conflictsOf(id)).rows).toHaveLength(5);
  });

  test('content that could not be filed by itself is kept as well: it is about a dossier that is there', async () => {
    const { other, id } = await conflicting({ answers: { con_ho_ten: 'Nguyễn Chưa Xong' } });
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, 'otherContent']);
    expect(JSON.stringify(await conflictsOf(id))).toContain('Nguyễn Chưa Xong');
  });

  test('a token of the person’s phone is not kept with it', async () => {
    const { id } = await conflicting({ ...withMother('Trần Thị Khác'), phoneConfirmation: 'mat-khau-mot-lan-cua-dien-thoai' });
    const { rows } = await program.pool.query<{ kept: string }>('select filing::text as kept from filing_conflicts where dossier_id = $1', [id]);
    expect(rows.map((row) => row.kept.includes('mat-khau'))).toEqual([false]);
  });
});

describe('Side by side', () => {
  test('only what differs is marked, in the words of the form; another spelling of the same is no difference', async () => {
    const { id } = await conflicting({ ...withMother('Trần Thị Khác'), applicant: { ...first().applicant, phone: '+84 900 000 001', fullName: ' Trần  Thị Mẫu ' } });
    const [row] = (await conflictsOf(id)).rows;
    const marked = row?.groups.flatMap((group) => group.rows).filter((one) => one.differs === 'yes') ?? [];
    expect(marked.map((one) => [one.key, one.first, one.other])).toEqual([['me_ho_ten', 'Trần Thị Mẫu', 'Trần Thị Khác']]);
    expect(marked[0]?.label.vi).toMatch(/mẹ/i);
    expect(row?.differences).toBe(1);
    expect(row?.groups.flatMap((group) => group.rows).length).toBeGreaterThan(10);
  });

  test('a paper and a question that only one of them has are shown, and so is what the form does not ask', async () => {
    const paper = { name: 'Giấy chứng sinh.jpg', lengthBytes: 100, sha256: 'a'.repeat(64), requiredPaper: null };
    const { id } = await conflicting({ papers: [paper], answers: { ...first().answers, cau_la: 'nội dung lạ', con_que_quan: '' } });
    const rows = (await conflictsOf(id)).rows[0]?.groups.flatMap((group) => group.rows).filter((one) => one.differs === 'yes') ?? [];
    expect(rows.map((one) => [one.key, one.first, one.other])).toEqual(
      expect.arrayContaining([
        ['a'.repeat(64), '', 'Giấy chứng sinh.jpg'],
        ['cau_la', '', 'nội dung lạ'],
        ['con_que_quan', first().answers.con_que_quan, ''],
      ]),
    );
  });

  test('a dossier without others says so', async () => {
    const { id } = await ward.file();
    expect((await conflictsOf(id)).rows).toEqual([]);
  });
});

describe('A person decides', () => {
  test.each(['keepFirst', 'takeAsNote'] as const)('%s stands with name and time in the timeline of the officers, and the citizen is told', async (step) => {
    const { id, code, keptAs } = await conflicting();
    const answer = await decides({ id, keptAs }, step);
    expect(answer.json<ConflictsView>().rows[0]?.standing).toMatchObject({ step, by: expect.stringMatching(/\S/) });
    const { timeline } = (await officer('reception').ask('GET', `/dossiers/${id}`)).json<DossierView>();
    expect(timeline.at(-1)).toMatchObject({ act: step, by: answer.json<ConflictsView>().rows[0]?.standing?.by });
    expect((await messagesOf(id)).at(-1)).toContain(code);
    const tracked = await anyone.ask('POST', '/tracking', { code, proof: '0001' });
    expect(tracked.body).not.toContain(step);
  });

  test('it is taken back while nothing has followed, and not after an act', async () => {
    const { id, code, keptAs } = await conflicting();
    await decides({ id, keptAs }, 'keepFirst');
    expect((await decides({ id, keptAs }, 'takeAsNote')).json<{ code: string }>().code).toBe('alreadyDecided');
    expect((await decides({ id, keptAs }, 'takeBack')).json<ConflictsView>().rows[0]?.standing).toBeNull();
    await decides({ id, keptAs }, 'takeAsNote');
    await ward.does({ id, code }, 'receive');
    expect((await decides({ id, keptAs }, 'takeBack')).json<{ code: string }>().code).toBe('actedUpon');
    expect((await conflictsOf(id)).rows[0]).toMatchObject({ mayTakeBack: 'no', standing: { step: 'takeAsNote' } });
  });

  test('it becomes a dossier of its own, with the papers that are here, and only once', async () => {
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, ...Array.from({ length: 500 }, (_, n) => n % 251)]);
    const paper = { name: 'Giấy chứng sinh.jpg', lengthBytes: bytes.length, sha256: sha256Of(bytes), requiredPaper: null };
    const { id, keptAs } = await conflicting({ ...withMother('Trần Thị Khác'), papers: [paper] });
    expect((await sendPaper(origin, { dossierId: id, bytes, filename: 'giay.jpg' })).status).toBe(204);
    const decisionId = newDeviceId();
    const answers = await Promise.all([1, 2, 3].map(() => decides({ id, keptAs }, 'fileAsOwn', officer('reception'), decisionId)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const own = answers[0]?.json<ConflictsView>().rows[0]?.ownDossier;
    expect(own?.id).toBe(keptAs);
    const made = (await officer('reception').ask('GET', `/dossiers/${keptAs}`)).json<DossierView>();
    expect([JSON.stringify(made.answers).includes('Trần Thị Khác'), made.papers[0]?.arrivedAt]).toEqual([true, expect.any(String)]);
    expect((await decides({ id, keptAs }, 'takeBack')).json<{ code: string }>().code).toBe('becameADossier');
    const { rows } = await program.pool.query('select 1 from dossiers where id = $1', [keptAs]);
    expect(rows).toHaveLength(1);
  });

  test('what cannot be filed as it is becomes no dossier: the officer reads why, and nothing is decided', async () => {
    const { id, keptAs } = await conflicting({ answers: { con_ho_ten: 'Nguyễn Chưa Xong' } });
    const answer = await decides({ id, keptAs }, 'fileAsOwn');
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'answersIncomplete']);
    expect((await conflictsOf(id)).rows[0]?.standing).toBeNull();
  });

  test('two officers at the same moment: one decision stands, the other is told', async () => {
    const { id, keptAs } = await conflicting();
    const answers = await Promise.all([decides({ id, keptAs }, 'keepFirst'), decides({ id, keptAs }, 'takeAsNote', officer('leader'))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  test('a clerk and a cashier read and do not decide; of another ward nobody sees that there is anything', async () => {
    const { id, keptAs } = await conflicting();
    for (const role of ['clerk', 'cashier'] as const) {
      expect((await officer(role).ask('GET', `/dossiers/${id}/conflicts`)).json<ConflictsView>().mayDecide).toBe('no');
      expect((await decides({ id, keptAs }, 'keepFirst', officer(role))).status).toBe(403);
    }
    const stranger = await officerClient(program.server, 'lanhdao.27460');
    expect((await stranger.ask('GET', `/dossiers/${id}/conflicts`)).status).toBe(404);
    expect((await decides({ id, keptAs }, 'keepFirst', stranger)).status).toBe(404);
    const ofAnother = await conflicting();
    expect((await decides({ id: ofAnother.id, keptAs }, 'keepFirst')).status).toBe(404);
    expect((await conflictsOf(id)).rows[0]?.standing).toBeNull();
  });
});

test('Which of a list of papers are here is told in one go, of this dossier alone', async () => {
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, ...Array.from({ length: 300 }, (_, n) => n % 249)]);
  const [id, sha256] = [newDeviceId(), sha256Of(bytes)];
  const known = async (dossierId: string, digests: readonly string[]) =>
    (await anyone.ask('POST', '/papers/known', { dossierId, sha256: digests })).json<{ arrived: string[] }>().arrived;
  expect(await known(id, [sha256])).toEqual([]);
  expect((await sendPaper(origin, { dossierId: id, bytes, filename: 'giay.jpg' })).status).toBe(204);
  expect(await known(id, ['b'.repeat(64), sha256])).toEqual([sha256]);
  expect(await known(id, ['b'.repeat(64)])).toEqual([]);
  expect(await known(newDeviceId(), [sha256])).toEqual([]);
});
