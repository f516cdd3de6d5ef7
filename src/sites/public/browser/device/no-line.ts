import { say } from '../../../../basics/web/lang.ts';
import { NoLinePage } from '../../web/no-line-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { nameOf } from './draft.ts';
import { type Route, showing } from './house.ts';

/** Only the server knows: said so, with what is kept here. */
export const noLine: Route = async (house, visit) => {
  const items = (await house.device.listOutbox()).map((item) => ({ item, name: nameOf(house, item.procedureCode) }));
  const isPause = /\/tam-dung$/.test(visit.url.pathname);
  return showing(
    NoLinePage({ frame: house.frame(visit), title: say(hereWords.noLine, house.lang), text: say(isPause ? hereWords.codeNeedsLine : hereWords.noLineText, house.lang), items }),
  );
};
