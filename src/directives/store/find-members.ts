import { plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { topByCount } from '../rules/propose.ts';
import { evidenceOfMember, evidenceOfReturned } from '../rules/propose-member.ts';
import { countByMember, type MemberCount } from './member-activity.ts';
import type { RuleRun, Subject } from './rule-run.ts';

/** Rules about single persons. Whoever shares a place shares it; nobody is proposed for nothing. */

export async function topMembers(db: Db, run: RuleRun): Promise<readonly Subject[]> {
  const counted = await countMembers(db, run);
  const rows = counted.map((row) => ({ ...row, name: row.fullName, count: row.assisted }));
  return topByCount(rows, run.rules.commendation.topMembers).map((row) => ({ ...subjectOf(row), evidence: evidenceOfMember({ ...row, among: counted.length }, run.period) }));
}

export async function returnedOften(db: Db, run: RuleRun): Promise<readonly Subject[]> {
  const { memberFromAtLeast, memberReturnedPercent } = run.rules.reminder;
  const thresholds = { fromAtLeast: memberFromAtLeast, returnedPercent: memberReturnedPercent };
  return (await countMembers(db, run)).flatMap((row) => {
    const evidence = evidenceOfReturned(row, run.period, thresholds);
    return evidence === null ? [] : [{ ...subjectOf(row), evidence }];
  });
}

function countMembers(db: Db, run: RuleRun): Promise<readonly MemberCount[]> {
  return countByMember(db, { officeIds: run.wards.map((ward) => ward.officeId), period: run.period, today: plainDateOf(run.now) });
}

function subjectOf({ officeId, unitCode, teamId, personId, fullName, teamName }: MemberCount): Omit<Subject, 'evidence'> {
  return { officeId, unitCode, teamId, personId, subject: 'member', subjectName: `${fullName}, ${teamName}` };
}
