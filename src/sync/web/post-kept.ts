import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** What a machine keeps about itself and its post. Nothing of any citizen. Each is looked at before it is believed. */

export const registrationKey = 'post';

export type Registration = { readonly deviceId: string; readonly token: string; readonly name: string; readonly unitCode: string; readonly postName: string };

export function asRegistration(value: unknown): Registration | null {
  if (typeof value !== 'object' || value === null) return null;
  const { deviceId, token, name, unitCode, postName } = value as Readonly<Record<string, unknown>>;
  if (typeof deviceId !== 'string' || typeof token !== 'string' || typeof unitCode !== 'string' || typeof postName !== 'string') return null;
  return { deviceId, token, name: typeof name === 'string' ? name : '', unitCode, postName };
}

/** Who helps at the machine, as typed once a day. */
export type Member = { readonly name: string; readonly day: PlainDate };

export function asMember(value: unknown): Member | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, day } = value as Readonly<Record<string, unknown>>;
  const date = typeof day === 'string' ? parsePlainDate(day) : null;
  return typeof name === 'string' && name !== '' && date !== null ? { name, day: date } : null;
}

/** What the ward answered to the report of a day; `mark` is of the figures that were told. */
export type DayTold = {
  readonly day: PlainDate;
  readonly mark: string;
  readonly received: number;
  readonly same: 'yes' | 'no';
  readonly missing: readonly string[];
  readonly unknownThere: readonly string[];
};

export function asDayTold(value: unknown): DayTold | null {
  if (typeof value !== 'object' || value === null) return null;
  const { day, mark, received, same, missing, unknownThere } = value as Readonly<Record<string, unknown>>;
  const date = typeof day === 'string' ? parsePlainDate(day) : null;
  if (date === null || typeof mark !== 'string' || typeof received !== 'number') return null;
  return { day: date, mark, received, same: same === 'yes' ? 'yes' : 'no', missing: texts(missing), unknownThere: texts(unknownThere) };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
