import { fieldsOf } from '../../basics/rules/fields.ts';
import { fold } from '../../basics/rules/text.ts';

/** Who may sit at a machine of a post today, as the ward told it. Kept for days without a line. */
export type RosterMember = { readonly personId: string; readonly fullName: string; readonly canConfirm: 'yes' | 'no'; readonly teams: readonly string[] };

export type Roster = { readonly asOf: string; readonly members: readonly RosterMember[] };

/** What comes over the line, or was kept, is looked at before it is believed. Null for what is no roster. */
export function asRoster(value: unknown): Roster | null {
  const { asOf, members } = fieldsOf(value);
  return typeof asOf === 'string' && Array.isArray(members) ? { asOf, members: members.map(asMember).filter((one) => one !== null) } : null;
}

/** The one member of that name, however it was typed; null when there is none, or several. */
export function memberNamed(roster: Roster | null, name: string): RosterMember | null {
  const found = (roster?.members ?? []).filter(({ fullName }) => fold(fullName.trim()) === fold(name.trim()));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Whether this machine knows that somebody is in no team of its post any more: the office told him so, or its list of members has come without him. Of
 * whoever typed a name nothing can be known.
 */
export function hasLeft({ personId }: { readonly personId: string | null }, known: { readonly endedBy: string | null; readonly roster: Roster | null }): boolean {
  if (personId === null) return false;
  return known.endedBy === 'membershipEnded' || (known.roster !== null && !known.roster.members.some((one) => one.personId === personId));
}

function asMember(value: unknown): RosterMember | null {
  const { personId, fullName, canConfirm, teams } = fieldsOf(value);
  if (typeof personId !== 'string' || typeof fullName !== 'string' || fullName === '') return null;
  return { personId, fullName, canConfirm: canConfirm === 'yes' ? 'yes' : 'no', teams: Array.isArray(teams) ? teams.map(nameOf).filter((name) => name !== '') : [] };
}

function nameOf(team: unknown): string {
  const { name } = fieldsOf(team);
  return typeof name === 'string' ? name : typeof team === 'string' ? team : '';
}
