/** What was kept or sent, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Its fields; none where it has none. Each is looked at before it is believed. */
export function fieldsOf(value: unknown): Fields {
  return asFields(value) ?? {};
}

/** Null for what has no fields. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}
