import { randomBytes } from 'node:crypto';
import { officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import type { Plan } from './fuzz-requests.ts';
import { createUpload } from './tus-client.ts';
import type { WholeProgram } from './whole-program.ts';

/** Things that exist, so that a request fails for what was spoiled in it and not for want of a dossier. */
export type Ground = {
  readonly unitCode: string;
  readonly officeId: number;
  readonly dossierId: string;
  readonly code: string;
  readonly draft: { readonly id: string; readonly secret: string };
  readonly phoneCodeId: string;
  readonly officerId: string;
  readonly upload: string;
  readonly paper: { readonly dossierId: string; readonly sha256: string };
  /** Other content that came under the id of the dossier. */
  readonly conflictId: string;
  readonly device: { readonly deviceId: string; readonly token: string };
  /** A team of the ward, one who is in it, and its membership. */
  readonly team: { readonly id: string; readonly personId: string; readonly membershipId: string };
  readonly equipment: { readonly id: string; readonly label: string };
  /** A course of the ward and a session of it. */
  readonly training: { readonly courseId: string; readonly sessionId: string };
  readonly scan: { readonly id: string; readonly pcToken: string; readonly phoneToken: string };
};

const paper = { bytes: Uint8Array.from([0xff, 0xd8, 0xff, ...randomBytes(500)]), filename: 'giấy.jpg' };

export async function prepareGround({ program, origin, unitCode }: { readonly program: WholeProgram; readonly origin: string; readonly unitCode: string }): Promise<Ground> {
  const anyone = publicClient(program.server);
  const dossierId = newDeviceId();
  const filed = await anyone.ask('PUT', `/dossiers/${dossierId}`, filingOf({ receivingUnitCode: unitCode, papers: [declared] }));
  const draft = await anyone.ask('POST', '/drafts', { id: newDeviceId(), procedureCode: '1.001193' });
  const asked = await anyone.ask('POST', '/phone-codes', { phone: `09${unitCode.padEnd(8, '0')}` });
  const scan = await anyone.ask('POST', '/scan-sessions');
  const begun = await createUpload(origin, { ...paper, dossierId });
  const other = await anyone.ask('PUT', `/dossiers/${dossierId}`, filingOf({ receivingUnitCode: unitCode }));
  const officers = await program.pool.query<{ id: string }>('select id from officers where username = $1', [`tiepnhan2.${unitCode}`]);
  const office = program.services.directory().officeOfUnit(unitCode);
  if (office === null || filed.status !== 201 || draft.status !== 201 || asked.status !== 202 || begun.status !== 201)
    throw new Error(`The ground is not level: ${filed.body} ${draft.body} ${asked.body} ${begun.status}`);
  const leader = await officerClient(program.server, `lanhdao.${unitCode}`);
  const made = await leader.ask('POST', '/posts/codes', { office: office.id, unitCode: `${unitCode}-KP01`, name: 'Máy 1' });
  const { rows: teams } = await program.pool.query<Ground['team']>(
    `select t.id, m.person_id as "personId", m.id as "membershipId" from teams t join memberships m on m.team_id = t.id where t.unit_code = $1 and m.until_on is null order by m.id`,
    [`${unitCode}-KP01`],
  );
  const [team] = teams;
  if (team === undefined) throw new Error('The ward has no team');
  const training = { courseId: newDeviceId(), sessionId: newDeviceId() };
  const course = { office: office.id, title: 'Khóa mẫu', audience: 'members', syllabus: [], lessonCodes: [], minutes: 90, passPercent: 80, testDays: 30 };
  await leader.ask('PUT', `/training-courses/${training.courseId}`, course);
  const held = {
    office: office.id,
    courseId: training.courseId,
    day: '2030-12-01',
    fromMinute: 480,
    toMinute: 660,
    place: 'Hội trường',
    trainer: 'Lê Thị Mẫu',
    capacity: 30,
    unitCodes: [],
  };
  await leader.ask('PUT', `/training-sessions/${training.sessionId}`, held);
  const joined = await anyone.ask('POST', '/devices', { code: made.json<{ code: string }>().code });
  const { rows } = (await leader.ask('GET', `/equipment?office=${office.id}`)).json<{ rows: { id: string; label: string }[] }>();
  return {
    equipment: { id: rows[0]?.id ?? '', label: rows[0]?.label ?? '' },
    conflictId: other.json<{ facts: { keptAs: string } }>().facts.keptAs,
    device: joined.json(),
    team,
    unitCode,
    officeId: office.id,
    dossierId,
    code: filed.json<{ code: string }>().code,
    draft: draft.json(),
    phoneCodeId: asked.json<{ id: string }>().id,
    officerId: officers.rows[0]?.id ?? '',
    upload: begun.headers.get('location')?.split('/').at(-1) ?? '',
    paper: { dossierId, sha256: declared.sha256 },
    training,
    scan: scan.json(),
  };
}

export const declared = { name: 'Giấy chứng sinh.jpg', lengthBytes: 1234, sha256: 'a'.repeat(64), requiredPaper: null };

export const period = { from: '2026-11-01', to: '2026-11-30' };
export const nothing = () => ({});

export function onDevice({ device }: Ground): Partial<Plan> {
  return { path: { id: device.deviceId }, headers: { 'x-device-token': device.token } };
}
