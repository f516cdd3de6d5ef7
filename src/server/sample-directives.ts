import { createHash } from 'node:crypto';
import { type Uuid, uuidV7From } from '../basics/rules/ids.ts';
import { addDays, atMinute, type Instant, millisOf, type PlainDate, plainDateOf } from '../basics/rules/time.ts';
import type { Db } from '../basics/store/database.ts';
import type { Actor } from '../directives/rules/actor.ts';
import { dueDay } from '../directives/rules/due-day.ts';
import { checkedItems } from '../directives/rules/visit.ts';
import { addDifficulty, addDifficultyAct } from '../directives/store/difficulties.ts';
import { addProposalAct, listProposals } from '../directives/store/proposals.ts';
import type { DirectiveRules } from '../directives/store/read-rules.ts';
import { runRule } from '../directives/store/run-rule.ts';
import { addTask, addTaskAct } from '../directives/store/tasks.ts';
import { addVisit } from '../directives/store/visits.ts';
import { type Directory, loadDirectory } from '../offices/store/directory.ts';
import { listOfficers } from '../offices/store/officers.ts';
import type { Team } from '../teams/rules/team.ts';
import { listTeams } from '../teams/store/teams.ts';

type Ground = { readonly db: Db; readonly directory: Directory; readonly rules: DirectiveRules; readonly today: PlainDate; readonly monitor: Actor & { readonly id: string } };

/** A handful of invented difficulties, visits and tasks of the last year, and what the rule proposes from the past of the sample. Nothing where there are no teams. */
export async function importSampleDirectives({ db, rules, now }: { readonly db: Db; readonly rules: DirectiveRules; readonly now: Instant }): Promise<void> {
  const directory = await loadDirectory(db);
  const district = directory.offices.find((office) => office.parentOfficeId === null);
  const monitor = district === undefined ? undefined : (await listOfficers(db, { officeId: district.id, now })).find(({ roles }) => roles.includes('teamMonitor'));
  const teams = await listTeams(
    db,
    directory.offices.map((office) => office.id),
  );
  const posts = teams.filter((team) => team.level === 'neighbourhood');
  if (monitor === undefined || posts.length === 0) return;
  const ground: Ground = { db, directory, rules, today: plainDateOf(now), monitor: { kind: 'officer', id: monitor.id, name: monitor.fullName } };
  for (const [i, told] of difficulties.entries()) await bringDifficulty(ground, posts[(i * 29 + 7) % posts.length], told, i);
  for (const [i, told] of visits.entries()) await bringVisit(ground, posts[(i * 37 + 11) % posts.length], told, i);
  await bringProposals(ground);
}

type ToldDifficulty = { readonly daysAgo: number; readonly kind: 'line' | 'machine' | 'procedure' | 'peopleShy'; readonly body: string; readonly answer: string | null };

const difficulties: readonly ToldDifficulty[] = [
  { daysAgo: 300, kind: 'machine', body: 'Máy in kéo giấy hai tờ một lúc, phiếu hẹn bị hỏng.', answer: 'Đã thay trục cuốn giấy, in thử 20 phiếu được.' },
  { daysAgo: 160, kind: 'peopleShy', body: 'Bà con lớn tuổi ngại nộp qua mạng, sợ mất giấy tờ.', answer: 'Gửi tờ hướng dẫn chữ to; tổ cho xem biên nhận có mã ngay tại điểm.' },
  { daysAgo: 41, kind: 'line', body: 'Đường truyền của văn phòng khu phố chập chờn vào buổi chiều.', answer: null },
  { daysAgo: 1, kind: 'procedure', body: 'Hồ sơ kết hôn có yếu tố ở nơi khác: tổ chưa rõ cần giấy xác nhận nào.', answer: null },
];

async function bringDifficulty(ground: Ground, team: Team | undefined, told: ToldDifficulty, i: number): Promise<void> {
  if (team === undefined) return;
  const day = addDays(ground.today, -told.daysAgo);
  const [raisedAt, calendar] = [atMinute(day, 9 * 60 + i), ground.directory.calendarOf(team.officeId, day)];
  const [first] = await listOfficers(ground.db, { officeId: team.officeId, now: raisedAt });
  if (first === undefined) return;
  const id = idOf(raisedAt, `difficulty ${i}`);
  const ward: Actor = { kind: 'officer', id: first.id, name: first.fullName };
  await addDifficulty(ground.db, {
    id,
    officeId: team.officeId,
    unitCode: team.unitCode,
    kind: told.kind,
    body: told.body,
    photoId: null,
    firstOwner: 'ward',
    dueOn: dueDay({ from: day, workingDays: ground.rules.supervision.difficultyWorkingDays, calendar }),
    raisedBy: ward,
    raisedAt,
  });
  if (told.answer === null) return;
  const actedAt = atMinute(addDays(day, 3), 10 * 60);
  const act = { dueOn: null, actor: ward, actedAt } as const;
  await addDifficultyAct(ground.db, { officeId: team.officeId, difficultyId: id, act: { ...act, id: idOf(actedAt, `answer ${i}`), kind: 'answer', body: told.answer } });
  await addDifficultyAct(ground.db, { officeId: team.officeId, difficultyId: id, act: { ...act, id: idOf(actedAt, `close ${i}`), kind: 'close', body: null } });
}

type ToldVisit = { readonly daysAgo: number; readonly wanting: string; readonly finding: string; readonly severity: 'light' | 'medium'; readonly evidence: string | null };

const visits: readonly ToldVisit[] = [
  { daysAgo: 210, wanting: 'rota', finding: 'Lịch trực treo là của quý trước', severity: 'light', evidence: 'Đã treo lịch trực quý này ở cửa văn phòng khu phố.' },
  { daysAgo: 95, wanting: 'privacy', finding: 'Màn hình quay ra ghế chờ, người ngồi chờ đọc được', severity: 'medium', evidence: 'Đã kê lại bàn, màn hình quay vào tường.' },
  { daysAgo: 25, wanting: 'equipment', finding: 'Máy quét hỏng, hồ sơ phải chụp bằng điện thoại', severity: 'medium', evidence: null },
];

async function bringVisit(ground: Ground, team: Team | undefined, told: ToldVisit, i: number): Promise<void> {
  if (team === undefined) return;
  const { db, monitor, rules } = ground;
  const day = addDays(ground.today, -told.daysAgo);
  const recordedAt = atMinute(day, 16 * 60 + i);
  const about = { officeId: team.officeId, teamId: team.id, teamName: team.name, unitCode: team.unitCode };
  const visitId = idOf(recordedAt, `visit ${i}`);
  const answers = checkedItems(rules.checklist, { ...Object.fromEntries(rules.checklist.items.map(({ code }) => [code, 'good' as const])), [told.wanting]: 'wanting' });
  const by = { recordedBy: monitor.id, recordedByName: monitor.name, recordedAt };
  await addVisit(db, { ...about, id: visitId, visitedOn: day, visitors: monitor.name, wardPresent: 'Đại diện phường và tổ', answers, note: null, follows: null, ...by });
  const taskId = idOf(recordedAt, `finding ${i}`);
  const dueOn = dueDay({ from: day, workingDays: rules.supervision.findingWorkingDays, calendar: ground.directory.calendarOf(team.officeId, day) });
  const task = {
    ...about,
    id: taskId,
    origin: 'finding',
    documentId: null,
    ownerName: null,
    visitId,
    title: told.finding,
    body: told.finding,
    severity: told.severity,
    dueOn,
  } as const;
  await addTask(db, { ...task, raisedBy: monitor.id, raisedByName: monitor.name, raisedAt: recordedAt }, null);
  if (told.evidence === null) return;
  const [first] = await listOfficers(db, { officeId: team.officeId, now: recordedAt });
  if (first === undefined) return;
  const actedAt = atMinute(addDays(day, 6), 9 * 60);
  const act = { photoId: null, dueOn: null, actedAt } as const;
  const ward: Actor = { kind: 'officer', id: first.id, name: first.fullName };
  await addTaskAct(db, { officeId: team.officeId, taskId, act: { ...act, id: idOf(actedAt, `evidence ${i}`), kind: 'evidence', body: told.evidence, actor: ward } });
  await addTaskAct(db, { officeId: team.officeId, taskId, act: { ...act, id: idOf(actedAt, `accept ${i}`), kind: 'accept', body: null, actor: monitor } });
}

/** Of the period of the report of 2019: reviewed a while ago, waiting for the leader. */
async function bringProposals({ db, directory, rules, today, monitor }: Ground): Promise<void> {
  const period = { from: '2017-01-01' as PlainDate, to: '2019-03-31' as PlainDate };
  const wards = directory.offices
    .filter((office) => office.parentOfficeId !== null)
    .map(({ id, unitCode, placeName }) => ({ officeId: id, unitCode, name: directory.unit(unitCode, period.to)?.name ?? placeName }));
  const [proposedAt, reviewedAt] = [atMinute(addDays(today, -12), 9 * 60), atMinute(addDays(today, -10), 9 * 60)];
  await runRule(db, { rule: 'topWards', period, wards, rules: rules.supervision, by: monitor, now: proposedAt });
  const body = 'Đã đối chiếu với báo cáo sơ kết 2019: số liệu khớp.';
  for (const { proposal } of await listProposals(
    db,
    wards.map((ward) => ward.officeId),
  ))
    await addProposalAct(db, {
      officeId: proposal.officeId,
      proposalId: proposal.id,
      act: {
        id: idOf(reviewedAt, `review ${proposal.unitCode}`),
        kind: 'review',
        body,
        decision: null,
        actorKind: 'officer',
        actorId: monitor.id,
        actorName: monitor.name,
        actedAt: reviewedAt,
      },
    });
}

/** The same at every loading on the same day. */
function idOf(at: Instant, what: string): Uuid {
  return uuidV7From(millisOf(at), createHash('sha256').update(what).digest());
}
