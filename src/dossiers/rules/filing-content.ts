/**
 * What of a filing makes it the same filing: everything the person sent, without what differs between two sendings of the same (when, with
 * which phone token, from which machine). The digest of this text decides "same receipt" or "other content", on the device and on the server alike.
 */
export function filingText(filing: Readonly<Record<string, unknown>>): string {
  const { happenedAt, phoneConfirmation, device, ...content } = filing;
  return canonicalJson(content);
}

/** JSON with sorted keys and NFC text; members that are null or absent are left out: the same content has the same text whatever its spelling. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members: Record<string, unknown> = { ...value };
  let text = '';
  // Without a comparison of its own, sort goes by code units.
  for (const key of Object.keys(members).sort()) {
    const one = members[key];
    if (one !== undefined && one !== null) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(one)}`;
  }
  return `{${text}}`;
}
