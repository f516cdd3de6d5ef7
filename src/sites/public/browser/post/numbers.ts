import type { Outcome } from '../../../../basics/rules/outcome.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { SlipStock } from '../../../../sync/rules/slip-stock.ts';
import { type PostNumbersInput, PostNumbersPage } from '../../web/post-numbers-page.tsx';
import { postWords } from '../../web/words-post.ts';
import { type House, type Route, showing, textOf, type Visit } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** Numbers lent to this machine: borrowed, given back, marked as spoilt. */
export function numbers(desk: Desk): Route {
  return async (house, visit) => {
    const { link } = desk;
    switch (textOf(visit.posted, 'do')) {
      case 'borrow':
        return answered(desk, house, visit, { outcome: await link.borrow(), news: say(postWords.borrowed, house.lang), at: '#borrow' });
      case 'giveBack': {
        const block = { prefix: textOf(visit.posted, 'prefix'), first: Number(textOf(visit.posted, 'first')) };
        return answered(desk, house, visit, { outcome: await link.giveBack(block), news: say(postWords.givenBack, house.lang), at: '#borrow' });
      }
      case 'spoil': {
        const number = textOf(visit.posted, 'number').toUpperCase();
        const outcome = await link.spoil(number, await house.device.listOutbox());
        return answered(desk, house, visit, { outcome, news: say(postWords.spoilt(number), house.lang), at: '#number' });
      }
      default:
        return shown(desk, house, visit, { news: '', faults: [], typed: '' });
    }
  };
}

async function answered(desk: Desk, house: House, visit: Visit, said: { readonly outcome: Outcome<SlipStock>; readonly news: string; readonly at: string }) {
  const { outcome, news, at } = said;
  if (outcome.ok) return shown(desk, house, visit, { news, faults: [], typed: '' });
  const message = `${say(outcome.refusal.why, house.lang)} ${say(outcome.refusal.next, house.lang)}`;
  return shown(desk, house, visit, { news: '', faults: [{ href: at, message }], typed: textOf(visit.posted, 'number') });
}

async function shown(desk: Desk, house: House, visit: Visit, said: Pick<PostNumbersInput, 'news' | 'faults' | 'typed'>) {
  return showing(PostNumbersPage({ frame: house.frame(visit), stock: await desk.link.slips(), ...said }));
}
