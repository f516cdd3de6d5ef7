import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamSatisfaction } from '../src/reports/http/satisfaction-shapes.ts';
import type { CreditView, MandatesView } from '../src/teams/http/ward-shapes.ts';
import { officerClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { mandateOf, openTeamStory, type TeamStory } from './team-story.ts';
import { askAsMember, dayFromToday, proofOf } from './teams.ts';

let story: TeamStory;

beforeAll(async () => {
  story = await openTeamStory();
});
afterAll(() => story.stop());

async function credit(): Promise<CreditView> {
  return (await story.leader.ask('GET', `/team-credit?office=${story.ward.officeId}&from=${dayFromToday(-1)}&to=${dayFromToday(0)}`)).json<CreditView>();
}

async function page(): Promise<MandatesView> {
  return (await story.leader.ask('GET', `/mandates?office=${story.ward.officeId}`)).json<MandatesView>();
}

const decide = (dossierIds: readonly string[], kind: string, personId: string | null = null) =>
  story.leader.ask('POST', '/helped-filings/decisions', { office: story.ward.officeId, dossierIds, kind, personId });

describe('Credit', () => {
  test('goes to post, team and member; what nobody has confirmed stands apart until the ward does', async () => {
    const typed = await story.files({ helper: { memberId: null, proof: null, name: 'Chị Chiều' } });
    await story.files({ helper: { autonomy: 'alone' } });
    const before = await credit();
    expect(before.teams).toMatchObject([{ teamId: story.teamId, figures: { assisted: 2, confirmed: 1, unconfirmed: 1 } }]);
    expect(before.members).toMatchObject([{ personId: story.personId, figures: { assisted: 1, confirmed: 1 } }]);
    expect((await page()).openHelp).toMatchObject([{ dossierId: typed.id, saidName: 'Chị Chiều', personId: null, credit: 'unconfirmed' }]);
    expect(before.channels).toMatchObject({ self: 0, neighbourhood: 2, neighbourhoodUnproven: 1, wardUnproven: 0 });
    await decide([typed.id], 'confirm', story.personId);
    expect((await credit()).channels).toMatchObject({ neighbourhood: 2, neighbourhoodUnproven: 0 });
    const after = await credit();
    expect(after.members).toMatchObject([{ figures: { assisted: 2, confirmed: 2, unconfirmed: 0 } }]);
    expect(after.posts).toMatchObject([{ name: 'Khu phố 1', figures: { assisted: 2, autonomy: { alone: 1, some: 1 } } }]);
    expect((await page()).openHelp).toEqual([]);
  });

  test('that is refused counts nowhere, and what was proven is not the ward’s to decide', async () => {
    const before = await credit();
    const wrong = await story.files({ helper: { proof: null } });
    const proven = await story.files({});
    await decide([wrong.id, proven.id], 'refuse');
    const after = await credit();
    expect((after.teams[0]?.figures.assisted ?? 0) - (before.teams[0]?.figures.assisted ?? 0)).toBe(1);
  });

  test('counts a person who files alone afterwards, once', async () => {
    const helped = await story.files({});
    const before = (await credit()).laterAlone;
    for (const _ of [1, 2]) await story.files({ more: { applicant: helped.body.applicant, helper: null } });
    expect((await credit()).laterAlone).toMatchObject({ people: before.people, laterAlone: before.laterAlone + 1 });
  });

  test('is told to who sees the teams, and changed by who manages them; another ward sees nothing', async () => {
    const stranger = await officerClient(story.program.server, 'lanhdao.27460');
    const reception = story.ward.officers.reception;
    const helped = await story.files({ helper: { proof: null }, mandate: mandateOf() });
    const id = (await page()).mandates.find((one) => one.dossierId === helped.id)?.id ?? '';
    for (const path of [`/mandates?office=${story.ward.officeId}`, `/team-credit?office=${story.ward.officeId}&from=2019-01-01&to=2019-02-01`]) {
      expect([(await stranger.ask('GET', path)).status, (await reception?.ask('GET', path))?.status, (await story.anyone.ask('GET', path)).status]).toEqual([403, 200, 401]);
    }
    const body = { office: story.ward.officeId, dossierIds: [helped.id], kind: 'confirm' };
    for (const client of [stranger, reception]) {
      expect((await client?.ask('POST', '/helped-filings/decisions', body))?.status).toBe(403);
      expect((await client?.ask('POST', `/mandates/${id}/acts`, { act: 'confirm' }))?.status).toBe(403);
      expect((await client?.ask('POST', '/member-sessions/end', { office: story.ward.officeId, personId: story.personId }))?.status).toBe(403);
    }
  });
});

describe('The ward', () => {
  test('sees what is not in order first, why, and the signature; confirms it, doubts it, ends it, and the citizen is told of the end', async () => {
    const wrong = await story.files({ mandate: mandateOf({ until: dayFromToday(400) }) });
    const find = async () => (await page()).mandates.find((one) => one.dossierId === wrong.id);
    expect((await page()).mandates[0]).toMatchObject({ dossierId: wrong.id, state: 'doubtful', why: ['untilWrong'], signature: 'M10 10L20 20', acts: ['confirm', 'end'] });
    const id = (await find())?.id ?? '';
    const act = (name: string) => story.leader.ask('POST', `/mandates/${id}/acts`, { act: name });
    expect(await story.sees(wrong.id)).toBe(false);
    expect([(await act('confirm')).status, await story.sees(wrong.id), (await find())?.until]).toEqual([200, true, dayFromToday(365)]);
    expect([(await act('doubt')).status, await story.sees(wrong.id)]).toEqual([200, false]);
    expect([(await act('confirm')).status, (await act('end')).status, await story.sees(wrong.id), await find()]).toEqual([200, 200, false, undefined]);
    expect((await act('confirm')).status).toBe(409);
    const { rows } = await story.program.pool.query<{ body: string }>(`select body from notices where dossier_id = $1 and kind = 'mandate' and body like '%chấm dứt%'`, [wrong.id]);
    expect(rows).toHaveLength(1);
  });

  test('ends what a member has open on every machine', async () => {
    const { memberToken } = story.entered();
    expect((await story.leader.ask('POST', '/member-sessions/end', { office: story.ward.officeId, personId: story.personId })).json()).toEqual({ ended: 1 });
    expect((await askAsMember(story.program, memberToken, '')).json()).toMatchObject({ status: 403, code: 'memberSessionEnded' });
    await story.enter();
  });
});

describe('How satisfied those are whom a team helped', () => {
  const answer = async (dossierIds: readonly string[], satisfied: 'yes' | 'no') =>
    story.program.pool.query(
      `insert into satisfaction_answers (office_id, dossier_id, level, satisfied, said_at)
       select d.office_id, d.id, case when $2 = 'yes' then 'satisfied' else 'soSo' end, $2, now() from dossiers d where d.id = any ($1)`,
      [dossierIds, satisfied],
    );
  const told = async (client = story.leader) => {
    const found = await client.ask('GET', `/figures/team-satisfaction?office=${story.ward.officeId}&from=${dayFromToday(0)}&to=${dayFromToday(0)}`);
    return { status: found.status, row: found.json<TeamSatisfaction>().rows?.find(({ teamId }) => teamId === story.teamId) };
  };
  const file = async (count: number, more: Parameters<TeamStory['files']>[0] = {}) => {
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) ids.push((await story.files(more)).id);
    return ids;
  };

  test('is told per team from five answers on, without what was filed alone or is doubted; another ward reads nothing', async () => {
    await answer(await file(4), 'yes');
    expect((await told()).row).toMatchObject({ answers: null, satisfied: null, rateText: null });
    await answer(await file(3), 'yes');
    await answer(await file(5, { helper: { memberId: null, proof: null, name: 'Chị Chiều' } }), 'no');
    await answer(await file(6, { more: { helper: null } }), 'no');
    const doubted = await file(5);
    await story.program.pool.query(`update helped_filings set credit = 'doubtful' where dossier_id = any ($1)`, [doubted]);
    await answer(doubted, 'no');
    expect((await told()).row).toMatchObject({ answers: 12, satisfied: 7, rateText: '58,33%' });
    expect((await told(await officerClient(story.program.server, 'lanhdao.27460'))).status).toBe(403);
    expect((await told(await officerClient(story.program.server, 'theodoi.vhtt.777'))).row?.answers).toBe(12);
  });
});

test('A staff session files nothing online in a citizen’s name, with help or without; the machine of the post, where nobody is logged in, does', async () => {
  const id = newDeviceId();
  const helper = { unitCode: '27436', name: 'Lê Thị Mẫu', memberId: story.personId, proof: proofOf(story.entered().memberKey, id) };
  const filing = filingOf({ receivingUnitCode: '27436', helper });
  const answer = await story.ward.officers.reception?.ask('PUT', `/dossiers/${id}`, filing);
  expect([answer?.status, answer?.json<{ code: string }>().code]).toEqual([403, 'staffFilesOnline']);
  expect((await story.anyone.ask('PUT', `/dossiers/${id}`, filing)).status).toBe(201);
  const { rows } = await story.program.pool.query<{ actor: unknown; credit: string; person_id: string | null }>(
    'select a.actor, h.credit, h.person_id from dossier_acts a join helped_filings h on h.dossier_id = a.dossier_id where a.dossier_id = $1',
    [id],
  );
  expect(rows).toEqual([{ actor: { kind: 'applicant' }, credit: 'unconfirmed', person_id: null }]);
});
