import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Proposal, ProposalAct } from '../rules/proposal.ts';

export type KeptProposal = { readonly proposal: Proposal; readonly acts: readonly ProposalAct[] };

/** What a rule proposes for a subject and a period is proposed once; its evidence stays that of the first time. Whether it was new. */
export async function addProposal(db: Db, one: Proposal & { readonly proposedBy: string }): Promise<'added' | 'there'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into team_proposals (office_id, id, kind, rule, subject, unit_code, team_id, person_id, subject_name, period_from, period_to, evidence, proposed_by, proposed_by_name,
       proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning id`,
    [
      one.officeId,
      one.id,
      one.kind,
      one.rule,
      one.subject,
      one.unitCode,
      one.teamId,
      one.personId,
      one.subjectName,
      one.periodFrom,
      one.periodTo,
      JSON.stringify(one.evidence),
      one.proposedBy,
      one.proposedByName,
      one.proposedAt,
    ],
  );
  return rows.length === 0 ? 'there' : 'added';
}

export async function addProposalAct(
  db: Db,
  input: { readonly officeId: number; readonly proposalId: string; readonly act: ProposalAct & { readonly actorId: string; readonly actorKind: 'officer' | 'member' } },
): Promise<void> {
  const { act } = input;
  await db.query(
    `insert into proposal_acts (office_id, proposal_id, id, kind, body, decision_number, decided_on, signer, decided_at_office, actor_kind, actor_id, actor_name, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      input.officeId,
      input.proposalId,
      act.id,
      act.kind,
      act.body,
      act.decision?.number ?? null,
      act.decision?.decidedOn ?? null,
      act.decision?.signer ?? null,
      act.decision?.officeId ?? null,
      act.actorKind,
      act.actorId,
      act.actorName,
      act.actedAt,
    ],
  );
}

/** Held until the end of the transaction. Null for an id that is not there. */
export async function lockProposal(db: Db, id: string): Promise<KeptProposal | null> {
  await db.query('select 1 from team_proposals where id = $1 for update', [id]);
  return findProposal(db, id);
}

export async function findProposal(db: Db, id: string): Promise<KeptProposal | null> {
  const { rows } = await db.query<Row>(`${selected} where p.id = $1`, [id]);
  return rows[0] === undefined ? null : keptOf(rows[0]);
}

/** Of the offices: the newest proposing first, within it by place. */
export async function listProposals(db: Db, officeIds: readonly number[]): Promise<readonly KeptProposal[]> {
  const { rows } = await db.query<Row>(
    `${selected} where p.office_id = any ($1) order by p.period_to desc, p.rule, (p.evidence ->> 'place')::int nulls last, p.subject_name limit 500`,
    [officeIds],
  );
  return rows.map(keptOf);
}

/** Those about one person, the newest first. */
export async function listProposalsOf(db: Db, personId: string): Promise<readonly KeptProposal[]> {
  const { rows } = await db.query<Row>(`${selected} where p.person_id = $1 order by p.proposed_at desc, p.id desc limit 50`, [personId]);
  return rows.map(keptOf);
}

type ActRow = Omit<ProposalAct, 'decision'> & {
  readonly number: string | null;
  readonly decidedOn: PlainDate | null;
  readonly signer: string | null;
  readonly officeId: number | null;
  readonly actedAt: Instant;
};
type Row = Proposal & { readonly acts: readonly ActRow[] };

const selected = `select p.id, p.office_id as "officeId", p.kind, p.rule, p.subject, p.unit_code as "unitCode", p.team_id as "teamId", p.person_id as "personId", p.subject_name as "subjectName",
  p.period_from as "periodFrom", p.period_to as "periodTo", p.evidence, p.proposed_by_name as "proposedByName", p.proposed_at as "proposedAt",
  coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'body', a.body, 'number', a.decision_number, 'decidedOn', a.decided_on, 'signer', a.signer,
      'officeId', a.decided_at_office, 'actorName', a.actor_name,
      'actedAt', to_char(a.acted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.seq)
    from proposal_acts a where a.office_id = p.office_id and a.proposal_id = p.id), '[]') as acts
  from team_proposals p`;

function keptOf({ acts, ...proposal }: Row): KeptProposal {
  return { proposal, acts: acts.map(actOf) };
}

function actOf({ number, decidedOn, signer, officeId, ...act }: ActRow): ProposalAct {
  const decision = decidedOn === null || signer === null || officeId === null ? null : { number: number ?? '', decidedOn, signer, officeId };
  return { ...act, decision };
}
