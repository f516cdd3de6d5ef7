import { groupBy } from '../../basics/rules/group-by.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { DayRange, DutyCalendar, DutyLine } from '../rules/duty-pattern.ts';
import { type DutyShift, dutyIn, type Swap, swapsOf } from '../rules/duty-shift.ts';
import { isMemberOn } from '../rules/membership.ts';
import { listDutyChanges, listDutyLines } from './duty.ts';
import { type DutyMember, listDutyMembers } from './duty-members.ts';

/** The duty of a unit over some days, as it stands. */
export type DutyBook = {
  readonly lines: readonly DutyLine[];
  readonly shifts: readonly DutyShift[];
  readonly swaps: readonly Swap[];
  readonly members: readonly DutyMember[];
  /** What is written already, so that a repeat is told from a new wish. */
  readonly changeIds: readonly string[];
  readonly isMember: (personId: string, day: PlainDate) => boolean;
};

type Asked = { readonly range: DayRange; readonly calendarOf: (unitCode: string) => DutyCalendar | null };

export async function readDuty(db: Db, { unitCode, ...asked }: Asked & { readonly unitCode: string }): Promise<DutyBook> {
  return (await readRows(db, { ...asked, unitCode }))(unitCode);
}

/** The duty of every unit, in three questions however many there are. */
export async function readEveryDuty(db: Db, asked: Asked): Promise<(unitCode: string) => DutyBook> {
  return readRows(db, { ...asked, unitCode: null });
}

async function readRows(db: Db, { unitCode, range, calendarOf }: Asked & { readonly unitCode: string | null }): Promise<(unitCode: string) => DutyBook> {
  const { from } = range;
  const lines = groupBy(await listDutyLines(db, { unitCode, from }), (one) => one.unitCode);
  const changes = groupBy(await listDutyChanges(db, { unitCode, from }), (one) => one.unitCode);
  const everybody = groupBy(await listDutyMembers(db, { unitCode, from }), (one) => one.unitCode);
  return (code) => {
    const members = everybody.get(code) ?? [];
    const isMember = (personId: string, day: PlainDate) => members.some((one) => one.personId === personId && isMemberOn(one, day));
    const [ownLines, ownChanges] = [lines.get(code) ?? [], changes.get(code) ?? []];
    const shifts = dutyIn({ lines: ownLines, changes: ownChanges, range, calendar: calendarOf(code), isMember });
    return { lines: ownLines, shifts, swaps: swapsOf(ownChanges), members, changeIds: ownChanges.map((one) => one.id), isMember };
  };
}
