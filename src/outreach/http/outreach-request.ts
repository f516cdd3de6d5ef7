import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { oneLine, written } from '../../basics/rules/text.ts';
import { daysBetween, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { officesSeen, seesTeams } from '../../teams/rules/team-rights.ts';
import { entersOutreach } from '../rules/outreach-item.ts';
import { findLine, type KeptLine } from '../store/plan-lines.ts';
import { findEntry, findItem, type KeptEntry, type KeptItem } from '../store/records.ts';

/** A task out of the register of documents that a line of a plan may answer; the slice directives knows them. */
export type PlanTask = { readonly id: string; readonly officeId: number; readonly title: string; readonly documentId: string; readonly open: 'yes' | 'no' };
export type OutreachHouse = House & { directory(): Directory; tasksOf(officeIds: readonly number[]): Promise<readonly PlanTask[]> };

type Kept = KeptItem | KeptEntry | KeptLine;
const periodDaysMax = 12 * 366;

/** The office asked about with those directly below, for an officer who sees its teams. To everybody else: not allowed. */
export async function outreachScope(
  house: OutreachHouse,
  request: FastifyRequest,
  officeId: number,
): Promise<{ readonly officer: OfficerSession; readonly office: Office; readonly offices: readonly Office[] }> {
  const officer = await request.requireOfficer();
  const offices = officesSeen(officer.roles, house.directory().offices, officeId);
  const [office] = offices;
  if (office === undefined) throw problemError(notAllowed);
  return { officer, office, offices };
}

/** Who may enter something at the office. Throws notAllowed. */
export async function outreachWriter(house: OutreachHouse, request: FastifyRequest, officeId: number): Promise<{ readonly officer: OfficerSession; readonly office: Office }> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !entersOutreach(officer.roles, office)) throw problemError(notAllowed);
  return { officer, office };
}

/** Throws malformed where the unit is none of the office's; a record keeps the one it has, also when that has ended since. */
export function checkUnit(house: OutreachHouse, { office, unitCode, kept }: { readonly office: Office; readonly unitCode: string; readonly kept: Kept | null }): void {
  const isKept = kept?.officeId === office.id && kept.content.unitCode === unitCode;
  if (!isKept && !unitsOf(house, office).some(({ code }) => code === unitCode)) throw problemError(notAUnitHere);
}

/** The unit of the office itself and, below a ward, its neighbourhoods: a district's wards have offices of their own. */
function unitsOf(house: OutreachHouse, office: Office): readonly { readonly code: string; readonly name: string }[] {
  const today = plainDateOf(house.now());
  const below = house
    .directory()
    .childrenOf(office.unitCode, today)
    .filter(({ kind }) => kind === 'neighbourhood');
  const own = house.directory().unit(office.unitCode, today);
  return [{ code: office.unitCode, name: own?.name ?? office.placeName }, ...below];
}

/** Its units as they are told: 'Khu phố 1, Phường Bình Hưng Hòa'; one that has ended by its last name. */
export function unitNames(
  house: OutreachHouse,
  office: Office,
): { readonly places: readonly { readonly unitCode: string; readonly name: string }[]; readonly nameOf: (unitCode: string) => string } {
  const [own, ...below] = unitsOf(house, office);
  const ownName = own?.name ?? office.placeName;
  const names = new Map([[office.unitCode, ownName], ...below.map(({ code, name }) => [code, `${name}, ${ownName}`] as const)]);
  const ended = (unitCode: string) => `${house.directory().versionsOf(unitCode).at(-1)?.name ?? unitCode}, ${ownName}`;
  return { places: [...names].map(([unitCode, name]) => ({ unitCode, name })), nameOf: (unitCode) => names.get(unitCode) ?? ended(unitCode) };
}

/** An item, an entry or a line of a plan for somebody who sees the teams of its office; to everybody else it is not there. */
export async function openedRecord(house: OutreachHouse, request: FastifyRequest, id: string): Promise<{ readonly kept: Kept; readonly item: KeptItem | null }> {
  const officer = await request.requireOfficer();
  const item = await findItem(house.pool, id);
  const kept = item ?? (await findEntry(house.pool, id)) ?? (await findLine(house.pool, id));
  const office = kept === null ? null : house.directory().officeById(kept.officeId);
  if (kept === null || office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  return { kept, item };
}

type Told = { readonly officer: OfficerSession; readonly office: Office; readonly why?: string | null | undefined };

/** Who changes what, when and why, for the store. */
export function changeOf(house: OutreachHouse, request: { readonly params: { readonly id: string } }, { officer, office, why }: Told) {
  return { id: request.params.id, officeId: office.id, why: written(oneLine(why ?? '')), by: { id: officer.id, name: officer.fullName }, now: house.now() };
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
