import { sessionHoursMax } from '../store/officer-sessions.ts';

/** The token in the header `cookie`, or null when there is none of our form. */
export function tokenIn(header: string | undefined): string | null {
  return /(?:^|;\s*)dh_session=([\w-]{43})(?:;|$)/.exec(header ?? '')?.[1] ?? null;
}

export function sessionCookie(token: string, baseUrl: string): string {
  return `dh_session=${token}; Max-Age=${sessionHoursMax * 3600}; ${attributesFor(baseUrl)}`;
}

export function endedCookie(baseUrl: string): string {
  return `dh_session=; Max-Age=0; ${attributesFor(baseUrl)}`;
}

function attributesFor(baseUrl: string): string {
  return `Path=/; HttpOnly; SameSite=Strict${baseUrl.startsWith('https:') ? '; Secure' : ''}`;
}
