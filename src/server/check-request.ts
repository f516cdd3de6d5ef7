import type { FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** A part of a request that is checked before the handler sees it. */
type Part = { readonly schema: unknown; readonly httpPart?: string | undefined };
type Checked = { readonly value: unknown } | { readonly error: FastifySchemaValidationError[] };

/**
 * The check of one part of a request against its TypeBox schema. A body is taken as it was sent: a number is no name and a list of one word is no word,
 * so that what stands in the ledger is what the device said. Addresses hold text alone: there digits become a number where one is asked for.
 */
export function compileCheck({ schema, httpPart }: Part): (value: unknown) => Checked {
  // Made when the address is first asked, as the writer of its answers is.
  let compiled: ReturnType<typeof Compile> | null = null;
  const whole = httpPart === 'body' ? [] : integersOf(schema as TSchema);
  return (sent) => {
    const value = whole.length === 0 ? sent : withNumbers(sent, whole);
    compiled ??= Compile(schema as TSchema);
    return compiled.Check(value) ? { value } : { error: compiled.Errors(value) };
  };
}

function integersOf(schema: TSchema): readonly string[] {
  const properties = 'properties' in schema ? (schema.properties as Record<string, { readonly type?: string }>) : {};
  return Object.keys(properties).filter((key) => properties[key]?.type === 'integer');
}

function withNumbers(sent: unknown, keys: readonly string[]): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  return Object.fromEntries(Object.entries(sent).map(([key, text]) => [key, keys.includes(key) && typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text]));
}
