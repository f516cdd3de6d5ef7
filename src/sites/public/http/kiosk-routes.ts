import type { FastifyReply, Server } from '../../../basics/http/route.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import type { PostsList } from '../../../teams/http/team-post-shapes.ts';
import { kioskEnd, kioskStart } from '../rules/kiosk.ts';
import { KioskBar } from '../web/kiosk-bar.tsx';
import { KioskEndPage, KioskHelpPage, KioskSetupPage, KioskStartPage, KioskWipedPage, type OnDuty } from '../web/kiosk-pages.tsx';
import { forgetDesk } from './desk-routes.ts';
import { forgetDrafts, manner } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { beginKiosk, endKiosk, type Kiosk, kioskOf } from './kiosk-session.ts';
import { forgetLang, frameOf, goTo, langOf, type Site, sendPage } from './site.ts';
import { forgetPhone } from './submit-routes.ts';
import { forgetTrackingKey } from './tracking-key.ts';

const personal = { status: 200, kind: 'personal' } as const;

/** A machine of the ward before which people sit alone: its first screen, and what clears it between two of them. */
export function registerKioskRoutes(server: Server, site: Site): void {
  server.get(kioskStart, async (request, reply) => {
    const frame = await frameOf(site, request);
    if (kioskOf(request) !== null) return sendPage(reply, KioskStartPage({ frame }), personal);
    const offices = await site.directory.offices(request.ip);
    const bar = KioskBar({ lang: langOf(request), watched: 'no' });
    return sendPage(reply, KioskSetupPage({ frame: { ...frame, bar, kiosk: { session: '', step: 'setup' } }, offices }), personal);
  });

  server.post(kioskStart, (request, reply) => {
    // Nobody else's page turns somebody's browser into one that forgets what it keeps.
    const from = request.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin') return goTo(reply, kioskStart);
    const unit = textIn(request.body, 'unit');
    beginKiosk(reply, { unit: /^[\w-]{1,20}$/.test(unit) ? unit : '', manner: manner(site) });
    return goTo(reply, kioskStart);
  });

  server.get(`${kioskStart}/goi-nguoi-giup`, async (request, reply) => {
    const kiosk = kioskOf(request);
    if (kiosk === null) return goTo(reply, kioskStart);
    return sendPage(reply, KioskHelpPage({ frame: await frameOf(site, request), duty: await dutyAt(site, kiosk.unit, request.ip) }), personal);
  });

  server.get(`${kioskStart}/ket-thuc`, async (request, reply) => {
    const kiosk = kioskOf(request);
    if (kiosk === null) return goTo(reply, kioskStart);
    const unfiled = await unfiledOf(site, kiosk, request.ip);
    if (unfiled.length === 0) return goTo(reply, kioskEnd);
    return sendPage(reply, KioskEndPage({ frame: await frameOf(site, request), unfiled }), personal);
  });

  server.get(kioskEnd, async (request, reply) => {
    const kiosk = kioskOf(request);
    // A browser that is no such machine may keep dossiers that wait for a line: nothing of it is cleared.
    if (kiosk === null) return goTo(reply, kioskStart);
    const frame = await frameOf(site, request);
    forgetPerson(site, reply, kiosk);
    void reply.header('clear-site-data', '"cache", "cookies", "storage"');
    const bar = KioskBar({ lang: 'vi', watched: 'no' });
    const page = KioskWipedPage({ frame: { ...frame, lang: 'vi', bar, kiosk: { session: kiosk.session, step: 'wiped' } }, unit: kiosk.unit });
    return sendPage(reply, page, personal);
  });
}

/** Nobody sits there: cookies end by name too, each by whoever sets it, for a browser that does not know the order to forget everything. */
function forgetPerson(site: Site, reply: FastifyReply, { own }: Kiosk): void {
  endKiosk(reply, { manner: manner(site) });
  forgetLang(site, reply);
  forgetTrackingKey(site, reply);
  forgetDrafts(site, reply, own);
  for (const id of own) for (const forget of [forgetDesk, forgetPhone]) forget(site, reply, id);
}

async function unfiledOf(site: Site, kiosk: Kiosk, from: string): Promise<readonly string[]> {
  const receipts = await Promise.all(kiosk.own.map((id) => site.api<Receipt>({ method: 'GET', path: `/dossiers/${id}/receipt`, from })));
  return kiosk.own.filter((_id, at) => receipts[at]?.ok !== true);
}

/** Who sits there today at the ward's own posts, its office first. */
async function dutyAt(site: Site, unit: string, from: string): Promise<readonly OnDuty[]> {
  if (unit === '') return [];
  const posts = await site.api<PostsList>({ method: 'GET', path: `/team-posts?${new URLSearchParams({ q: '', ward: unit })}`, from });
  if (!posts.ok) return [];
  return posts.body.rows
    .filter(({ today }) => today.length > 0)
    .sort((one, other) => Number(other.unitCode === unit) - Number(one.unitCode === unit))
    .map((row) => ({ unitCode: row.unitCode, place: row.name, address: row.address, hours: row.today.map(({ from, to }) => `${from}–${to}`).join(', '), now: row.now }));
}
