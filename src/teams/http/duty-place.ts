import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Office, Unit } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { DutyCalendar } from '../rules/duty-pattern.ts';
import { seesAppointments } from '../rules/duty-rights.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';

export type DutyHouse = House & { directory(): Directory; pokeSender(): void };

/** A unit with a post, and the office that it stands under: its own, or that of its ward. */
export type DutyPlace = { readonly officeId: number; readonly unitCode: string; readonly unit: Unit; readonly office: Office };

export function findPlace(house: DutyHouse, unitCode: string): DutyPlace | null {
  const today = plainDateOf(house.now());
  const unit = house.directory().unit(unitCode, today);
  if (unit === null) return null;
  const office = house.directory().officeOfUnit(unit.code) ?? (unit.parentCode === null ? null : house.directory().officeOfUnit(unit.parentCode));
  return office === null ? null : { officeId: office.id, unitCode: unit.code, unit, office };
}

export function getPlace(house: DutyHouse, unitCode: string): DutyPlace {
  const place = findPlace(house, unitCode);
  if (place === null) throw problemError(notFound);
  return place;
}

export type OfficerAt = { readonly officer: OfficerSession; readonly place: DutyPlace };

/** The place, for an officer with the right; to whoever may not even see the teams there it does not exist. */
export async function placeFor(
  house: DutyHouse,
  request: FastifyRequest,
  asked: { readonly unitCode: string; readonly right: 'sees' | 'manages' | 'appointments' },
): Promise<OfficerAt> {
  const officer = await request.requireOfficer();
  const place = findPlace(house, asked.unitCode);
  if (place === null || !seesTeams(officer.roles, place.office)) throw problemError(notFound);
  const may = { sees: true, manages: managesTeams(officer.roles, place.office), appointments: seesAppointments(officer.roles, place.office) };
  if (!may[asked.right]) throw problemError(notAllowed);
  return { officer, place };
}

export function calendarOf(house: DutyHouse, unitCode: string): DutyCalendar | null {
  const place = findPlace(house, unitCode);
  return place === null ? null : house.directory().calendarOf(place.officeId, plainDateOf(house.now()));
}

/** 'Khu phố 3, Phường An Lạc'; of a ward or district its name alone. */
export function placeName(house: DutyHouse, place: DutyPlace): string {
  const ward = wardOf(house, place);
  return ward === null ? place.unit.name : `${place.unit.name}, ${ward.name}`;
}

/** The ward of a neighbourhood; null for what is no neighbourhood. */
export function wardOf(house: DutyHouse, { unit }: DutyPlace): Unit | null {
  return unit.kind !== 'neighbourhood' || unit.parentCode === null ? null : house.directory().unit(unit.parentCode, plainDateOf(house.now()));
}
