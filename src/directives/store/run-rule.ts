import type { Text } from '../../basics/rules/outcome.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { type Counted, evidenceOfIdle, evidenceOfPlace, kindOfRule, type ProposalRule, topByCount, unconfirmedNote } from '../rules/propose.ts';
import { returnedOften, topMembers } from './find-members.ts';
import { type AtNeighbourhoods, countAtNeighbourhoods } from './post-activity.ts';
import { addProposal } from './proposals.ts';
import type { RuleRun, Subject } from './rule-run.ts';
import { superviseTeams } from './supervise.ts';

/** Runs one rule over the records and writes down what it proposes, with the figures of this moment. How many it found, how many are new. Call it inside a transaction. */
export async function runRule(db: Db, run: RuleRun): Promise<{ readonly found: number; readonly added: number }> {
  const subjects = await find[run.rule](db, run);
  let added = 0;
  for (const subject of subjects) {
    const proposal = {
      ...subject,
      id: newId(run.now),
      kind: kindOfRule[run.rule],
      rule: run.rule,
      periodFrom: run.period.from,
      periodTo: run.period.to,
      proposedBy: run.by.id,
      proposedByName: run.by.name,
      proposedAt: run.now,
    };
    if ((await addProposal(db, proposal)) === 'added') added += 1;
  }
  return { found: subjects.length, added };
}

const find = { topWards, topPosts, topMembers, idleWithMachine, returnedOften } satisfies Record<ProposalRule, (db: Db, run: RuleRun) => Promise<readonly Subject[]>>;

async function topWards(db: Db, run: RuleRun): Promise<readonly Subject[]> {
  const counts = await countAtNeighbourhoods(db, { officeIds: run.wards.map((ward) => ward.officeId), period: run.period, by: 'office' });
  const rows = run.wards.map((ward) => ({ ...ward, count: counts.get(String(ward.officeId))?.count ?? 0 }));
  const among: Text = { vi: `${run.wards.length} phường`, en: `${run.wards.length} wards` };
  return topByCount(rows, run.rules.commendation.topWards).map((row) => ({
    officeId: row.officeId,
    unitCode: row.unitCode,
    teamId: null,
    personId: null,
    subject: 'ward',
    subjectName: row.name,
    evidence: evidenceOfPlace(row, run.period, { among, note: unconfirmedNote.ofWard(counts.get(String(row.officeId))?.unconfirmed ?? 0) }),
  }));
}

async function topPosts(db: Db, run: RuleRun): Promise<readonly Subject[]> {
  const officeIds = run.wards.map((ward) => ward.officeId);
  const counts = await countAtNeighbourhoods(db, { officeIds, period: run.period, by: 'team' });
  const posts = (await superviseTeams(db, { officeIds, period: run.period, today: run.period.to })).filter(({ team }) => team.level === 'neighbourhood');
  const rows: readonly (Counted & Omit<Subject, 'evidence'>)[] = posts.map(({ team }) => ({
    officeId: team.officeId,
    unitCode: team.unitCode,
    teamId: team.id,
    personId: null,
    subject: 'team',
    subjectName: fullName(team, run),
    name: fullName(team, run),
    count: confirmedOf(counts.get(team.id)),
  }));
  const among: Text = { vi: `${rows.length} tổ khu phố`, en: `${rows.length} neighbourhood teams` };
  return topByCount(rows, run.rules.commendation.topPosts).map(({ name, count, place, tiedWith, ...subject }) => ({
    ...subject,
    evidence: evidenceOfPlace({ name, count, place, tiedWith }, run.period, { among, note: unconfirmedNote.ofTeam }),
  }));
}

function confirmedOf(counted: AtNeighbourhoods | undefined): number {
  return counted === undefined ? 0 : counted.count - counted.unconfirmed;
}

async function idleWithMachine(db: Db, run: RuleRun): Promise<readonly Subject[]> {
  const officeIds = run.wards.map((ward) => ward.officeId);
  const posts = await superviseTeams(db, { officeIds, period: run.period, today: plainDateOf(run.now) });
  return posts.flatMap((post) => {
    const evidence = evidenceOfIdle(post, { to: run.period.to, months: run.rules.reminder.idleMonths });
    const { team } = post;
    return evidence === null
      ? []
      : [{ officeId: team.officeId, unitCode: team.unitCode, teamId: team.id, personId: null, subject: 'team' as const, subjectName: fullName(team, run), evidence }];
  });
}

function fullName(team: { readonly name: string; readonly officeId: number }, run: RuleRun): string {
  const ward = run.wards.find((one) => one.officeId === team.officeId);
  return ward === undefined || team.name.toLowerCase().includes(ward.name.toLowerCase()) ? team.name : `${team.name}, ${ward.name}`;
}
