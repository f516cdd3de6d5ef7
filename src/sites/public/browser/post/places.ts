import { going, type House, type Place, type Route } from '../device/house.ts';
import { placeOf } from '../device/routes.ts';
import { assist, autonomy } from './assist.ts';
import { leftTeam } from './bench.ts';
import type { Desk } from './desk.ts';
import { difficulties, raise } from './difficulties.ts';
import { entry } from './entry.ts';
import { give } from './give.ts';
import { handedOver, handOver } from './hand-over.ts';
import { lesson } from './lesson.ts';
import { numbers } from './numbers.ts';
import { pause } from './pause.ts';
import { proposals } from './proposals.ts';
import { search } from './search.tsx';
import { self } from './self.ts';
import { slip } from './slip.ts';
import { takeIn } from './take-in.ts';
import { trainings } from './trainings.ts';
import { walkIns } from './walk-ins.ts';

const id = '([0-9a-f-]{36})';

/**
 * The places of a post's machine, before those of everybody: its own, and the pages of filing, which are shown only while the machine is open and only
 * of the one dossier that is at hand.
 */
export function placesOfPost(desk: Desk): readonly Place[] {
  const own = (path: RegExp, route: Route): Place => ({ path, route, isOwn: true });
  const inside = (route: Route): Route => behindLock(route);
  // Nothing new is begun in the name of whoever has left; what was begun is given over or filed.
  const begins = (route: Route): Route => inside(async (house, visit, rest) => ((await leftTeam(desk)) ? going('/ho-tro') : route(house, visit, rest)));
  const [help, alone] = [assist(desk), autonomy(desk)];
  return [
    own(/^\/ho-tro$/, entry(desk)),
    own(/^\/tren-may-nay$/, entry(desk)),
    { path: /^\/ho-tro\/xong$/, route: handedOver, isOwn: false },
    own(/^\/ho-tro\/tim$/, begins(search(desk))),
    own(/^\/ho-tro\/giup$/, begins(help.whom)),
    own(/^\/ho-tro\/giup\/dong-y$/, begins(help.agree)),
    own(/^\/ho-tro\/giup\/ky$/, begins(help.sign)),
    own(/^\/ho-tro\/giup\/ma$/, begins(help.code)),
    own(/^\/ho-tro\/giup\/giay$/, begins(help.paper)),
    own(new RegExp(`^/ho-tro/tu-lam/${id}$`), inside(alone.ask)),
    own(new RegExp(`^/ho-tro/giao/${id}$`), inside(give(desk))),
    own(new RegExp(`^/ho-tro/dung/${id}$`), inside(pause(desk))),
    own(/^\/ho-tro\/kho-khan$/, inside(difficulties(desk))),
    own(/^\/ho-tro\/kho-khan\/moi$/, inside(raise(desk))),
    own(/^\/ho-tro\/khong-hen$/, inside(walkIns(desk))),
    own(/^\/ho-tro\/khen-nhac$/, inside(proposals(desk))),
    own(/^\/ho-tro\/toi$/, inside(self(desk))),
    own(/^\/ho-tro\/bai-hoc\/([a-z0-9-]{3,40})$/, inside(lesson(desk))),
    own(/^\/ho-tro\/tap-huan$/, inside(trainings(desk))),
    own(new RegExp(`^/ho-tro/phieu/${id}$`), inside(slip(desk))),
    own(/^\/tiep-tuc$/, begins(takeIn(desk))),
    own(/^\/ho-tro\/so-phieu$/, inside(numbers(desk))),
    own(/^\/ho-tro\/ban-giao$/, inside(handOver(desk))),
    own(/^\/ho-tro(?:\/.*)?$/, toDesk),
    own(new RegExp(`^/(?:nop/ho-so|bien-nhan)/${id}(?:/(gui|tam-dung))?(?:/.*)?$`), inside(ofDraft(desk, alone.isDue))),
    own(/^\/nop\/[\w.-]+$/, begins(ofEverybody)),
    own(/^\/thu-tuc\/[\w.-]+$/, inside(ofEverybody)),
    own(/^\/thu-tuc$/, begins(search(desk))),
    own(/^\/tap-lam(?:\/.*)?$/, inside(ofEverybody)),
  ];
}

const toDesk: Route = async () => going('/ho-tro');

/** While the machine is locked every address leads to the lock. */
function behindLock(route: Route): Route {
  return async (house, visit, rest) => ((await house.device.vault.state()) === 'open' ? route(house, visit, rest) : going('/ho-tro'));
}

const ofEverybody: Route = (house, visit) => {
  const { route, rest } = placeOf(visit.url.pathname, []);
  return route(house, visit, rest);
};

/** Back does not bring the last citizen's pages to the next one. */
function ofDraft(desk: Desk, isDue: (house: House, id: string) => Promise<boolean>): Route {
  return async (house, visit, [draftId = '', what = '']) => {
    if (what === 'gui' || visit.url.pathname.startsWith('/bien-nhan/')) return going(`/ho-tro/phieu/${draftId}`);
    if (desk.atHand() !== draftId) return going('/ho-tro');
    if (what === 'tam-dung') return going(`/ho-tro/dung/${draftId}`);
    if (/\/so-dien-thoai$/.test(visit.url.pathname) && visit.posted === null && (await isDue(house, draftId))) return going(`/ho-tro/tu-lam/${draftId}`);
    const draft = await house.device.findDraft(draftId);
    if (draft !== null) desk.note(draftId, { procedureCode: draft.procedureCode, unitCode: draft.unitCode, helper: desk.member()?.name ?? null });
    return ofEverybody(house, visit, []);
  };
}
