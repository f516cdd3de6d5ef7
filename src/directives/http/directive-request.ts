import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest } from '../../basics/http/route.ts';
import { daysBetween, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { officesSeen, seesTeams } from '../../teams/rules/team-rights.ts';
import { dueDay } from '../rules/due-day.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { badPeriod, photoNotJpeg } from './directive-problems.ts';

const photoBytesMax = 300 * 1024;
const periodDaysMax = 3 * 366;

/** The office asked about and, with a district, the wards below it: for an officer who sees their teams. To everybody else: not allowed. */
export async function scopeOf(
  house: DirectiveHouse,
  request: FastifyRequest,
  officeId: number,
): Promise<{ readonly officer: OfficerSession; readonly offices: readonly Office[] }> {
  const officer = await request.requireOfficer();
  const offices = officesSeen(officer.roles, house.directory().offices, officeId);
  if (offices.length === 0) throw problemError(notAllowed);
  return { officer, offices };
}

/** To an officer who does not see the office, what belongs to it is not there. */
export async function officerWhoSees(
  house: DirectiveHouse,
  request: FastifyRequest,
  officeId: number | null,
): Promise<{ readonly officer: OfficerSession; readonly office: Office }> {
  const officer = await request.requireOfficer();
  const office = officeId === null ? null : house.directory().officeById(officeId);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  return { officer, office };
}

export function dueDayAt(house: DirectiveHouse, officeId: number, workingDays: number): PlainDate {
  const today = plainDateOf(house.now());
  return dueDay({ from: today, workingDays, calendar: house.directory().calendarOf(officeId, today) });
}

/** Throws photoNotJpeg. */
export function photoOf(base64: string | null | undefined): Buffer | null {
  if (base64 === null || base64 === undefined || base64 === '') return null;
  const bytes = Buffer.from(base64, 'base64');
  const isJpeg = bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isJpeg || bytes.length > photoBytesMax) throw problemError(photoNotJpeg);
  return bytes;
}

/** Throws badPeriod. */
export function periodOf(asked: { readonly from: string; readonly to: string }): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from, to] = [periodDay(asked.from), periodDay(asked.to)];
  if (from === null || to === null || to < from || daysBetween(from, to) > periodDaysMax) throw problemError(badPeriod);
  return { from, to };
}

/** 'Khu phố 3, Phường Tân Tạo A'; the office's own unit by its name alone. */
export function unitName(house: DirectiveHouse, { officeId, unitCode }: { readonly officeId: number; readonly unitCode: string }): string {
  const today = plainDateOf(house.now());
  const office = getOffice(house.directory(), officeId);
  const own = house.directory().unit(office.unitCode, today)?.name ?? office.placeName;
  if (unitCode === office.unitCode) return own;
  return `${house.directory().unit(unitCode, today)?.name ?? unitCode}, ${own}`;
}
