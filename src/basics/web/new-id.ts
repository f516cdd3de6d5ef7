import { type Uuid, uuidV7From } from '../rules/ids.ts';

/** The id of something that is born on this page: sent twice, it is the same thing. */
export function newId(): Uuid {
  return uuidV7From(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
