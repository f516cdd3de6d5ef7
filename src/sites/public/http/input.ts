import type { Fields } from '../../../procedures/rules/read-answers.ts';

/** What browsers send, read at the edge: anything that is not what was asked for is nothing. */

/** One text of a query or a posted form; '' when it is not there. */
export function textIn(source: unknown, name: string): string {
  const value = isRecord(source) && Object.hasOwn(source, name) ? source[name] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}

/** All fields of a posted form. */
export function fieldsIn(body: unknown): Fields {
  if (!isRecord(body)) return {};
  const fields = Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[name, value]];
    return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : [];
  });
  return Object.fromEntries(fields);
}

function isRecord(source: unknown): source is Record<string, unknown> {
  return typeof source === 'object' && source !== null;
}
