import { randomBytes } from 'node:crypto';
import { type Uuid, uuidV7From } from '../src/basics/rules/ids.ts';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import type { Filing } from '../src/dossiers/http/shapes.ts';

/** A birth registration as a device sends it: the example of the API, with what a test wants otherwise. */
export function filingOf(more: Partial<Filing> = {}): Filing {
  return { ...filingExample, ...more };
}

/** The id a device makes when a draft begins. */
export function newDeviceId(): Uuid {
  return uuidV7From(Date.now(), randomBytes(10));
}
