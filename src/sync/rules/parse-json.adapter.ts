/** An object out of a text that may be anything; null for what is none. */
export function parseJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
