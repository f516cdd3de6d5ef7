import { check, office, phone } from './finish.ts';
import { here } from './here.ts';
import type { Place, Route } from './house.ts';
import { noLine } from './no-line.ts';
import { papers } from './papers.tsx';
import { sent } from './sent.ts';
import { start } from './start.ts';
import { goOn, wizard } from './wizard.ts';

/** The pages for everybody weigh as much as all others: fetched from the cache when one is wanted. */
function openPage(name: keyof typeof import('./catalogue.ts')): Route {
  return async (house, visit, rest) => (await import('./catalogue.ts'))[name](house, visit, rest);
}

/** A machine that belongs to no post yet. */
const join: Route = async (house, visit, rest) => (await import('../post/join.ts')).join(house, visit, rest);

const draft = '/nop/ho-so/([0-9a-f-]{36})';

const places: readonly Place[] = [
  { path: /^\/tren-may-nay$/, route: here, isOwn: true },
  { path: /^\/ho-tro(?:\/.*)?$/, route: join, isOwn: true },
  { path: new RegExp(`^${draft}$`), route: goOn, isOwn: true },
  { path: new RegExp(`^${draft}/tam-dung$`), route: noLine, isOwn: false },
  { path: new RegExp(`^${draft}/giay-to$`), route: papers, isOwn: true },
  { path: new RegExp(`^${draft}/kiem-tra$`), route: check, isOwn: true },
  { path: new RegExp(`^${draft}/noi-nhan$`), route: office, isOwn: true },
  { path: new RegExp(`^${draft}/so-dien-thoai$`), route: phone, isOwn: true },
  { path: new RegExp(`^${draft}/gui$`), route: sent, isOwn: true },
  { path: new RegExp(`^${draft}/([\\w-]+)$`), route: wizard, isOwn: true },
  { path: /^\/bien-nhan\/([0-9a-f-]{36})$/, route: sent, isOwn: false },
  { path: /^\/nop\/([\w.-]+)$/, route: start, isOwn: true },
  { path: /^\/$/, route: openPage('home'), isOwn: false },
  { path: /^\/thu-tuc$/, route: openPage('catalogue'), isOwn: false },
  { path: /^\/thu-tuc\/([\w.-]+)$/, route: openPage('procedure'), isOwn: false },
  { path: /^\/tro-giup$/, route: openPage('help'), isOwn: false },
  { path: /^\/cam-ket$/, route: openPage('promise'), isOwn: false },
];

/** `first` are the places of a machine that has some of its own. */
export function placeOf(pathname: string, first: readonly Place[]): { readonly route: Route; readonly rest: readonly string[]; readonly isOwn: boolean } {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  for (const place of [...first, ...places]) {
    const match = place.path.exec(path);
    if (match !== null) return { route: place.route, rest: match.slice(1), isOwn: place.isOwn };
  }
  return { route: noLine, rest: [], isOwn: false };
}
