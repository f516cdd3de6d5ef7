import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpView } from '../src/teams/http/help-shapes.ts';
import type { Covered } from '../src/teams/http/member-shapes.ts';
import type { MandatesView } from '../src/teams/http/ward-shapes.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { type Helped, mandateOf, openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, agreedByPhone, askAsMember, dayFromToday, enterMember, foundTeam, joinPost } from './teams.ts';

let story: TeamStory;

beforeAll(async () => {
  story = await openTeamStory();
});
afterAll(() => story.stop());
beforeEach(async () => {
  await story.enter();
});

/** A filing whose citizen agreed by the code on his phone. */
async function agreed(scope: string, applicant: object = {}): Promise<Helped> {
  const phone = `09000${String(20_000 + Math.trunc(performance.now())).slice(-5)}`;
  const confirmation = await agreedByPhone(story.program, phone);
  const person = { ...filingOf().applicant, phone, ...applicant };
  return story.files({ mandate: mandateOf({ scope, agreedBy: 'phoneCode', signature: null }), more: { applicant: person, phoneConfirmation: confirmation } });
}

async function helpSeen(helped: Helped): Promise<HelpView> {
  return (await story.tracks(helped)).json<HelpView>();
}

async function stateOf(helped: Helped): Promise<string | undefined> {
  return (await helpSeen(helped)).mandates[0]?.state;
}

const says = async (helped: Helped, act: string) => story.tracks(helped, { act, mandateId: (await helpSeen(helped)).mandates[0]?.id ?? '' });

async function messagesOf(id: string): Promise<readonly { kind: string; body: string; address: string }[]> {
  return (await story.program.pool.query<{ kind: string; body: string; address: string }>('select kind, body, address from notices where dossier_id = $1', [id])).rows;
}

describe('A member sees', () => {
  test('where a dossier stands that the citizen signed for: no answer, no phone, no act; what it needs and until when', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    expect(await story.sees(helped.id)).toBe(true);
    const row = await askAsMember(story.program, story.entered().memberToken, `/dossiers/${helped.id}`);
    expect(Object.keys(row.json<Covered>()).sort()).toEqual(['applicantName', 'code', 'dossierId', 'dueAt', 'mandateUntil', 'needs', 'procedureName', 'stage', 'stageName']);
    expect(row.json<Covered>()).toMatchObject({ code: helped.code, stage: 'submitted', needs: null, mandateUntil: dayFromToday(30) });
    for (const secret of ['Mẫu An', helped.body.applicant.phone ?? '-', '1994']) expect(row.body).not.toContain(secret);
    await story.ward.does(helped, 'requestSupplement');
    expect((await askAsMember(story.program, story.entered().memberToken, `/dossiers/${helped.id}`)).json<Covered>().needs).toBe('supplement');
  });

  test('nothing of a dossier that he helped with and nobody gave him', async () => {
    expect(await story.sees((await story.files({})).id)).toBe(false);
  });

  test('nothing of another dossier of the same person, unless the phone agreed to more', async () => {
    const one = await agreed('thisDossier');
    const same = { applicant: one.body.applicant, helper: null };
    const other = await story.files({ more: same });
    expect([await story.sees(one.id), await story.sees(other.id)]).toEqual([true, false]);
    const wide = await agreed('allOnline');
    const next = await story.files({ more: { applicant: wide.body.applicant, helper: null } });
    const stranger = await story.files({ more: { applicant: { ...wide.body.applicant, fullName: 'Lê Thị Mẫu Khác' }, helper: null } });
    expect([await story.sees(next.id), await story.sees(stranger.id)]).toEqual([true, false]);
    const bySign = await story.files({ mandate: mandateOf({ scope: 'allOnline' }) });
    const later = await story.files({ more: { applicant: bySign.body.applicant, helper: null } });
    expect([await story.sees(bySign.id), await story.sees(later.id)]).toEqual([true, false]);
    expect((await says(bySign, 'confirm')).status).toBe(200);
    expect(await story.sees(later.id), 'who pressed on the tracking page is not known').toBe(false);
  });

  test('nothing by a phone code that spoke only of the phone', async () => {
    const phone = '0900000778';
    const phoneConfirmation = await agreedByPhone(story.program, phone, 'filing');
    const helped = await story.files({
      mandate: mandateOf({ agreedBy: 'phoneCode', signature: null }),
      more: { applicant: { ...filingOf().applicant, phone }, phoneConfirmation },
    });
    expect([await stateOf(helped), await story.sees(helped.id)]).toEqual(['waiting', false]);
  });

  test('nothing after the last day', async () => {
    const helped = await story.files({ mandate: mandateOf({ until: dayFromToday(0) }) });
    expect(await story.sees(helped.id)).toBe(true);
    await story.program.pool.query('update mandates set until_on = $2 where first_dossier_id = $1', [helped.id, dayFromToday(-1)]);
    expect([await story.sees(helped.id), await stateOf(helped)]).toEqual([false, 'expired']);
  });

  test('nothing that another team was given, and on a machine of another post nothing of this one', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    const elsewhere = { officeId: story.ward.officeId, unitCode: '27436-KP02' };
    const otherTeam = await foundTeam(story.program.pool, { ...elsewhere, level: 'neighbourhood' });
    const phone = '0900000502';
    const other = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [otherTeam, story.teamId], fullName: 'Võ Văn Mẫu Hai', phone });
    const machine = await joinPost(story.program, story.leader, elsewhere);
    const there = await enterMember(story.program, machine, { personId: other, phone });
    expect(await story.sees(helped.id, there.memberToken)).toBe(false);
    const here = await enterMember(story.program, story.machine, { personId: other, phone });
    expect(await story.sees(helped.id, here.memberToken), 'another member of the same team goes on').toBe(true);
  });

  test('which lasting mandates count: only those that the phone or the ward has confirmed, none that was denied', async () => {
    const standings = async () => {
      const list = await askAsMember(story.program, story.entered().memberToken, '/dossiers');
      return new Map(list.json<{ mandates: { id: string; standing: string }[] }>().mandates.map(({ id, standing }) => [id, standing]));
    };
    const idOf = ({ body }: Helped) => body.mandate?.id ?? '';
    const [firm, signed, once] = [await agreed('allOnline'), await story.files({ mandate: mandateOf({ scope: 'allOnline' }) }), await story.files({ mandate: mandateOf() })];
    const before = await standings();
    expect([firm, signed, once].map((one) => before.get(idOf(one)))).toEqual(['agreed', 'open', undefined]);
    await says(firm, 'deny');
    expect((await standings()).get(idOf(firm))).toBe('ended');
  });

  test('nothing once his membership, his session or the machine has ended; the team goes on', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    const phone = '0900000503';
    const other = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Đỗ Thị Mẫu Ba', phone });
    const colleague = await enterMember(story.program, story.machine, { personId: other, phone });
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
    expect((await askAsMember(story.program, story.entered().memberToken, `/dossiers/${helped.id}`)).status).toBe(403);
    expect(await story.sees(helped.id, colleague.memberToken)).toBe(true);
    await story.program.pool.query('update devices set retired_at = now() where id = $1', [story.machine.deviceId]);
    expect((await askAsMember(story.program, colleague.memberToken, `/dossiers/${helped.id}`)).status).toBe(403);
  });
});

describe('The citizen', () => {
  test('is told who helped, how much was done together, what the team may see, until when, and who looked', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    await story.sees(helped.id);
    const view = await helpSeen(helped);
    expect(view.help).toEqual({ post: 'Khu phố 1', team: `Tổ tư vấn ${post}`, member: 'Phạm Thị Mẫu Chiều', autonomy: 'some', credit: 'proven', denied: 'no' });
    expect(view.mandates).toMatchObject([{ scope: 'thisDossier', until: dayFromToday(30), state: 'onPaper', covers: 'yes', acts: ['confirm', 'takeOver', 'deny'] }]);
    expect(view.looks).toMatchObject([{ by: 'Phạm Thị Mẫu Chiều' }]);
    expect((await story.anyone.ask('POST', '/tracking/help', { code: helped.code, proof: '0000' })).status).toBe(404);
  });

  test('takes over, and the member sees nothing the next second; it can be said twice and not be taken back by anybody', async () => {
    const helped = await agreed('allOnline');
    expect(await story.sees(helped.id)).toBe(true);
    expect((await says(helped, 'takeOver')).status).toBe(200);
    expect(await story.sees(helped.id)).toBe(false);
    expect((await says(helped, 'takeOver')).status).toBe(200);
    expect((await says(helped, 'confirm')).status).toBe(409);
    expect(await stateOf(helped)).toBe('takenOver');
  });

  test('says that he did not ask for this: the member sees nothing, the credit is doubtful, and pressing "I agree" later mends nothing', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    expect((await says(helped, 'deny')).json<HelpView>()).toMatchObject({ help: { credit: 'doubtful' }, mandates: [{ state: 'doubtful', covers: 'no', acts: ['takeOver'] }] });
    expect([await story.sees(helped.id), (await says(helped, 'confirm')).status]).toEqual([false, 409]);
    const unasked = await story.files({});
    expect((await story.tracks(unasked, { act: 'deny' })).json<HelpView>()).toMatchObject({ help: { credit: 'doubtful' }, mayDeny: 'no' });
  });

  test('agrees later when there was no line: a message asks him, on his own phone, and until then the member sees nothing', async () => {
    const helped = await story.files({ mandate: mandateOf({ agreedBy: 'phoneCode', signature: null }) });
    const asked = (await messagesOf(helped.id)).filter((one) => one.kind === 'mandate');
    expect(asked).toMatchObject([{ address: helped.body.applicant.phone, body: expect.stringContaining('Tôi không nhờ người này') }]);
    expect([await stateOf(helped), await story.sees(helped.id)]).toEqual(['waiting', false]);
    expect((await helpSeen(helped)).mandates[0]?.agreedBy, 'no code was ever sent').toBe('spoken');
    expect((await helpSeen(await agreed('thisDossier'))).mandates[0]?.agreedBy).toBe('phoneCode');
    await says(helped, 'confirm');
    expect([await stateOf(helped), await story.sees(helped.id)]).toEqual(['agreed', true]);
  });

  test('gets every message himself: no phone of a member ever stands in their place', async () => {
    const helped = await story.files({ mandate: mandateOf() });
    await story.ward.does(helped, 'requestSupplement');
    expect(new Set((await messagesOf(helped.id)).map((one) => one.address))).toEqual(new Set([helped.body.applicant.phone]));
    expect((await messagesOf(helped.id)).some((one) => /Mẫu|\d{10}/.test(one.body))).toBe(false);
  });

  test('cannot be spoken for with the mandate of another dossier', async () => {
    const [mine, other] = [await story.files({ mandate: mandateOf() }), await story.files({ mandate: mandateOf() })];
    const { id } = (await helpSeen(other)).mandates[0] ?? { id: '' };
    expect((await story.tracks(mine, { act: 'takeOver', mandateId: id })).status).toBe(404);
    expect(await story.sees(other.id)).toBe(true);
  });
});

describe('A mandate that is not right keeps no dossier out; it gives nothing and the ward is told', () => {
  test.each([
    ['of more than a year', { until: dayFromToday(400) }, 'untilWrong'],
    ['that ended before it began', { until: dayFromToday(-3) }, 'untilWrong'],
    ['whose day is none', { until: 'mãi mãi' }, 'untilWrong'],
    ['without its signature', { signature: null }, 'noSignature'],
    ['with a picture that is none', { signature: 'M1 1 <script>' }, 'noSignature'],
    ['whose paper is not among the papers', { agreedBy: 'paper', signature: null }, 'noPaper'],
    ['with words of nobody', { scope: 'tất cả', agreedBy: 'lời nói' }, 'unreadable'],
    ['without an id', { id: '?' }, 'unreadable'],
  ])('one %s', async (_, more, why) => {
    const helped = await story.files({ mandate: mandateOf(more) });
    expect([helped.answer.status, await story.sees(helped.id)]).toEqual([201, false]);
    const { rows } = await story.program.pool.query<{ why: string[] }>(
      'select a.why from mandate_acts a join mandates m on m.office_id = a.office_id and m.id = a.mandate_id where m.first_dossier_id = $1',
      [helped.id],
    );
    expect(rows[0]?.why).toContain(why);
  });

  test('one that was agreed with a member after his last day in the team; what was agreed on that day counts', async () => {
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
    const late = await story.files({ mandate: mandateOf({ scope: 'allOnline' }) });
    const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString();
    const inTime = await story.files({ mandate: mandateOf({ agreedAt: yesterday }), more: { happenedAt: yesterday } });
    expect([late.answer.status, await stateOf(late), inTime.answer.status, await stateOf(inTime)]).toEqual([201, 'doubtful', 201, 'onPaper']);
  });

  test('one of a former member whose name was typed: doubtful for the ward, help and mandate; the dossier is taken. One of the name who is there ends the doubt', async () => {
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
    const typed = { memberId: null, proof: null, name: 'Bà Phạm Thị Mẫu CHIỀU' } as const;
    const late = await story.files({ helper: typed, mandate: mandateOf({ scope: 'allOnline' }) });
    const other = await story.files({ helper: { ...typed, name: 'Trần Văn Mẫu Khác' }, mandate: mandateOf() });
    expect([late.answer.status, await stateOf(late), await stateOf(other)]).toEqual([201, 'doubtful', 'onPaper']);
    const seen = await helpSeen(late);
    expect([seen.help, seen.mandates[0]?.covers, seen.mayDeny]).toMatchObject([{ credit: 'doubtful', denied: 'no' }, 'no', 'yes']);
    const ward = (await story.leader.ask('GET', `/mandates?office=${story.ward.officeId}`)).json<MandatesView>();
    expect(ward.mandates.find((one) => one.dossierId === late.id)?.why).toEqual(['leftTeam']);
    expect(ward.openHelp.find((one) => one.dossierId === late.id)).toMatchObject({ credit: 'doubtful', doubt: 'leftTeam' });
    await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Phạm Thị Mẫu Chiều', phone: '0900000502' });
    const namesake = await story.files({ helper: typed, mandate: mandateOf() });
    expect([await stateOf(namesake), (await helpSeen(namesake)).help?.credit]).toEqual(['onPaper', 'unconfirmed']);
  });

  test('one that uses the id of somebody else’s opens neither dossier to the other', async () => {
    const first = await story.files({ mandate: mandateOf({ scope: 'allOnline' }) });
    const other = await story.files({ mandate: { ...(first.body.mandate ?? mandateOf()) } });
    expect([other.answer.status, await story.sees(first.id), await story.sees(other.id)]).toEqual([201, true, false]);
    expect(await stateOf(other)).toBe('doubtful');
    expect((await helpSeen(first)).mandates).toHaveLength(1);
  });

  test('one that came before with another dossier of the same person covers both', async () => {
    const first = await story.files({ mandate: mandateOf({ scope: 'allOnline' }) });
    const second = await story.files({ id: newDeviceId(), mandate: first.body.mandate, more: { applicant: first.body.applicant } });
    expect([await story.sees(first.id), await story.sees(second.id)]).toEqual([true, true]);
  });

  test('a signed paper that came along counts', async () => {
    const paper = { name: 'giay-uy-quyen-1.jpg', lengthBytes: 5000, sha256: 'c'.repeat(64), requiredPaper: null };
    const helped = await story.files({ mandate: mandateOf({ agreedBy: 'paper', signature: null }), more: { papers: [paper] } });
    expect([await stateOf(helped), await story.sees(helped.id)]).toEqual(['onPaper', true]);
  });
});
