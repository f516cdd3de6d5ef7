import type { Lang } from '../../../../basics/web/lang.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Machine } from '../../../../sync/web/machine.ts';
import { openMeta } from '../../../../sync/web/meta.ts';
import { asRegistration, registrationKey } from '../../../../sync/web/post-kept.ts';
import { openStore } from '../../../../sync/web/store.adapter.ts';
import type { AtPost } from './house.ts';

/** The workplace of a post, when this machine was made one; null on everybody's own, which then need not load it. */
export async function atPost(on: { readonly machine: Machine; readonly device: Device; readonly lang: Lang }): Promise<AtPost | null> {
  const store = openStore(on.machine.indexedDB);
  const registration = await openMeta(store)
    .read(registrationKey, asRegistration)
    .catch(() => null);
  store.close();
  return registration === null ? null : (await import('../post/desk.ts')).openDesk({ ...on, registration });
}
