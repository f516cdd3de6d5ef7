import { randomBytes } from 'node:crypto';
import { uuidV7From } from '../../src/basics/rules/ids.ts';

/** Made where the thing is born, as devices do. */
export function newUuid(): string {
  return uuidV7From(Date.now(), randomBytes(10));
}
