import type { FastifyReply, FastifyRequest } from '../../../basics/http/route.ts';
import { kioskOf, rememberOwn } from './kiosk-session.ts';
import type { Site } from './site.ts';

/**
 * The secret of each draft sits in a cookie of its own that script cannot read and that only the draft's own pages get. On a shared machine
 * it ends with the browser; else it lives as long as the draft. A second cookie remembers which drafts this machine holds.
 */
export type Device = 'own' | 'shared';
export type DraftHere = { readonly id: string; readonly procedureCode: string };

const keptSeconds = 30 * 24 * 3600;
const listCookie = 'dh_drafts';
const secretCookie = (id: string) => `dh_draft_${id}`;
const codeCookie = (id: string) => `dh_by_code_${id}`;
const draftsMax = 5;

export function secretOf(request: FastifyRequest, id: string): string | null {
  return request.cookies[secretCookie(id)] ?? null;
}

export function keepSecret(
  site: Site,
  at: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  draft: DraftHere & { readonly secret: string; readonly device: Device },
): void {
  const kiosk = kioskOf(at.request);
  if (kiosk !== null) rememberOwn(at, { kiosk, id: draft.id, manner: manner(site) });
  // What people say of a machine for self-service changes nothing: it is shared.
  const device = kiosk === null ? draft.device : 'shared';
  const life = device === 'own' ? { maxAge: keptSeconds } : {};
  void at.reply.setCookie(secretCookie(draft.id), draft.secret, { ...manner(site), ...life, path: `/nop/ho-so/${draft.id}` });
  if (device === 'shared') return;
  const others = draftsHere(at.request).filter((one) => one.id !== draft.id);
  rememberDrafts(site, at.reply, [{ id: draft.id, procedureCode: draft.procedureCode }, ...others]);
}

/** The draft came here by a code: papers of the other machine may not have come along. The device is told with its copy. */
export function rememberCode(site: Site, reply: FastifyReply, id: string): void {
  void reply.setCookie(codeCookie(id), 'yes', { ...manner(site), maxAge: keptSeconds, path: `/nop/ho-so/${id}` });
}

export function cameByCode(request: FastifyRequest, id: string): boolean {
  return request.cookies[codeCookie(id)] === 'yes';
}

/** Filed, or no longer there: the machine need not offer it any more. */
export function forgetDraft(site: Site, at: { readonly request: FastifyRequest; readonly reply: FastifyReply }, id: string): void {
  const here = draftsHere(at.request);
  if (here.some((one) => one.id === id))
    rememberDrafts(
      site,
      at.reply,
      here.filter((one) => one.id !== id),
    );
}

/** Nothing of drafts stays in this browser; the server keeps them. */
export function forgetDrafts(site: Site, reply: FastifyReply, ids: readonly string[]): void {
  void reply.clearCookie(listCookie, { ...manner(site), path: '/' });
  for (const id of ids) for (const name of [secretCookie(id), codeCookie(id)]) void reply.clearCookie(name, { ...manner(site), path: `/nop/ho-so/${id}` });
}

export function draftsHere(request: FastifyRequest): readonly DraftHere[] {
  return (request.cookies[listCookie] ?? '').split('|').flatMap((entry) => {
    const [id = '', procedureCode = ''] = entry.split('~');
    return /^[0-9a-f-]{36}$/.test(id) && /^[\w.-]{1,60}$/.test(procedureCode) ? [{ id, procedureCode }] : [];
  });
}

function rememberDrafts(site: Site, reply: FastifyReply, drafts: readonly DraftHere[]): void {
  const value = drafts
    .slice(0, draftsMax)
    .map((one) => `${one.id}~${one.procedureCode}`)
    .join('|');
  void reply.setCookie(listCookie, value, { ...manner(site), maxAge: value === '' ? 0 : keptSeconds, path: '/' });
}

export function manner(site: Site) {
  return { httpOnly: true, sameSite: 'lax', secure: site.baseUrl.startsWith('https:') } as const;
}
