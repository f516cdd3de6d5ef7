import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, asAnswer } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { nameOf, type Route, readDocument, routesOf } from './openapi-document.ts';
import { type Helped, mandateOf, openTeamStory, type TeamStory } from './team-story.ts';
import { addMember, dayFromToday, enterMember, foundTeam, joinPost } from './teams.ts';

/** A member who tries, with every address that his token opens, to see what no mandate covers. */

/** `secrets`: what no mandate lets him read. */
type Beyond = { readonly why: string; readonly helped: Helped; readonly secrets: readonly string[] };

let story: TeamStory;
let token: string;
let routes: readonly Route[];
let covered: Helped;
let beyond: readonly Beyond[];

/** Each with a name, a phone and a child that stand nowhere else. */
function person(nth: number) {
  const { applicant, answers } = filingOf();
  return {
    applicant: { ...applicant, fullName: `Trần Thị Mẫu Kín ${'ABCDEFGHIK'[nth]}`, phone: `090000090${nth}`, personalId: null },
    answers: { ...answers, con_ho_ten: `Nguyễn Mẫu Bé ${'ABCDEFGHIK'[nth]}` },
  };
}

const secretsOf = ({ id, code, body }: Helped) => [id, code, body.applicant.fullName, body.applicant.phone ?? '-', String(body.answers['con_ho_ten'])];

beforeAll(async () => {
  story = await openTeamStory();
  token = story.entered().memberToken;
  routes = routesOf(await readDocument(story.program.server));
  covered = await story.files({ mandate: mandateOf() });
  beyond = await dossiersBeyond();
});
afterAll(() => story.stop());

async function dossiersBeyond(): Promise<readonly Beyond[]> {
  const { pool } = story.program;
  const unasked = await story.files({ more: person(0) });
  const past = await story.files({ mandate: mandateOf(), more: person(1) });
  await pool.query('update mandates set until_on = $2 where first_dossier_id = $1', [past.id, dayFromToday(-1)]);
  const one = await story.files({ mandate: mandateOf(), more: person(2) });
  const otherOfHers = await story.files({ more: { ...person(3), applicant: person(2).applicant, helper: null } });
  const denied = await story.files({ mandate: mandateOf(), more: person(4) });
  await story.tracks(denied, { act: 'deny', mandateId: await mandateIdOf(denied) });
  const takenOver = await story.files({ mandate: mandateOf(), more: person(5) });
  await story.tracks(takenOver, { act: 'takeOver', mandateId: await mandateIdOf(takenOver) });
  const waiting = await story.files({ mandate: mandateOf({ agreedBy: 'phoneCode', signature: null }), more: person(6) });
  expect(await story.sees(one.id)).toBe(true);
  const told = (why: string, helped: Helped): Beyond => ({ why, helped, secrets: secretsOf(helped) });
  // Her name stands beside the dossier that he may follow.
  const sameName = ({ body }: Helped) => [body.applicant.fullName, body.applicant.phone];
  return [
    told('nobody gave it to anybody', unasked),
    told('the last day is over', past),
    { why: 'another dossier of the same person', helped: otherOfHers, secrets: secretsOf(otherOfHers).filter((one) => !sameName(otherOfHers).includes(one)) },
    told('the person said that he did not ask', denied),
    told('the person took it over', takenOver),
    told('the person has not agreed yet', waiting),
    told('it was given to the team of another post', await ofAnotherPost()),
  ];
}

async function mandateIdOf(helped: Helped): Promise<string> {
  return (await story.tracks(helped)).json<{ mandates: { id: string }[] }>().mandates[0]?.id ?? '';
}

async function ofAnotherPost(): Promise<Helped> {
  const { program, leader, ward } = story;
  const elsewhere = { officeId: ward.officeId, unitCode: '27436-KP02' };
  const teamId = await foundTeam(program.pool, { ...elsewhere, level: 'neighbourhood' });
  const personId = await addMember(program.pool, { officeId: ward.officeId, teamIds: [teamId], fullName: 'Võ Văn Mẫu Hai', phone: '0900000502' });
  const there = await enterMember(program, await joinPost(program, leader, elsewhere), { personId, phone: '0900000502' });
  const helped = await story.files({ helper: { unitCode: elsewhere.unitCode, memberId: personId, name: 'Võ Văn Mẫu Hai' }, mandate: mandateOf(), more: person(7) });
  expect(await story.sees(helped.id, there.memberToken)).toBe(true);
  return helped;
}

/** Everything an address lets one say is said with the dossier that is wanted. */
async function asks({ method, path, operation }: Route, said: { readonly id: string; readonly code: string; readonly token: string | null }): Promise<Answer> {
  const fill = (name: string) => (/code|number/i.test(name) ? said.code : said.id);
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fill(name)));
  const query = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => `${name}=${encodeURIComponent(name === 'day' ? dayFromToday(0) : said.code)}`);
  const payload = method === 'GET' ? {} : { payload: { id: said.id, answers: [0], code: said.code } };
  const headers = said.token === null ? {} : { 'x-member-token': said.token };
  return asAnswer(await story.program.server.inject({ method: method as 'GET', url: [url, query.join('&')].filter(Boolean).join('?'), headers, ...payload }));
}

const isMembers = ({ operation }: Route) => (operation.parameters ?? []).some((one) => one.in === 'header' && one.name === 'x-member-token');
const ofMembers = () => routes.filter(isMembers);

describe('A member who tries to see more than a mandate covers', () => {
  test('reads of no such dossier its code, its person or an answer, at none of his addresses', async () => {
    expect(ofMembers().map(nameOf)).toEqual(
      expect.arrayContaining([
        'GET /api/v1/members/me',
        'GET /api/v1/members/me/dossiers',
        'GET /api/v1/members/me/dossiers/{id}',
        'GET /api/v1/members/me/lessons',
        'GET /api/v1/members/me/appointments',
      ]),
    );
    for (const route of ofMembers())
      for (const { why, helped } of beyond) {
        const answer = await asks(route, { id: helped.id, code: helped.code, token });
        expect(answer.status, `${nameOf(route)}: ${why}`).toBeLessThan(500);
        const told = beyond.flatMap(({ secrets }) => secrets).filter((secret) => answer.body.includes(secret));
        expect(told, `${nameOf(route)}: ${why}`).toEqual([]);
      }
  });

  test('is answered for it as for one that does not exist, and for what is covered he is answered', async () => {
    const one = ofMembers().find(({ method, path }) => method === 'GET' && path.endsWith('/members/me/dossiers/{id}'));
    if (one === undefined) throw new Error('no such address');
    const unknown = await asks(one, { id: newDeviceId(), code: 'x', token });
    expect(unknown.status).toBe(404);
    for (const { why, helped } of beyond) {
      const answer = await asks(one, { id: helped.id, code: 'x', token });
      expect([why, answer.status, answer.body]).toEqual([why, 404, unknown.body]);
    }
    expect((await asks(one, { id: covered.id, code: 'x', token })).status).toBe(200);
  });

  test('leaves no trace of a look at what he was not shown: the citizen reads only of those that were', async () => {
    const { rows } = await story.program.pool.query<{ n: number }>('select count(*)::int as n from mandate_looks where dossier_id = any($1)', [
      beyond.map(({ helped }) => helped.id).filter((id) => id !== beyond.at(-1)?.helped.id),
    ]);
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('opens with his token no other address of the office at all: it answers as if there were none', async () => {
    const others = routes.filter((route) => route.method === 'GET' && !isMembers(route));
    expect(others.length).toBeGreaterThan(50);
    const target = beyond[0]?.helped ?? covered;
    for (const route of others) {
      const [without, having] = [await asks(route, { ...target, token: null }), await asks(route, { ...target, token })];
      expect([nameOf(route), having.status]).toEqual([nameOf(route), without.status]);
    }
  });
});

describe('Every address of a member', () => {
  test.each([
    ['with a token that nobody has', async () => 'x'.repeat(43)],
    [
      'when the membership ended yesterday',
      async () => {
        await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
        return token;
      },
    ],
    [
      'when the machine is out of use',
      async () => {
        await story.program.pool.query('update memberships set until_on = null where person_id = $1', [story.personId]);
        await story.program.pool.query('update devices set retired_at = now() where id = $1', [story.machine.deviceId]);
        return token;
      },
    ],
  ] as const)('is closed %s', async (_, tokenThen) => {
    const used = await tokenThen();
    for (const route of ofMembers()) {
      const answer = await asks(route, { id: covered.id, code: 'nop-ho-so', token: used });
      // A body or an address that is no good may be said so first.
      expect([nameOf(route), [400, 401, 403].includes(answer.status)]).toEqual([nameOf(route), true]);
      expect(secretsOf(covered).filter((secret) => answer.body.includes(secret))).toEqual([]);
    }
  });
});
