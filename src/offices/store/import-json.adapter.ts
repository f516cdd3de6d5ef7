import { readFile } from 'node:fs/promises';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** A data file as its shape says; an Error names the file and every place that is wrong. */
export async function readJsonFile<T extends TSchema>(path: string, shape: T): Promise<Static<T>> {
  const text = await readFile(path, 'utf8');
  return parseShape({ shape, value: parseJson(text, path), where: path });
}

function parseShape<T extends TSchema>(input: { readonly shape: T; readonly value: unknown; readonly where: string }): Static<T> {
  if (Value.Check(input.shape, input.value)) return input.value;
  const faults = Value.Errors(input.shape, input.value).map((fault) => `${fault.instancePath || '/'}: ${fault.message}`);
  throw new Error(`${input.where}: ${[...new Set(faults)].slice(0, 10).join('; ')}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
