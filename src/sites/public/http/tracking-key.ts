import type { FastifyReply, FastifyRequest } from '../../../basics/http/route.ts';
import type { Tracked } from '../../../dossiers/http/shapes.ts';
import { manner } from './draft-cookies.ts';
import type { Site } from './site.ts';

/**
 * Code and proof of the dossier that is being looked at, in a cookie that script cannot read, ends with the browser and after 30 minutes.
 * So that an address can be reloaded and no address carries them.
 */
export type TrackingKey = { readonly code: string; readonly proof: string };

const name = 'dh_tracking';

export function keepTrackingKey(site: Site, reply: FastifyReply, key: TrackingKey): void {
  void reply.setCookie(name, Buffer.from(JSON.stringify(key)).toString('base64url'), { ...manner(site), path: '/tra-cuu', maxAge: 30 * 60 });
}

export function forgetTrackingKey(site: Site, reply: FastifyReply): void {
  void reply.clearCookie(name, { ...manner(site), path: '/tra-cuu' });
}

export function trackingKeyOf(request: FastifyRequest): TrackingKey | null {
  const [, code, proof] = /^\{"code":"([^"\\]{1,60})","proof":"([^"\\]{1,60})"\}$/.exec(Buffer.from(request.cookies[name] ?? '', 'base64url').toString()) ?? [];
  return code === undefined || proof === undefined ? null : { code, proof };
}

export function look(site: Site, key: TrackingKey, from: string) {
  return site.api<Tracked>({ method: 'POST', path: '/tracking', body: key, from });
}
