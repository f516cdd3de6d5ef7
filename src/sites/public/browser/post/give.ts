import { say } from '../../../../basics/web/lang.ts';
import { draftTitle } from '../../web/post-home-page.tsx';
import { PostGivePage } from '../../web/post-self-pages.tsx';
import { postWords } from '../../web/words-post.ts';
import { benchWords } from '../../web/words-workbench.ts';
import { going, type Route, showing, textOf } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import type { Desk } from './desk.ts';
import { sayBusy } from './entry.ts';
import { whose } from './whose.ts';

/** A draft is given to a colleague while both are at the machine, each with the own PIN. */
export function give(desk: Desk): Route {
  return async (house, visit, [id = '']) => {
    const { device, lang } = house;
    const [draft, mine, vaults] = await Promise.all([device.findDraft(id), device.vault.current(), device.vault.list()]);
    if (draft === null) return going('/ho-tro');
    const [session, pin] = [textOf(visit.posted, 'session'), textOf(visit.posted, 'pin')];
    const page = (faults: readonly { readonly href: string; readonly message: string }[]) => {
      const others = vaults.filter((one) => one.session !== mine?.session && one.owner !== null);
      return showing(
        PostGivePage({
          frame: house.frame(visit),
          faults,
          id,
          name: draftTitle({ name: nameOf(house, draft.procedureCode), who: whose(house, draft) }),
          others,
          chosen: session,
        }),
      );
    };
    if (visit.posted === null) return page([]);
    if (session === '') return page([{ href: '#who', message: say(benchWords.whoMissing, lang) }]);
    if (pin === '') return page([{ href: '#pin', message: say(postWords.pinMissing, lang) }]);
    sayBusy(house);
    const given = await device.giveOver(id, { session, pin });
    if (!given.ok) return page([{ href: '#pin', message: `${say(given.refusal.why, lang)} ${say(given.refusal.next, lang)}` }]);
    desk.putAway();
    return going('/ho-tro');
  };
}
