import type { Uuid } from '../../basics/rules/ids.ts';
import { allow, type Outcome } from '../../basics/rules/outcome.ts';
import { type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import type { Actor } from '../rules/actor.ts';
import { type DifficultyActKind, mayActOnDifficulty, type Side, standingOfDifficulty } from '../rules/difficulty.ts';
import { mayActOnProposal, type ProposalSide, type ProposalTry, standingOfProposal } from '../rules/proposal.ts';
import { mayActOnTask, standingOfTask, type TaskSide, type taskActs } from '../rules/task.ts';
import { addDifficultyAct, type KeptDifficulty, lockDifficulty } from './difficulties.ts';
import { keepPhoto } from './photos.ts';
import { addProposalAct, type KeptProposal, lockProposal } from './proposals.ts';
import { addTaskAct, type KeptTask, lockTask } from './tasks.ts';
import { tellPerson } from './tell-person.ts';

/** Every later act: lock, fold, decide, append; one transaction. An act that is there already (sent again) changes nothing. */

export type DifficultyTry = {
  readonly difficultyId: string;
  readonly act: { readonly id: string; readonly kind: DifficultyActKind; readonly body: string | null };
  readonly actor: Actor;
  readonly sidesOf: (kept: KeptDifficulty) => readonly Side[];
  readonly dueDayOf: (kept: KeptDifficulty) => PlainDate;
  readonly now: Instant;
};

export async function actOnDifficulty(pool: Pool, one: DifficultyTry): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const kept = await lockDifficulty(db, one.difficultyId);
    if (kept === null) return 'absent';
    if (kept.acts.some(({ id }) => id === one.act.id)) return allow(null);
    const standing = standingOfDifficulty(kept.difficulty, kept.acts, plainDateOf(one.now));
    const outcome = mayActOnDifficulty({ standing, act: one.act, sides: one.sidesOf(kept) });
    if (!outcome.ok) return outcome;
    const dueOn = one.act.kind === 'escalate' || one.act.kind === 'reopen' ? one.dueDayOf(kept) : null;
    await addDifficultyAct(db, { officeId: kept.difficulty.officeId, difficultyId: one.difficultyId, act: { ...one.act, dueOn, actor: one.actor, actedAt: one.now } });
    return outcome;
  });
}

export type TaskTry = {
  readonly taskId: string;
  readonly act: { readonly id: string; readonly kind: (typeof taskActs)[number]; readonly body: string | null };
  readonly photo: { readonly id: Uuid; readonly bytes: Buffer } | null;
  readonly actor: Actor;
  readonly sidesOf: (kept: KeptTask) => readonly TaskSide[];
  readonly dueDayOf: (kept: KeptTask) => PlainDate;
  readonly now: Instant;
};

export async function actOnTask(pool: Pool, one: TaskTry): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const kept = await lockTask(db, one.taskId);
    if (kept === null) return 'absent';
    if (kept.acts.some(({ id }) => id === one.act.id)) return allow(null);
    const { task, acts } = kept;
    const outcome = mayActOnTask({ task, standing: standingOfTask(task, acts, plainDateOf(one.now)), act: one.act, sides: one.sidesOf(kept) });
    if (!outcome.ok) return outcome;
    if (one.photo !== null) await keepPhoto(db, { ...one.photo, officeId: task.officeId, now: one.now });
    const dueOn = one.act.kind === 'return' ? one.dueDayOf(kept) : null;
    await addTaskAct(db, { officeId: task.officeId, taskId: task.id, act: { ...one.act, photoId: one.photo?.id ?? null, dueOn, actor: one.actor, actedAt: one.now } });
    return outcome;
  });
}

export type ProposalActTry = {
  readonly proposalId: string;
  readonly act: ProposalTry & { readonly id: string };
  readonly actor: { readonly kind: 'officer' | 'member'; readonly id: string; readonly name: string };
  readonly sidesOf: (kept: KeptProposal) => readonly ProposalSide[];
  /** The office at which it is decided; null for somebody who may not. */
  readonly decidesAt: (kept: KeptProposal) => number | null;
  readonly objectionDays: number;
  readonly now: Instant;
};

export async function actOnProposal(pool: Pool, one: ProposalActTry): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const kept = await lockProposal(db, one.proposalId);
    if (kept === null) return 'absent';
    if (kept.acts.some(({ id }) => id === one.act.id)) return allow(null);
    const outcome = mayActOnProposal({
      proposal: kept.proposal,
      standing: standingOfProposal(kept.acts, one.objectionDays),
      act: one.act,
      sides: one.sidesOf(kept),
      today: plainDateOf(one.now),
    });
    if (!outcome.ok) return outcome;
    const officeId = one.decidesAt(kept);
    const decision = one.act.kind === 'decide' && one.act.decision !== null && officeId !== null ? { ...one.act.decision, officeId } : null;
    const act = { id: one.act.id, kind: one.act.kind, body: one.act.body, decision, actorKind: one.actor.kind, actorId: one.actor.id, actorName: one.actor.name, actedAt: one.now };
    await addProposalAct(db, { officeId: kept.proposal.officeId, proposalId: one.proposalId, act });
    const { objectionsUntil } = standingOfProposal([...kept.acts, act], one.objectionDays);
    if (act.kind === 'review' && objectionsUntil !== null) await tellPerson(db, { proposal: kept.proposal, objectionsUntil, now: one.now });
    return outcome;
  });
}
