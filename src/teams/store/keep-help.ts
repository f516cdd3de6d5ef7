import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { SubmittedContent } from '../../dossiers/rules/acts.ts';
import { noticeAddressOf } from '../../dossiers/rules/notice-address.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Helper, SaidMandate } from '../../people/rules/applicant.ts';
import { type Help, helpOf, lastDayAtPost, type PostSeat, type PostTeam } from '../rules/help.ts';
import { mandateMessage } from '../rules/mandate-messages.ts';
import { type MandateFault, type ReadMandate, readMandate } from '../rules/read-mandate.ts';
import { keysOfMember } from './member-sessions.ts';

/** A filing that tells of help, as its first act holds it. */
export type HelpedFiling = {
  readonly officeId: number;
  readonly dossierId: string;
  readonly content: SubmittedContent;
  readonly happenedAt: Instant;
  readonly submittedAt: Instant;
};

export type HelpContext = { readonly pool: Pool; directory(): Directory; now(): Instant };

/**
 * The rows that follow from a filing with help: who is credited, what was agreed, and the message about it. One transaction; once it is done a
 * repetition changes nothing, so that whoever finds it undone may do it again.
 */
export async function keepHelp(context: HelpContext, filing: HelpedFiling): Promise<void> {
  const { helper, mandate } = filing.content;
  if (helper === null) return;
  const now = context.now();
  await context.pool.inTransaction(async (db) => {
    const teams = await teamsAtPost(db, filing, helper);
    const proven = await isProven(db, filing, helper);
    const memberUntil = lastDayAtPost(helper, await seatsAtPost(db, helper));
    const left = memberUntil !== null && daysOf(filing).every((day) => day > memberUntil) ? 'yes' : 'no';
    const help = helpOf(helper, { teams, proven, left });
    const officeId = teams.find((team) => team.id === help.teamId)?.officeId ?? officeOfPost(context.directory(), filing, helper);
    if (!(await addHelp(db, { officeId, filing, helper, help }))) return;
    if (left === 'yes') await doubtHelp(db, { officeId, dossierId: filing.dossierId, now });
    if (mandate !== undefined) await keepMandate(db, { officeId, filing, helper, help, mandate, memberUntil, now });
  });
}

type MandateToKeep = NewHelp & { readonly mandate: SaidMandate; readonly memberUntil: PlainDate | null; readonly now: Instant };

/** A mandate that came before with an earlier dossier is the same one; what only uses its id is kept under that of the dossier, for the ward to look at. */
async function keepMandate(db: Db, input: MandateToKeep): Promise<void> {
  const { officeId, filing, help, mandate, memberUntil, now } = input;
  const read = readMandate(mandate, { ...filing, teamId: help.teamId, memberUntil });
  const isNew = await addMandate(db, input, read);
  if (!isNew && (await isSameMandate(db, input, read))) return setMandate(db, input, read.id);
  const kept: ReadMandate = isNew ? read : { ...read, id: filing.dossierId, faults: [...read.faults, 'otherMandate'] };
  if (!isNew) await addMandate(db, input, kept);
  await setMandate(db, input, kept.id);
  const agreedOnPhone = kept.agreedBy === 'phoneCode' ? mandate.agreedOnPhone : 'no';
  await noteFirstActs(db, { officeId, mandateId: kept.id, faults: kept.faults, agreedOnPhone, now });
  if (agreedOnPhone === 'yes') return;
  const body = await messageFor(db, filing, kept);
  await queueNotices(db, [
    { officeId: filing.officeId, id: newId(now), dossierId: filing.dossierId, kind: 'mandate', ...noticeAddressOf(filing.content.applicant), body, createdAt: now },
  ]);
}

/** The day it was written down, and the day it came: a machine without a line may be late, a clock may be wrong. */
function daysOf({ happenedAt, submittedAt }: HelpedFiling): readonly PlainDate[] {
  return [plainDateOf(happenedAt), plainDateOf(submittedAt)];
}

async function teamsAtPost(db: Db, filing: HelpedFiling, helper: Helper): Promise<readonly PostTeam[]> {
  const days = daysOf(filing);
  const { rows } = await db.query<PostTeam>(
    `select t.id, t.office_id as "officeId", t.kind_code as "kindCode", case when exists (
       select 1 from memberships m join unnest($2::date[]) as day on (m.from_on is null or m.from_on <= day) and (m.until_on is null or m.until_on >= day)
       where m.office_id = t.office_id and m.team_id = t.id and m.person_id = $3
     ) then 'yes' else 'no' end as "hasMember"
     from teams t
     where t.unit_code = $1 and exists (
       select 1 from unnest($2::date[]) as day where (t.founded_on is null or t.founded_on <= day) and (t.ended_on is null or t.ended_on >= day)
     ) order by t.kind_code, t.name`,
    [helper.unitCode, days, parseUuidV7(helper.memberId ?? '')],
  );
  return rows;
}

async function seatsAtPost(db: Db, helper: Helper): Promise<readonly PostSeat[]> {
  const { rows } = await db.query<PostSeat>(
    `select m.person_id as "personId", p.full_name as "fullName", m.until_on::text as until
     from memberships m join teams t on t.office_id = m.office_id and t.id = m.team_id join team_people p on p.office_id = m.office_id and p.id = m.person_id
     where t.unit_code = $1`,
    [helper.unitCode],
  );
  return rows;
}

async function isProven(db: Db, filing: HelpedFiling, { memberId, proof }: Helper): Promise<'yes' | 'no'> {
  const personId = parseUuidV7(memberId ?? '');
  if (personId === null || proof === undefined) return 'no';
  const keys = await keysOfMember(db, { personId, at: filing.happenedAt });
  return keys.some((key) => proves(key, { dossierId: filing.dossierId, proof })) ? 'yes' : 'no';
}

function proves(key: string, { dossierId, proof }: { readonly dossierId: string; readonly proof: string }): boolean {
  const right = createHmac('sha256', Buffer.from(key, 'base64url')).update(dossierId).digest();
  const told = Buffer.from(proof, 'hex');
  return told.length === right.length && timingSafeEqual(told, right);
}

/** Where no team stands at the post: the office of its ward. */
function officeOfPost(directory: Directory, filing: HelpedFiling, { unitCode }: Helper): number {
  const parent = directory.unit(unitCode, plainDateOf(filing.submittedAt))?.parentCode ?? null;
  return (directory.officeOfUnit(unitCode) ?? (parent === null ? null : directory.officeOfUnit(parent)))?.id ?? filing.officeId;
}

type NewHelp = { readonly officeId: number; readonly filing: HelpedFiling; readonly helper: Helper; readonly help: Help };

async function addHelp(db: Db, { officeId, filing, helper, help }: NewHelp): Promise<boolean> {
  const { rows } = await db.query<{ dossier_id: string }>(
    `insert into helped_filings (office_id, dossier_id, dossier_office_id, unit_code, team_id, person_id, said_name, autonomy, credit, submitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning dossier_id`,
    [officeId, filing.dossierId, filing.officeId, helper.unitCode, help.teamId, help.personId, writable(helper.name), helper.autonomy ?? null, help.credit, filing.submittedAt],
  );
  return rows.length > 0;
}

/** The ward reads why, and decides. */
async function doubtHelp(db: Db, { officeId, dossierId, now }: { readonly officeId: number; readonly dossierId: string; readonly now: Instant }): Promise<void> {
  await db.query(`insert into help_acts (office_id, id, dossier_id, kind, acted_at) values ($1, $2, $3, 'leftTeam', $4)`, [officeId, newId(now), dossierId, now]);
}

/** False when there is one with this id already. */
async function addMandate(db: Db, { officeId, filing, helper, help, now }: MandateToKeep, read: ReadMandate): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `insert into mandates (office_id, id, team_id, person_id, unit_code, said_name, first_dossier_id, scope, agreed_by, agreed_at, until_on, ends_with_result, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
    [
      officeId,
      read.id,
      help.teamId,
      help.personId,
      helper.unitCode,
      writable(helper.name),
      filing.dossierId,
      read.scope,
      read.agreedBy,
      read.agreedAt,
      read.untilOn,
      read.endsWithResult,
      now,
    ],
  );
  return rows.length > 0;
}

async function setMandate(db: Db, { officeId, filing }: MandateToKeep, mandateId: string): Promise<void> {
  await db.query('update helped_filings set mandate_id = $3 where office_id = $1 and dossier_id = $2', [officeId, filing.dossierId, mandateId]);
}

/** The same terms, of the same person, for the same team. */
async function isSameMandate(db: Db, { filing, help }: MandateToKeep, read: ReadMandate): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `select m.id from mandates m
     join dossiers f on f.id = m.first_dossier_id join dossiers d on d.id = $2
     where m.id = $1 and m.team_id is not distinct from $3::uuid and m.scope = $4 and m.until_on = $5
       and (f.personal_id = d.personal_id or (f.phone = d.phone and f.applicant_folded = d.applicant_folded))`,
    [read.id, filing.dossierId, help.teamId, read.scope, read.untilOn],
  );
  return rows.length > 0;
}

type FirstActs = {
  readonly officeId: number;
  readonly mandateId: string;
  readonly faults: readonly MandateFault[];
  readonly agreedOnPhone: 'yes' | 'no';
  readonly now: Instant;
};

async function noteFirstActs(db: Db, { officeId, mandateId, faults, agreedOnPhone, now }: FirstActs): Promise<void> {
  const acts = [
    ...(agreedOnPhone === 'yes' ? [{ kind: 'agreed', actor: 'phone', why: [] as readonly string[] }] : []),
    ...(faults.length > 0 ? [{ kind: 'doubted', actor: 'system', why: faults as readonly string[] }] : []),
  ];
  for (const act of acts)
    await db.query('insert into mandate_acts (office_id, id, mandate_id, kind, actor, why, acted_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      officeId,
      newId(now),
      mandateId,
      act.kind,
      act.actor,
      act.why,
      now,
    ]);
}

async function messageFor(db: Db, filing: HelpedFiling, read: ReadMandate): Promise<string> {
  const { rows } = await db.query<{ code: string }>('select code from dossiers where office_id = $1 and id = $2', [filing.officeId, filing.dossierId]);
  return mandateMessage({ code: rows[0]?.code ?? '', untilOn: read.untilOn });
}

/** PostgreSQL takes no text with the sign 0. */
function writable(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\u0000', ' ').normalize('NFC').trim() || null;
}
