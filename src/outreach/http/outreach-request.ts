import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import type { Outcome } from '../../basics/rules/outcome.ts';
import { daysBetween, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { entersOutreach } from '../rules/outreach-item.ts';
import { findEntry, findItem, type KeptEntry, type KeptItem } from '../store/records.ts';

export type OutreachHouse = House & { directory(): Directory };

const periodDaysMax = 12 * 366;

/** The office asked about with those directly below, for an officer who sees its teams. To everybody else: not allowed. */
export async function outreachScope(
  house: OutreachHouse,
  request: FastifyRequest,
  officeId: number,
): Promise<{ readonly officer: OfficerSession; readonly office: Office; readonly offices: readonly Office[] }> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notAllowed);
  return { officer, office, offices: [office, ...house.directory().offices.filter((one) => one.parentOfficeId === office.id && seesTeams(officer.roles, one))] };
}

/** Who may enter something for the unit at the office. Throws notAllowed; malformed where the unit is none of the office's. */
export async function outreachWriter(house: OutreachHouse, request: FastifyRequest, at: { readonly officeId: number; readonly unitCode: string | null }): Promise<OfficerSession> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(at.officeId);
  if (office === null || !entersOutreach(officer.roles, office)) throw problemError(notAllowed);
  if (at.unitCode !== null && !unitsOf(house, office).some(({ code }) => code === at.unitCode)) throw problemError(notAUnitHere);
  return officer;
}

/** The unit of the office itself and, below a ward, its neighbourhoods: a district's wards have offices of their own. */
export function unitsOf(house: OutreachHouse, office: Office): readonly { readonly code: string; readonly name: string }[] {
  const today = plainDateOf(house.now());
  const below = house
    .directory()
    .childrenOf(office.unitCode, today)
    .filter(({ kind }) => kind === 'neighbourhood');
  const own = house.directory().unit(office.unitCode, today);
  return [{ code: office.unitCode, name: own?.name ?? office.placeName }, ...below];
}

export function unitWords(house: OutreachHouse, office: Office, unitCode: string): string {
  const [own, ...below] = unitsOf(house, office);
  const found = below.find(({ code }) => code === unitCode);
  return found === undefined ? (own?.name ?? office.placeName) : `${found.name}, ${own?.name ?? office.placeName}`;
}

/** An item or entry for somebody who sees the teams of its office; to everybody else it is not there. */
export async function openedRecord(house: OutreachHouse, request: FastifyRequest, id: string): Promise<{ readonly kept: KeptItem | KeptEntry; readonly item: KeptItem | null }> {
  const officer = await request.requireOfficer();
  const item = await findItem(house.pool, id);
  const kept = item ?? (await findEntry(house.pool, id));
  const office = kept === null ? null : house.directory().officeById(kept.officeId);
  if (kept === null || office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  return { kept, item };
}

/** Throws badPeriod. */
export function outreachPeriod(asked: { readonly from: string; readonly to: string }): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from, to] = [periodDay(asked.from), periodDay(asked.to)];
  if (from === null || to === null || to < from || daysBetween(from, to) > periodDaysMax) throw problemError(badPeriod);
  return { from, to };
}

/** Throws malformed for days that do not exist or stand the wrong way round. */
export function checkDays(days: readonly (string | null)[]): void {
  const read = days.map((day) => (day === null ? null : periodDay(day)));
  const [from, to] = read;
  const isReversed = typeof from === 'string' && typeof to === 'string' && to < from;
  if (isReversed || days.some((day, i) => day !== null && read[i] === null)) throw problemError(badDays);
}

/** Throws malformed for words that say nothing. */
export function checkWords(texts: readonly string[]): void {
  if (texts.some((text) => text.trim() === '')) throw problemError(wordsMissing);
}

/** Throws what an act was answered with: not there, or the refusal. */
export function expectKept(outcome: Outcome<null> | 'absent'): void {
  if (outcome === 'absent') throw problemError(notFound);
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
}

const badPeriod = malformed([
  { path: 'to', code: 'badPeriod', message: { vi: 'Kỳ dài tối đa mười hai năm, ngày cuối không trước ngày đầu.', en: 'At most twelve years, the last day not before the first.' } },
]);
const badDays = malformed([
  { path: 'content', code: 'badDays', message: { vi: 'Ngày phải có thật, ngày kết thúc không trước ngày bắt đầu.', en: 'The days must exist, the last not before the first.' } },
]);
const wordsMissing = malformed([{ path: 'content', code: 'wordsMissing', message: { vi: 'Còn mục bắt buộc chưa ghi.', en: 'Something that is needed was not written.' } }]);
const notAUnitHere = malformed([
  { path: 'content/unitCode', code: 'notAUnitHere', message: { vi: 'Đơn vị được chọn không thuộc cơ quan này.', en: 'The unit does not belong to this office.' } },
]);
