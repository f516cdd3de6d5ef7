import type { Route } from '../device/house.ts';
import { packMissing } from '../device/no-line.ts';
import { style } from './around.ts';
import { choose, end, start } from './choose.tsx';
import { check, office, phone } from './finish.ts';
import { agree, sign } from './help.ts';
import { papers } from './papers.tsx';
import { goOn, questions } from './questions.tsx';

const places: readonly { readonly path: RegExp; readonly route: Route }[] = [
  { path: /^$/, route: choose },
  { path: /^thu-tuc\/([\w.-]+)$/, route: start },
  { path: /^giup(?:\/(dong-y|giay))?$/, route: agree },
  { path: /^giup\/ky$/, route: sign },
  { path: /^lam$/, route: goOn },
  { path: /^lam\/giay-to$/, route: papers },
  { path: /^lam\/kiem-tra$/, route: check },
  { path: /^lam\/noi-nhan$/, route: office },
  { path: /^lam\/so-dien-thoai$/, route: phone },
  { path: /^lam\/([\w-]+)$/, route: questions },
  { path: /^xong$/, route: end },
];

/** All pages of practice, by their addresses below /tap-lam. */
export const practice: Route = async (house, visit, [below = '']) => {
  if (house.pack === null) return packMissing(house, visit);
  await style();
  for (const { path, route } of places) {
    const match = path.exec(below);
    if (match !== null) return route(house, visit, match.slice(1));
  }
  return choose(house, visit, []);
};
