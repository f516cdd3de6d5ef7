import { randomFillSync } from 'node:crypto';
import { type Uuid, uuidV7From } from '../rules/ids.ts';
import { type Instant, millisOf } from '../rules/time.ts';

const bytesPerId = 10;
const pool = new Uint8Array(bytesPerId * 400);
let used = pool.length;

/** A new id for something that is born on the server now. Random bytes are drawn 400 ids at a time: one draw an id cost more than the id. */
export function newId(now: Instant): Uuid {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesPerId;
  return uuidV7From(millisOf(now), pool.subarray(used - bytesPerId, used));
}
