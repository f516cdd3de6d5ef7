/** What of a supervised team says where it is told. */
export type SupervisedRow = { readonly officeId: number; readonly officeName: string; readonly now: number; readonly need: unknown };

type Ward<T> = { readonly officeId: number; readonly name: string; readonly rows: readonly T[] };

/** Teams that somebody should call, and the others by ward; both in the order in which they came, which is that of the units, never of figures. */
export function wardsOf<T extends SupervisedRow>(rows: readonly T[]): { readonly called: readonly T[]; readonly wards: readonly Ward<T>[] } {
  const wards = new Map<number, { officeId: number; name: string; rows: T[] }>();
  for (const row of rows) {
    if (row.need !== null) continue;
    const ward = wards.get(row.officeId) ?? { officeId: row.officeId, name: row.officeName, rows: [] };
    ward.rows.push(row);
    wards.set(row.officeId, ward);
  }
  return { called: rows.filter(({ need }) => need !== null), wards: [...wards.values()] };
}
