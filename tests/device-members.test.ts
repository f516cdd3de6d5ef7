import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { instantFromMillis, plainDateOf } from '../src/basics/rules/time.ts';
import { openPostDifficulties, type PostDifficulties } from '../src/directives/web/post-difficulties.ts';
import type { DraftView } from '../src/dossiers/http/draft-shapes.ts';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import { PostTrainingPage } from '../src/sites/public/web/post-training-page.tsx';
import type { HandedDraft } from '../src/sync/rules/assisted-draft.ts';
import { hasLeft } from '../src/sync/rules/roster.ts';
import type { Device } from '../src/sync/web/device.ts';
import { handDraft } from '../src/sync/web/hand-draft.ts';
import { type MemberLink, openMemberLink } from '../src/sync/web/member-link.ts';
import { openMeta } from '../src/sync/web/meta.ts';
import { openPostLink } from '../src/sync/web/post-link.ts';
import { openStore } from '../src/sync/web/store.adapter.ts';
import { takeDraft } from '../src/sync/web/take-draft.ts';
import { openTalk } from '../src/sync/web/talk.adapter.ts';
import type { OwnTrainings } from '../src/teams/http/course-shapes.ts';
import type { DayAppointmentsView } from '../src/teams/http/duty-shapes.ts';
import { openPostWalkIns, type PostWalkIns } from '../src/teams/web/post-walk-ins.ts';
import { type Browser, openBrowser } from './browser-tabs.ts';
import { photoOf } from './device-model.ts';
import { newDeviceId } from './filing-body.ts';
import { putRow, storedText } from './stored-rows.ts';
import { memberPhone, openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, dayFromToday, newestCode } from './teams.ts';

/** A machine of a post and a member at it, against the whole program: what the member shows to be, and what comes of it. */
let story: TeamStory;
let browser: Browser;
let device: Device;
let members: MemberLink;
let difficulties: PostDifficulties;
let walkIns: PostWalkIns;
let line: 'up' | 'down' = 'up';

beforeAll(async () => {
  story = await openTeamStory();
  browser = openBrowser({ origin: '', fetch });
  device = (await browser.openTab()).device;
  await putRow(
    browser.factory,
    { store: 'meta', value: { key: 'deviceId', value: story.machine.deviceId } },
    { store: 'meta', value: { key: 'post', value: { ...story.machine, name: 'Máy mẫu', unitCode: post, postName: 'Khu phố 1' } } },
  );
  const store = openStore(browser.factory);
  const talk = openTalk({ fetch, after: () => () => undefined, baseUrl: '' });
  const machine = { crypto: globalThis.crypto, now: () => browser.now() } as Parameters<typeof openMemberLink>[0]['machine'];
  const link = openPostLink({ store, talk });
  members = openMemberLink({ machine, meta: openMeta(store), notes: device.notes, link, talk });
  difficulties = openPostDifficulties({ machine, notes: device.notes, link });
  walkIns = openPostWalkIns({ machine, notes: device.notes, members });
});
afterAll(async () => {
  browser.close();
  await story.stop();
});

/** The very program, without a socket between. */
async function fetch(address: string, init: RequestInit): Promise<Response> {
  if (line === 'down') throw new TypeError('offline');
  const payload = init.body === undefined || init.body === null ? undefined : Buffer.from(await new Response(init.body).arrayBuffer());
  const answer = await story.program.server.inject({
    method: (init.method ?? 'GET') as 'GET',
    url: address,
    headers: init.headers as Record<string, string>,
    ...(payload === undefined ? {} : { payload }),
  });
  const body = answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload);
  return new Response(body, { status: answer.statusCode, headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]) });
}

test('a member is chosen from the list of the ward, shows by a code on the own phone to be he, and help given without a line is credited when it arrives', async () => {
  await members.refreshRoster();
  const listed = (await members.roster())?.members.find(({ personId }) => personId === story.personId);
  expect(listed).toMatchObject({ fullName: 'Phạm Thị Mẫu Chiều', canConfirm: 'yes', teams: [`Tổ tư vấn ${post}`] });
  await device.vault.create('bap-nuong-42', { personId: story.personId, name: 'Phạm Thị Mẫu Chiều' });
  expect([await members.confirmed(), await members.proof(newDeviceId())]).toEqual([null, null]);

  await story.program.pool.query('delete from phone_codes');
  const sent = await members.sendCode(story.personId);
  if (!sent.ok) throw new Error(sent.refusal.kind);
  expect(sent.value.phoneHint).toBe('…501');
  const code = await newestCode(story.program.pool, memberPhone);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  expect(await members.confirm({ personId: story.personId, codeId: sent.value.codeId, code: wrong })).toMatchObject({ ok: false, refusal: { kind: 'codeWrong' } });
  const made = await members.confirm({ personId: story.personId, codeId: sent.value.codeId, code });
  if (!made.ok) throw new Error(made.refusal.kind);
  const text = await storedText(browser.factory);
  expect([made.value.memberKey, made.value.memberToken].filter((secret) => text.includes(secret))).toEqual([]);

  line = 'down';
  const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' });
  const mandate = { id: newDeviceId(), scope: 'thisDossier', until: dayFromToday(30), agreedBy: 'signature', agreedAt: new Date().toISOString(), signature: 'M10 10l20 20' };
  const helper = { unitCode: post, name: 'Phạm Thị Mẫu Chiều', memberId: story.personId, autonomy: 'alone' as const, proof: (await members.proof(id)) ?? '' };
  await device.file(id, { ...filingExample, helper, mandate });
  await device.idle();
  expect((await device.listOutbox()).map(({ state }) => state)).toEqual(['waiting']);
  await members.refreshBlocks(dayFromToday(0));
  expect(await members.kept('me')).toBeNull();

  line = 'up';
  device.sendNow();
  await browser.idle();
  expect((await device.listOutbox()).map(({ state, reason }) => [state, reason])).toEqual([['received', null]]);
  const { rows } = await story.program.pool.query('select credit, person_id, autonomy, mandate_id from helped_filings where dossier_id = $1', [id]);
  expect(rows).toEqual([{ credit: 'proven', person_id: story.personId, autonomy: 'alone', mandate_id: mandate.id }]);
  browser.pass(61_000);
  await members.refreshBlocks(dayFromToday(0));
  expect((await members.kept('dossiers'))?.body['rows']).toMatchObject([{ dossierId: id, mandateUntil: mandate.until }]);
  expect((await members.kept('me'))?.body['figures']).toMatchObject({ today: { assisted: 1 } });
});

describe('a person who was helped stops, and goes on at home with a code', () => {
  const kept: HandedDraft[] = [];
  const notes = { newId: newDeviceId, keep: async (handed: HandedDraft) => void kept.push(handed) };
  const talkOver = (over: typeof fetch) => openTalk({ fetch: over, after: () => () => undefined, baseUrl: '' });
  const begun = async () => {
    const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' });
    await device.answer(id, { con_ho_ten: 'Trần Mẫu An' });
    return id;
  };
  const hand = async (id: string, over = fetch) => {
    const draft = await device.findDraft(id);
    if (draft === null) throw new Error('no draft');
    return handDraft({ device, talk: talkOver(over), ...notes }, { draft, answers: { cha_ho_ten: null, ...draft.answers }, before: kept.at(-1) ?? null });
  };
  const agreedAt = async () => {
    const last = kept.at(-1);
    return last === undefined || last.kind === 'wanted' ? null : last.savedAt;
  };
  const atHome = async (code: string) => {
    const { id, secret } = (await (await fetch('/api/v1/drafts/resume', { method: 'POST', headers: json, body: JSON.stringify({ code }) })).json()) as {
      id: string;
      secret: string;
    };
    const headers = { ...json, 'x-draft-secret': secret };
    const read = async () => (await (await fetch(`/api/v1/drafts/${id}`, { method: 'GET', headers })).json()) as DraftView;
    const write = (change: object) => fetch(`/api/v1/drafts/${id}`, { method: 'PATCH', headers, body: JSON.stringify(change) });
    return { id, read, write };
  };
  const json = { 'content-type': 'application/json' };
  afterEach(async () => {
    kept.length = 0;
    line = 'up';
    for (const { id } of await device.listDrafts()) await device.throwAway(id);
  });

  test('answers and papers are there, but not the agreement that was given to this team; the draft here is as it was', async () => {
    const id = await begun();
    for (const name of ['giay-chung-sinh.jpg', 'giay-uy-quyen.jpg']) await device.takePaper(id, { name, bytes: photoOf(name.length * 100), requiredPaper: null });
    const given = await hand(id);
    if (!given.ok) throw new Error(given.refusal.kind);
    const home = await atHome(given.value.code);
    expect(home.id).toBe(id);
    expect(await home.read()).toMatchObject({ unitCode: '27436', answers: { con_ho_ten: 'Trần Mẫu An' }, papers: [{ name: 'giay-chung-sinh.jpg', arrived: 'yes' }], filed: 'no' });
    expect((await device.findDraft(id))?.papers).toHaveLength(2);
    expect(kept.map(({ kind }) => kind)).toEqual(['begun', 'given']);
  });

  test('a second time what is new goes along, an answer that was cleared is cleared, and what the person has changed at home is not written over', async () => {
    const id = await begun();
    await device.answer(id, { cha_ho_ten: 'Trần Mẫu Ba' });
    const first = await hand(id);
    const home = await atHome(first.ok ? first.value.code : '');
    await home.write({ answers: { con_ho_ten: 'Trần Mẫu Bình' } });
    await device.answer(id, { con_gioi_tinh: 'nu', cha_ho_ten: null });
    const again = await hand(id);
    expect(again).toMatchObject({ ok: true, value: { id } });
    const { answers } = await home.read();
    expect(answers).toEqual({ con_ho_ten: 'Trần Mẫu Bình', con_gioi_tinh: 'nu' });
    expect(again.ok && first.ok && again.value.code !== first.value.code).toBe(true);
  });

  test.each([
    ['before anything was said', 'POST', /drafts$/, 'asked'],
    ['before the answers were there', 'PATCH', /drafts/, 'asked'],
    ['after the code was made', 'POST', /resume-code$/, 'answered'],
  ] as const)('a line that is cut %s loses nothing: pressed again, it is done under the same id', async (_, method, path, when) => {
    const id = await begun();
    let isCut = false;
    const cutOnce: typeof fetch = async (address, init) => {
      const cuts = !isCut && init.method === method && path.test(address);
      isCut ||= cuts;
      if (cuts && when === 'asked') throw new TypeError('offline');
      const answer = await fetch(address, init);
      if (cuts) throw new TypeError('offline');
      return answer;
    };
    expect(await hand(id, cutOnce)).toMatchObject({ ok: false, refusal: { kind: 'noLineThere' } });
    const given = await hand(id, cutOnce);
    expect([isCut, given.ok && given.value.id]).toEqual([true, id]);
    expect((await (await atHome(given.ok ? given.value.code : '')).read()).answers).toMatchObject({ con_ho_ten: 'Trần Mẫu An' });
  });

  test('when the very answer that told the key is lost, the person still gets a code', async () => {
    const id = await begun();
    let isLost = false;
    const losing: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (isLost || !address.endsWith('/drafts')) return answer;
      isLost = true;
      throw new TypeError('offline');
    };
    expect((await hand(id, losing)).ok).toBe(false);
    const given = await hand(id, losing);
    expect((await (await atHome(given.ok ? given.value.code : '')).read()).answers).toMatchObject({ con_ho_ten: 'Trần Mẫu An' });
  });

  test('and one who began at home is helped at the post by the code that he tells: all of it is here, unreadable on the disk, and it is filed from here once', async () => {
    const id = await begun();
    await device.takePaper(id, { name: 'giay-chung-sinh.jpg', bytes: photoOf(900), requiredPaper: null });
    const given = await hand(id);
    await device.throwAway(id);
    await (await atHome(given.ok ? given.value.code : '')).write({ answers: { con_ho_ten: 'Trần Mẫu Về Nhà', con_gioi_tinh: 'nu' } });
    expect(await takeDraft({ device, talk: talkOver(fetch), agreedAt }, 'ZZZZ2222')).toMatchObject({ ok: false, refusal: { kind: 'wrongResumeCode' } });
    const taken = await takeDraft({ device, talk: talkOver(fetch), agreedAt }, given.ok ? given.value.code : '');
    if (!taken.ok) throw new Error(taken.refusal.kind);
    const draft = await device.findDraft(id);
    expect(draft).toMatchObject({
      keeping: 'shared',
      unitCode: '27436',
      answers: { con_ho_ten: 'Trần Mẫu Về Nhà', con_gioi_tinh: 'nu' },
      papers: [{ name: 'giay-chung-sinh.jpg' }],
    });
    const text = await storedText(browser.factory);
    expect(['Trần Mẫu Về Nhà', taken.value.secret].filter((one) => text.includes(one) || text.includes(latin(one)))).toEqual([]);
    await device.file(id, { ...filingExample, papers: [...(draft?.papers ?? [])] });
    device.sendNow();
    await browser.idle();
    expect((await device.findOutboxItem(id))?.state).toBe('received');
    expect(await takeDraft({ device, talk: talkOver(fetch), agreedAt }, given.ok ? given.value.code : '')).toMatchObject({ ok: false, refusal: { kind: 'filedAlready' } });
  });

  test('who comes back to the same post with the code finds what he changed at home, not what was left here', async () => {
    const id = await begun();
    const given = await hand(id);
    await (await atHome(given.ok ? given.value.code : '')).write({ answers: { con_ho_ten: 'Trần Mẫu Sửa' } });
    await device.answer(id, { cha_ho_ten: 'Trần Mẫu Ba' });
    await takeDraft({ device, talk: talkOver(fetch), agreedAt }, given.ok ? given.value.code : '');
    expect((await device.findDraft(id))?.answers).toEqual({ con_ho_ten: 'Trần Mẫu Sửa', cha_ho_ten: 'Trần Mẫu Ba' });
  });

  test('what was typed here after the code was made stays, and what he cleared at home does not come back', async () => {
    const id = await begun();
    await device.answer(id, { cha_ho_ten: 'Trần Mẫu Ba' });
    const given = await hand(id);
    await (await atHome(given.ok ? given.value.code : '')).write({ answers: { cha_ho_ten: null } });
    await device.answer(id, { con_ho_ten: 'Trần Mẫu Mới' });
    await takeDraft({ device, talk: talkOver(fetch), agreedAt }, given.ok ? given.value.code : '');
    expect((await device.findDraft(id))?.answers).toEqual({ con_ho_ten: 'Trần Mẫu Mới' });
  });

  test('when he has opened it on so many machines that this one is no longer among them, no second draft comes of it', async () => {
    const id = await begun();
    const given = await hand(id);
    const code = given.ok ? given.value.code : '';
    for (let machine = 0; machine < 5; machine += 1) await atHome(code);
    expect(await hand(id)).toMatchObject({ ok: false, refusal: { kind: 'noDraft' } });
    const { rows } = await story.program.pool.query('select id from drafts where id = $1 or id = any ($2)', [id, kept.flatMap((one) => (one.kind === 'wanted' ? [] : [one.id]))]);
    expect(rows).toEqual([{ id }]);
  });

  test('without a line nothing is begun, and nothing said that is not so', async () => {
    const id = await begun();
    line = 'down';
    expect(await hand(id)).toMatchObject({ ok: false, refusal: { kind: 'noLineThere' } });
    expect(kept).toEqual([]);
  });
});

test('a member signs himself up for the next session of the district, and the page of the machine says that he has a seat', async () => {
  expect((await members.trainings()).ok).toBe(true);
  const [next] = ((await members.kept('trainings'))?.body['rows'] ?? []) as { readonly sessionId: string }[];
  const signed = await members.signTraining({ sessionId: next?.sessionId ?? '', id: newDeviceId(), act: 'sign' });
  expect(signed.ok && signed.value['rows']).toMatchObject([{ sessionId: next?.sessionId, standing: 'seat' }]);
  const frame = { lang: 'vi' as const, path: '/ho-tro/tap-huan', authority: null, assets: (name: string) => `/assets/${name}`, partsOf: () => [], typeface: 'here' as const };
  const page = PostTrainingPage({ frame, faults: [], own: signed.ok ? (signed.value as unknown as OwnTrainings) : null, why: null });
  expect(renderToStaticMarkup(page)).toMatch(/Bạn có chỗ.*Rút tên/s);
});

test('what he is to learn next is read without a line; what this machine never had is said to need one', async () => {
  browser.pass(61_000);
  await members.refreshBlocks(dayFromToday(0));
  const rows = ((await members.kept('lessons'))?.body['rows'] ?? []) as { readonly code: string }[];
  expect(rows.length).toBeGreaterThan(0);
  line = 'down';
  for (const { code } of rows) expect(await members.lesson(code)).toMatchObject({ ok: true, value: { code, steps: expect.any(Array) } });
  expect(await members.lesson('khong-co')).toMatchObject({ ok: false, refusal: { kind: 'noLineThere' } });
  line = 'up';
});

test('a difficulty raised without a line waits here, unreadable on the disk, goes to the ward once with its picture, and its answer is shown here', async () => {
  const { program, leader, ward } = story;
  const said = { id: newDeviceId(), kind: 'machine', text: 'Máy quét của điểm kẹt giấy', photo: Buffer.from(photoOf(3000)).toString('base64'), by: 'Phạm Thị Mẫu Chiều' } as const;
  line = 'down';
  await difficulties.raise(said);
  expect(await difficulties.send()).toBe('failed');
  expect(await difficulties.waiting()).toMatchObject([{ id: said.id, text: said.text, refused: null }]);
  const text = await storedText(browser.factory);
  expect([said.text, said.photo.slice(0, 60)].filter((secret) => text.includes(secret) || text.includes(latin(secret)))).toEqual([]);
  device.vault.lock();
  expect([await difficulties.waiting(), await difficulties.send()]).toEqual([[], 'nothingNew']);
  line = 'up';
  await device.vault.open('bap-nuong-42', (await device.vault.list())[0]?.session);
  expect([await difficulties.send(), await difficulties.send(), await difficulties.waiting()]).toEqual(['told', 'nothingNew', []]);
  const { rows } = await program.pool.query<{ raised_by_name: string; photos: number }>(
    'select raised_by_name, (select count(*)::int from directive_photos p where p.id = d.photo_id) as photos from difficulties d where id = $1',
    [said.id],
  );
  expect(rows).toEqual([{ raised_by_name: 'Phạm Thị Mẫu Chiều (Máy mẫu)', photos: 1 }]);
  expect((await difficulties.told())?.rows).toMatchObject([{ id: said.id, state: 'open', owner: 'ward', answers: [], may: ['escalate', 'close'] }]);

  await leader.ask('POST', `/difficulties/${said.id}/acts`, { id: newDeviceId(), kind: 'answer', text: 'Chiều nay có người đến sửa' });
  await difficulties.refresh();
  expect((await difficulties.told())?.rows).toMatchObject([{ state: 'answered', answers: [{ text: 'Chiều nay có người đến sửa' }] }]);
  expect(await difficulties.act({ id: newDeviceId(), difficultyId: said.id, kind: 'close' })).toEqual({ ok: true, value: null });
  expect((await difficulties.told())?.rows).toMatchObject([{ state: 'closed' }]);
  expect((await leader.ask('GET', `/difficulties?office=${ward.officeId}`)).body).toContain(said.text);

  // What the office will not take is shown with its words, and is not sent for ever.
  await difficulties.raise({ ...said, id: newDeviceId(), photo: Buffer.from('không phải ảnh').toString('base64') });
  await browser.idle();
  await difficulties.send();
  const [refused] = await difficulties.waiting();
  expect(refused?.refused?.vi).toContain('ảnh');
  await difficulties.takeBack(refused?.id ?? '');
  expect(await difficulties.waiting()).toEqual([]);
});

test('who came without an appointment while there was no line is with the ward once, under the name of who noted it, and goes from both when it was a mistake', async () => {
  const today = plainDateOf(instantFromMillis(Date.now()));
  const ofWard = async () => {
    const { rows } = (await story.leader.ask('GET', `/teams/${post}/appointments?day=${today}`)).json<DayAppointmentsView>();
    return rows.filter(({ kind, state }) => kind === 'walkIn' && state !== 'cancelled');
  };
  const id = newDeviceId();
  line = 'down';
  await walkIns.note({ id, outcome: 'sentToWard', procedureCode: '1.001193', fullName: null });
  expect([await walkIns.send(), (await walkIns.waiting()).length, await ofWard()]).toEqual(['failed', 1, []]);
  line = 'up';
  expect([await walkIns.send(), await walkIns.waitingIds()]).toEqual(['told', []]);
  expect(await ofWard()).toMatchObject([{ id, outcome: 'sentToWard', notedBy: 'Phạm Thị Mẫu Chiều', phone: null, fullName: null }]);
  expect(await walkIns.told(today)).toMatchObject([{ id, outcome: 'sentToWard', isOwn: 'yes' }]);
  expect([await walkIns.takeBackThere(id), await walkIns.told(today), await ofWard()]).toEqual([{ ok: true, value: null }, [], []]);
});

function latin(text: string): string {
  return new TextDecoder('latin1').decode(new TextEncoder().encode(text));
}

test('what was kept of the server’s is there without a line, and gone with the membership; own drafts and the name stay', async () => {
  const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' });
  line = 'down';
  browser.pass(61_000);
  await members.refreshBlocks(dayFromToday(0));
  expect([await members.kept('dossiers'), await members.ended()]).toMatchObject([{ body: {} }, null]);
  line = 'up';
  await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
  browser.pass(61_000);
  await members.refreshBlocks(dayFromToday(0));
  expect([await members.confirmed(), await members.kept('dossiers'), await members.kept('me'), await members.proof(id)]).toEqual([null, null, null, null]);
  expect(await members.ended()).toMatchObject({ code: 'membershipEnded', vi: expect.stringContaining('mở bằng mã PIN của bạn') });
  expect([(await device.listDrafts()).map((draft) => draft.id), (await device.vault.current())?.owner?.name]).toEqual([[id], 'Phạm Thị Mẫu Chiều']);
});

test('a member who has left in the middle of a draft is let in no more, opens what he began with his PIN, and gives it to a colleague, who files it and is credited', async () => {
  const { program, ward, teamId, personId } = story;
  const [left] = await device.listDrafts();
  const pins = { leaving: 'bap-nuong-42', colleague: 'khoai-lang-7' };
  const sessionOf = async (id: string) => (await device.vault.list()).find(({ owner }) => owner?.personId === id)?.session ?? '';
  expect(await members.sendCode(personId)).toMatchObject({ ok: false, refusal: { kind: 'notOnRoster' } });

  const phone = '0900000502';
  const colleague = await addMember(program.pool, { officeId: ward.officeId, teamIds: [teamId], fullName: 'Lê Văn Mẫu Sáng', phone });
  await device.vault.create(pins.colleague, { personId: colleague, name: 'Lê Văn Mẫu Sáng' });
  // Nobody reads the draft of the one who left without his PIN, the colleague neither.
  expect(await device.findDraft(left?.id ?? '')).toBeNull();
  await device.vault.open(pins.leaving, await sessionOf(personId));
  expect((await device.findDraft(left?.id ?? ''))?.id).toBe(left?.id);
  expect(await device.giveOver(left?.id ?? '', { session: await sessionOf(colleague), pin: pins.colleague })).toEqual({ ok: true, value: 'given' });
  expect(await device.listDrafts()).toEqual([]);

  await device.vault.open(pins.colleague, await sessionOf(colleague));
  const sent = await members.sendCode(colleague);
  await members.confirm({ personId: colleague, codeId: sent.ok ? sent.value.codeId : '', code: await newestCode(program.pool, phone) });
  const helper = { unitCode: post, name: 'Lê Văn Mẫu Sáng', memberId: colleague, proof: (await members.proof(left?.id ?? '')) ?? '' };
  await device.file(left?.id ?? '', { ...filingExample, helper });
  device.sendNow();
  await browser.idle();
  const { rows } = await program.pool.query('select credit, person_id from helped_filings where dossier_id = $1', [left?.id]);
  expect(rows).toEqual([{ credit: 'proven', person_id: colleague }]);
});

test('a member whose ending the ward has taken back works on as soon as he has confirmed again: the list of the morning, without him, holds him up no longer', async () => {
  const { program, personId } = story;
  const left = async () => hasLeft({ personId }, { endedBy: (await members.ended())?.code ?? null, roster: await members.roster() });
  await device.vault.open('bap-nuong-42', (await device.vault.list()).find(({ owner }) => owner?.personId === personId)?.session);
  await members.refreshRoster();
  expect(await left()).toBe(true);
  await program.pool.query('update memberships set until_on = null where person_id = $1', [personId]);
  const sent = await members.sendCode(personId);
  const made = await members.confirm({ personId, codeId: sent.ok ? sent.value.codeId : '', code: await newestCode(program.pool, memberPhone) });
  expect([made.ok, await left()]).toEqual([true, false]);
});
