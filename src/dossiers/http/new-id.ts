import { randomBytes } from 'node:crypto';
import { uuidV7From, type Uuid } from '../../basics/rules/ids.ts';
import { millisOf, type Instant } from '../../basics/rules/time.ts';

/** A new id for something that is born on the server now. */
export function newId(now: Instant): Uuid {
  return uuidV7From(millisOf(now), randomBytes(10));
}
