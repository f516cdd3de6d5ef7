import { problemError } from '../../basics/http/problem.ts';
import { forgedRequest, logInNeeded } from '../../basics/http/problems.ts';
import type { FastifyRequest, House, Server } from '../../basics/http/route.ts';
import { type HeldSession, readSession } from '../store/officer-sessions.ts';
import { mustChangePassword } from './officer-problems.ts';
import type {} from './officer-request.ts';
import { tokenIn } from './session-cookie.ts';

/**
 * Lets every request say who acts (officer-request.ts). The database is asked when somebody wants to know, once a request.
 * A write with the cookie but without the header `x-requested-with: dong-hanh` may have been set off by a page of somebody else: it
 * counts as a stranger's on public addresses and is refused (forgedRequest) where an officer is needed. Until a password that was
 * given out has been changed, its holder is nobody yet (mustChangePassword).
 */
export function registerOfficerSessions(server: Server, house: House): void {
  server.decorateRequest('officer', async function officer(this: FastifyRequest) {
    const proof = await proofOf(this, house);
    return proof.kind === 'session' && proof.session.mustChangePassword === 'no' ? proof.session : null;
  });
  server.decorateRequest('bearsSession', async function bearsSession(this: FastifyRequest) {
    const token = tokenIn(this.headers.cookie);
    return token !== null && (await readSession(house.pool, { token, now: house.now() })) !== null ? 'yes' : 'no';
  });
  server.decorateRequest('requireOfficer', async function requireOfficer(this: FastifyRequest) {
    const session = await requireSession(this, house);
    if (session.mustChangePassword === 'yes') throw problemError(mustChangePassword);
    return session;
  });
}

/** For the few addresses that work before the first change of the password: see who I am, change it. Throws logInNeeded, forgedRequest. */
export async function requireSession(request: FastifyRequest, house: House): Promise<HeldSession> {
  const session = await findSession(request, house);
  if (session === null) throw problemError(logInNeeded);
  return session;
}

/** Null when nobody is logged in, or the session has ended by itself. Throws forgedRequest. */
export async function findSession(request: FastifyRequest, house: House): Promise<HeldSession | null> {
  const proof = await proofOf(request, house);
  if (proof.kind === 'forged') throw problemError(forgedRequest);
  return proof.kind === 'session' ? proof.session : null;
}

/** What the cookie of a request proved. */
type Proof = { readonly kind: 'none' | 'forged' } | { readonly kind: 'session'; readonly session: HeldSession };

const proofs = new WeakMap<FastifyRequest, Promise<Proof>>();

function proofOf(request: FastifyRequest, house: House): Promise<Proof> {
  const known = proofs.get(request);
  if (known !== undefined) return known;
  const proof = prove(request, house);
  proofs.set(request, proof);
  return proof;
}

async function prove(request: FastifyRequest, house: House): Promise<Proof> {
  const token = tokenIn(request.headers.cookie);
  if (token === null) return { kind: 'none' };
  if (isWrite(request.method) && request.headers['x-requested-with'] !== 'dong-hanh') return { kind: 'forged' };
  const session = await readSession(house.pool, { token, now: house.now() });
  return session === null ? { kind: 'none' } : { kind: 'session', session };
}

function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
