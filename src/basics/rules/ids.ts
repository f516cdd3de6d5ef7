/** A UUID in its canonical form: lower case, with hyphens. Ids of the house are version 7: born where the thing is born, ordered by time. */
export type Uuid = string & { readonly brand: 'Uuid' };

/** The canonical form of a UUID of version 7, or null: other versions and variants are refused. Source: RFC 9562, section 5.7. */
export function parseUuidV7(text: string): Uuid | null {
  const id = text.toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? (id as Uuid) : null;
}

/**
 * The UUID of version 7 of a moment (milliseconds since 1970, the clock is the caller's) and ten random bytes, of which 74 bits
 * are used. Throws on fewer bytes or a time that does not fit into 48 bits. Source: RFC 9562, section 5.7.
 */
export function uuidV7From(millis: number, random: Uint8Array): Uuid {
  if (!Number.isInteger(millis) || millis < 0 || millis >= 2 ** 48) throw new RangeError(`Not a time that fits into 48 bits: ${millis}`);
  if (random.length < 10) throw new RangeError(`Ten random bytes are needed, not ${random.length}`);
  let hex = millis.toString(16).padStart(12, '0');
  for (let at = 0; at < 10; at += 1) {
    const byte = random[at] ?? 0;
    hex += hexOfBytes[at === 0 ? 0x70 | (byte & 0x0f) : at === 2 ? 0x80 | (byte & 0x3f) : byte];
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
}

const hexOfBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
