import { csvOf } from '../../basics/rules/csv.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { findOfficer } from '../../offices/store/officers.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import type { StopReason } from '../rules/mailing.ts';
import { type MailFacts, mailWords, todayKeys } from '../rules/mailing-mail.ts';
import { shareOf, shareOrder } from '../rules/share-figure.ts';
import { setsTargets, type TargetLevel, targetLevels } from '../rules/target.ts';
import { type UnitScope, unitScopes } from '../rules/unit-spans.ts';
import { officesOf } from '../store/counted-units.ts';
import { countGroups, sumOf } from '../store/figures.ts';
import type { TakenRun } from '../store/mailings.ts';
import type { Mail } from '../store/smtp.adapter.ts';
import { currentTarget, listTargets } from '../store/targets.ts';
import { askedOver, dashboardGround } from './dashboard-scope.ts';
import type { TodayRow } from './dashboard-shapes.ts';
import { unitRows } from './figure-groups.ts';
import { askedFigures, type ReportHouse, scopeFor } from './figure-scope.ts';
import { todayView } from './today-view.ts';

export type ViewAsked = { readonly unit: string; readonly scope: UnitScope; readonly level: TargetLevel };

/** What a kept view of the dashboard asks for, and where it is silent what the page shows then: the own unit with its wards. Null where it leads to no unit. */
export function viewAsked(house: ReportHouse, { officeId, search }: { readonly officeId: number; readonly search: string }): ViewAsked | null {
  const directory = house.directory();
  const said = new URLSearchParams(search);
  const code = said.get('unit') ?? directory.officeById(officeId)?.unitCode ?? '';
  const unit = directory.officeOfUnit(code);
  if (unit === null) return null;
  const hasWards = officesOf(directory, unit, 'wards').length > 0;
  const scope = unitScopes.find((one) => one === said.get('scope')) ?? (hasWards ? 'all' : 'own');
  return { unit: code, scope, level: targetLevels.find((one) => one === said.get('level')) ?? 'any' };
}

/** Who may have a view mailed: who sets targets of its unit and sees every office in it. */
export function mailsView(house: ReportHouse, asked: ViewAsked, held: readonly OfficerRole[]): boolean {
  const directory = house.directory();
  const unit = directory.officeOfUnit(asked.unit);
  return unit !== null && setsTargets(held, unit) && officesOf(directory, unit, asked.scope).every((office) => seesTeams(held, office));
}

/** The mail as its keeper may see the figures now; or why there is none any more. */
export async function mailOf(house: ReportHouse, run: TakenRun): Promise<Mail | StopReason> {
  const keeper = await findOfficer(house.pool, run.keptBy);
  if (keeper === null) return 'left';
  const asked = run.place === '/bang-dieu-hanh' ? viewAsked(house, run) : null;
  if (asked === null) return 'viewUnusable';
  if (!mailsView(house, asked, keeper.roles)) return 'rightLost';
  const facts = await factsOf(house, run, { asked, held: keeper.roles });
  const words = mailWords(facts);
  return {
    id: [run.officeId, run.viewId, ...run.occurrence.split(' ')].join('.'),
    to: run.recipients,
    subject: words.subject,
    text: words.text,
    html: words.html,
    attachment: { name: `so-lieu-${asked.unit}-${run.from}-${run.to}.csv`, content: csvOf(words.rows) },
  };
}

async function factsOf(house: ReportHouse, run: TakenRun, { asked, held }: { readonly asked: ViewAsked; readonly held: readonly OfficerRole[] }): Promise<MailFacts> {
  const period = { from: run.from, to: run.to };
  const now = { ...asked, period: 'month' } as const;
  const ground = dashboardGround(house, now, held);
  const scope = scopeFor(house, { unit: asked.unit, scope: asked.scope, ...period }, (office) => seesTeams(held, office));
  const [rows, spans, targets] = await Promise.all([
    todayView(house, now, { ground, held }),
    countGroups(house.pool, askedFigures(scope, ground.filter, house.now()), 'span'),
    listTargets(house.pool, { officeId: scope.unit.id, period }),
  ]);
  const counts = sumOf(spans.values());
  const byUnit = unitRows(askedOver(asked, period), scope, spans);
  return {
    viewName: run.viewName,
    unitName: unitName(house, asked.unit, ground.on),
    scope: asked.scope,
    level: asked.level,
    rhythm: run.rhythm,
    period,
    on: plainDateOf(house.now()),
    today: rows.map((row) => ({ name: shortly(row.name), counts: countsOf(row) })),
    shares: shareOrder.map((key) => {
      const target = currentTarget(targets, { figure: key, scope: asked.scope, level: asked.level, period });
      return { key, ...shareOf(key, counts), target: target?.hundredths ?? null };
    }),
    units: byUnit.length < 2 ? null : byUnit.map(({ row }) => ({ name: shortly(row.name.vi), shares: shareOrder.map((key) => ({ key, ...shareOf(key, row.counts) })) })),
    language: run.language,
    link: `${house.baseUrl}/can-bo/bang-dieu-hanh${run.search === '' ? '' : `?${run.search}`}`,
  };
}

function countsOf(row: TodayRow): MailFacts['today'][number]['counts'] {
  const { dueToday, silent } = row;
  const all = { ...row.counts, dueToday, silent };
  return Object.fromEntries(todayKeys.map((key) => [key, all[key]])) as MailFacts['today'][number]['counts'];
}

function unitName(house: ReportHouse, code: string, on: PlainDate): string {
  const directory = house.directory();
  return directory.unit(code, on)?.name ?? shortly(directory.officeOfUnit(code)?.name ?? code);
}

/** 'Bộ phận Tiếp nhận và Trả kết quả - UBND phường An Lạc': the desk is the same everywhere. */
function shortly(name: string): string {
  return name.split(' - ').at(-1) ?? name;
}
