import { join } from 'node:path';
import { formatInteger } from '../basics/rules/numbers.ts';
import { type Instant, instantFromMillis, type PlainDate, plainDateOf } from '../basics/rules/time.ts';
import type { Db, Pool } from '../basics/store/database.ts';
import { readDirectiveRules } from '../directives/store/read-rules.ts';
import { historyOf } from '../dossiers/rules/history.ts';
import { type HistoryPlan, HistoryPlanShape } from '../dossiers/rules/history-plan.ts';
import type { OldDossier } from '../dossiers/rules/history-record.ts';
import { importDossiers } from '../dossiers/store/import-dossiers.ts';
import { roleNames } from '../offices/rules/role.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { readJsonFile } from '../offices/store/import-json.adapter.ts';
import { OfficersFileShape } from '../offices/store/import-shapes.ts';
import { loadCatalogue } from '../procedures/store/catalogue.ts';
import { membersOfUnit } from '../teams/rules/sample-teams.ts';
import { importMandates } from '../teams/store/import-mandates.ts';
import { importAuthority } from './sample-authority.ts';
import { importSampleDirectives } from './sample-directives.ts';
import { historyOffices } from './sample-history.ts';
import { importSampleReports } from './sample-reports.ts';
import { readSampleTeams } from './sample-teams.ts';

type Sample = { readonly pool: Pool; readonly root: string; readonly name: string; readonly log: (line: string) => void };

/**
 * Fills a database that has no office yet with a sample authority and its past; does nothing to one that has. Everything is one transaction: a
 * loading that was killed leaves nothing, and the next start begins again. Of several processes one loads and the others wait for it.
 */
export async function loadSample(sample: Sample): Promise<'loaded' | 'alreadyThere'> {
  const folder = folderOf(sample);
  if (await hasOffices(sample.pool)) return 'alreadyThere';
  const outcome = await sample.pool.inTransaction(async (db) => {
    await db.query('select pg_advisory_xact_lock($1)', [lockKey]);
    if (await hasOffices(db)) return 'alreadyThere';
    await loadInto(db, { ...sample, folder });
    return 'loaded';
  });
  // Figures walk an index alone once the pages are known to hold nothing unseen.
  if (outcome === 'loaded') await sample.pool.query('vacuum analyze dossiers');
  return outcome;
}

/** One number for all processes of the program; another than that of the migrations. */
const lockKey = 20_190_331;

async function hasOffices(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>('select exists (select 1 from offices) as found');
  return rows[0]?.found === true;
}

async function loadInto(db: Db, { root, folder, log }: Sample & { readonly folder: string }): Promise<void> {
  const started = now();
  log('Đang nạp chính quyền mẫu, chỉ ở lần chạy đầu… / Loading the sample authority, at the first start only…');
  const plan = await readJsonFile(join(folder, 'history.json'), HistoryPlanShape);
  await importAuthority({ db, root, folder, now: started, log });
  const source = await historyFrom(db, { folder, plan });
  const { added } = await importDossiers({ db, source, progress: reporter(plan, log) });
  await importSampleDirectives({ db, rules: await readDirectiveRules(root), now: started });
  await importMandates({ db, now: started });
  await importSampleReports(db);
  await db.query('analyze dossier_acts');
  await db.query('analyze dossier_aliases');
  const seconds = Math.round((Date.parse(now()) - Date.parse(started)) / 1000);
  log(`Đã nạp ${formatInteger(added)} hồ sơ mẫu trong ${seconds} giây. / The sample is loaded.`);
}

async function historyFrom(db: Db, { folder, plan }: { readonly folder: string; readonly plan: HistoryPlan }): Promise<Iterable<OldDossier>> {
  const [directory, catalogue] = [await loadDirectory(db), await loadCatalogue(db)];
  const { officers } = await readJsonFile(join(folder, 'officers.json'), OfficersFileShape);
  const teams = await readSampleTeams(folder, { ...directory, officers, people: plan.people, on: firstDay(plan) });
  const offices = historyOffices({ ...directory, officers, helpersOf: teams === null ? () => [] : membersOfUnit(teams) }, firstDay(plan));
  return historyOf(plan, { offices, versionOn: catalogue.inForce });
}

function firstDay(plan: HistoryPlan): PlainDate {
  return plan.groups.map((group) => group.from).sort()[0] ?? plainDateOf(now());
}

/** Tells how far it is, at most every second and a half. */
function reporter(plan: HistoryPlan, log: (line: string) => void): (read: number) => void {
  const total = plan.groups.reduce((sum, group) => sum + group.total, 0);
  let toldAt = Date.now();
  return (read) => {
    if (Date.now() - toldAt < 1500) return;
    toldAt = Date.now();
    log(`Hồ sơ mẫu: ${formatInteger(read)}/${formatInteger(total)} (${Math.floor((100 * read) / total)}%) / Sample dossiers`);
  };
}

function folderOf({ root, name }: Pick<Sample, 'root' | 'name'>): string {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`Không có chính quyền mẫu "${name}". / There is no sample authority "${name}".`);
  return join(root, 'data', 'authorities', name);
}

function now(): Instant {
  return instantFromMillis(Date.now());
}

/** Lines that tell with which accounts to try the sample: those of its first ward, and the operator. */
export async function sampleAccounts(root: string, name: string): Promise<readonly string[]> {
  const { samplePassword, officers } = await readJsonFile(join(folderOf({ root, name }), 'officers.json'), OfficersFileShape);
  const firstWard = officers.flatMap((officer) => officer.roles).find((one) => one.unitCode.length === 5)?.unitCode;
  if (samplePassword === undefined || firstWard === undefined) return [];
  const shown = officers
    .flatMap((officer) => officer.roles.map((one) => ({ ...one, username: officer.username })))
    .filter((one) => one.unitCode === firstWard || one.role === 'operator' || one.role === 'teamMonitor');
  return [
    `Tài khoản mẫu, mật khẩu chung / sample accounts, one password: ${samplePassword}`,
    ...shown.map((one) => `  ${one.username.padEnd(18)} ${roleNames[one.role].vi} / ${roleNames[one.role].en}`),
    `  Phường khác, quận: thay ${firstWard} bằng mã đơn vị (quận: 777). / For another ward or the district, put its code.`,
  ];
}
