import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from '../../../basics/http/route.ts';
import { isClosedAtKiosk, kioskEnd, kioskStart, ownIdIn } from '../rules/kiosk.ts';

/**
 * A machine for self-service knows by a cookie of its session that it is one; for each person it is another. Beside it: whether the person has gone
 * anywhere yet, and which drafts are theirs. All three end with the person. Script needs none of them.
 */
const [kioskCookie, usedCookie, ownCookie] = ['dh_kiosk', 'dh_kiosk_used', 'dh_kiosk_own'] as const;
const ownMax = 20;
/** Fetched by the first screen itself: nobody has gone anywhere yet. */
const filesOfPages = /\.(?:svg|txt|json|js)(?:\?|$)/;

export type Kiosk = {
  /** Another one for each person: what an earlier one opened is not shown to this one. */
  readonly session: string;
  /** The ward whose machine it is; '' when it was not told. */
  readonly unit: string;
  readonly used: 'yes' | 'no';
  /** Drafts that this person began or brought here, filed or not. */
  readonly own: readonly string[];
};

type Manner = { readonly httpOnly: true; readonly sameSite: 'lax'; readonly secure: boolean };

export function kioskOf(request: FastifyRequest): Kiosk | null {
  const [, session, unit] = /^([\w-]{12})\.([\w-]{0,20})$/.exec(request.cookies[kioskCookie] ?? '') ?? [];
  if (session === undefined || unit === undefined) return null;
  const own = (request.cookies[ownCookie] ?? '').split('|').filter((id) => /^[0-9a-f-]{36}$/.test(id));
  return { session, unit, used: request.cookies[usedCookie] === 'yes' ? 'yes' : 'no', own };
}

/** The next person, on the machine of this ward. */
export function beginKiosk(reply: FastifyReply, on: { readonly unit: string; readonly manner: Manner }): void {
  void reply.setCookie(kioskCookie, `${randomBytes(9).toString('base64url')}.${on.unit}`, { ...on.manner, path: '/' });
  for (const name of [usedCookie, ownCookie]) void reply.clearCookie(name, { ...on.manner, path: '/' });
}

export function endKiosk(reply: FastifyReply, on: { readonly manner: Manner }): void {
  for (const name of [kioskCookie, usedCookie, ownCookie]) void reply.clearCookie(name, { ...on.manner, path: '/' });
}

export function rememberOwn(
  at: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  on: { readonly kiosk: Kiosk; readonly id: string; readonly manner: Manner },
): void {
  const own = [...new Set([on.id, ...on.kiosk.own])].slice(0, ownMax);
  void at.reply.setCookie(ownCookie, own.join('|'), { ...on.manner, path: '/' });
}

/** Before every page: a page that is not for this machine, or is about somebody else's matter, leads to the start. True when it did. */
export function turnAway(at: { readonly request: FastifyRequest; readonly reply: FastifyReply }, manner: Manner): boolean {
  const { request, reply } = at;
  const kiosk = kioskOf(request);
  if (kiosk === null) return false;
  const path = request.url;
  const id = ownIdIn(path);
  if (isClosedAtKiosk(path) || (id !== null && !kiosk.own.includes(id))) {
    void reply.header('cache-control', 'no-store').redirect(kioskStart, 303);
    return true;
  }
  if (kiosk.used === 'no' && !path.startsWith(kioskEnd) && path !== kioskStart && !filesOfPages.test(path)) void reply.setCookie(usedCookie, 'yes', { ...manner, path: '/' });
  return false;
}
