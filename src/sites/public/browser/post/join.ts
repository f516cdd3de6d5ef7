import { say } from '../../../../basics/web/lang.ts';
import { thisMachine } from '../../../../sync/web/machine.ts';
import { openPostLink } from '../../../../sync/web/post-link.ts';
import { openStore } from '../../../../sync/web/store.adapter.ts';
import { openTalk } from '../../../../sync/web/talk.adapter.ts';
import { PostJoinPage } from '../../web/post-entry-pages.tsx';
import { postWords } from '../../web/words-post.ts';
import { type House, type Route, type Screen, showing, textOf } from '../device/house.ts';

/** A machine that belongs to no post yet: the one-time code of its ward makes it a machine of one. */
export const join: Route = async (house, visit) => {
  const hasOwn = await holdsOwn(house);
  const code = textOf(visit.posted, 'code');
  const screen = (message: string | null): Screen =>
    showing(PostJoinPage({ frame: house.frame(visit), code, hasOwn: hasOwn ? 'yes' : 'no', faults: message === null ? [] : [{ href: '#code', message }] }));
  if (visit.posted === null || hasOwn) return screen(null);
  if (code === '') return screen(say(postWords.joinMissing, house.lang));
  return joined(house, { code, screen });
};

async function joined(house: House, { code, screen }: { readonly code: string; readonly screen: (message: string) => Screen }): Promise<Screen> {
  const machine = thisMachine();
  const store = openStore(machine.indexedDB);
  const link = openPostLink({ store, talk: openTalk(machine) });
  const made = await link.join(code);
  if (!made.ok) return screen(`${say(made.refusal.why, house.lang)} ${say(made.refusal.next, house.lang)}`);
  // Numbers in advance; when this fails they come with the next line.
  await link.borrow();
  store.close();
  return { kind: 'fetch', href: '/ho-tro' };
}

/** Drafts and dossiers that stand here in plain: a machine that others will use may not have them. */
async function holdsOwn({ device }: House): Promise<boolean> {
  const [drafts, items] = await Promise.all([device.listDrafts(), device.listOutbox()]);
  return drafts.some(({ keeping }) => keeping === 'own') || items.some(({ keeping, copy }) => keeping === 'own' && copy === 'kept');
}
