/** Who is at a post today, from when to when; name and position only of who agreed to be named. */
export type Presence = {
  readonly from: string;
  readonly to: string;
  readonly role: 'leader' | 'deputy' | 'member' | 'byTeam';
  readonly name: string | null;
  readonly position: string | null;
  readonly now: 'yes' | 'no';
};

/** Seats that read the same are one line that says how many people sit there; somebody named is one person, however many seats he has; two of one name are two. */
export function presenceLines(seats: readonly (Presence & { readonly personId: string | null })[]): readonly (Presence & { readonly people: number })[] {
  const lines = new Map<string, Presence & { readonly people: number }>();
  for (const { personId, ...seat } of seats) {
    const key = `${seat.from} ${seat.to} ${seat.role} ${seat.name === null ? '' : `${seat.name} ${personId}`}`;
    const before = lines.get(key);
    lines.set(key, { ...(before ?? seat), people: seat.name === null ? (before?.people ?? 0) + 1 : 1 });
  }
  return [...lines.values()];
}
