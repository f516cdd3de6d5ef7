import { say } from '../../../../basics/web/lang.ts';
import { NoLinePage } from '../../web/no-line-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { type House, type Route, type Screen, showing, type Visit } from './house.ts';
import { nameOf } from './names.ts';

/** Only the server knows: said so, with what is kept here. */
export const noLine: Route = async (house, visit) => {
  const items = (await house.device.listOutbox()).map((item) => ({ item, name: nameOf(house, item.procedureCode) }));
  const isPause = /\/tam-dung$/.test(visit.url.pathname);
  return showing(
    NoLinePage({ frame: house.frame(visit), title: say(hereWords.noLine, house.lang), text: say(isPause ? hereWords.codeNeedsLine : hereWords.noLineText, house.lang), items }),
  );
};

/** A draft that this device does not hold, with nobody to ask. */
export function notHere(house: House, visit: Visit): Screen {
  return showing(NoLinePage({ frame: house.frame(visit), title: say(hereWords.notHere, house.lang), text: say(hereWords.notHereText, house.lang), items: [] }));
}

/** The catalogue has not come to this device yet. */
export function packMissing(house: House, visit: Visit): Screen {
  return showing(NoLinePage({ frame: house.frame(visit), title: say(hereWords.noLine, house.lang), text: say(hereWords.packMissing, house.lang), items: [] }));
}
