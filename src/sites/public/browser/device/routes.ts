import type { Place, Route } from './house.ts';
import { goOn, wizard } from './wizard.ts';

/** Questions come at once; what else a page needs is fetched from the cache when it is wanted. */
const finish =
  (name: 'check' | 'office' | 'phone'): Route =>
  async (...asked) =>
    (await import('./finish.ts'))[name](...asked);
const open =
  (name: 'home' | 'catalogue' | 'procedure' | 'help' | 'promise'): Route =>
  async (...asked) =>
    (await import('./catalogue.ts'))[name](...asked);
const here: Route = async (...asked) => (await import('./here.ts')).here(...asked);
const noLine: Route = async (...asked) => (await import('./no-line.ts')).noLine(...asked);
const papers: Route = async (...asked) => (await import('./papers.tsx')).papers(...asked);
const sent: Route = async (...asked) => (await import('./sent.ts')).sent(...asked);
const twoCopies: Route = async (...asked) => (await import('./two-copies.ts')).twoCopies(...asked);
const start: Route = async (...asked) => (await import('./start.ts')).start(...asked);

/** Nothing of it is kept, sent or counted: whoever does not practise does not load it. */
const practice: Route = async (...asked) => (await import('../practice/places.ts')).practice(...asked);

/** A machine that belongs to no post yet. */
const join: Route = async (...asked) => (await import('../post/join.ts')).join(...asked);

const draft = '/nop/ho-so/([0-9a-f-]{36})';

const places: readonly Place[] = [
  { path: /^\/tren-may-nay$/, route: here, isOwn: true },
  { path: /^\/ho-tro(?:\/.*)?$/, route: join, isOwn: true },
  { path: /^\/tap-lam(?:\/(.*))?$/, route: practice, isOwn: true },
  { path: new RegExp(`^${draft}$`), route: goOn, isOwn: true },
  { path: new RegExp(`^${draft}/tam-dung$`), route: noLine, isOwn: false },
  { path: new RegExp(`^${draft}/giay-to$`), route: papers, isOwn: true },
  { path: new RegExp(`^${draft}/kiem-tra$`), route: finish('check'), isOwn: true },
  { path: new RegExp(`^${draft}/noi-nhan$`), route: finish('office'), isOwn: true },
  { path: new RegExp(`^${draft}/so-dien-thoai$`), route: finish('phone'), isOwn: true },
  { path: new RegExp(`^${draft}/hai-ban$`), route: twoCopies, isOwn: true },
  { path: new RegExp(`^${draft}/gui$`), route: sent, isOwn: true },
  { path: new RegExp(`^${draft}/([\\w-]+)$`), route: wizard, isOwn: true },
  { path: /^\/bien-nhan\/([0-9a-f-]{36})$/, route: sent, isOwn: false },
  { path: /^\/nop\/([\w.-]+)$/, route: start, isOwn: true },
  { path: /^\/$/, route: open('home'), isOwn: false },
  { path: /^\/thu-tuc$/, route: open('catalogue'), isOwn: false },
  { path: /^\/thu-tuc\/([\w.-]+)$/, route: open('procedure'), isOwn: false },
  { path: /^\/tro-giup$/, route: open('help'), isOwn: false },
  { path: /^\/cam-ket$/, route: open('promise'), isOwn: false },
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
