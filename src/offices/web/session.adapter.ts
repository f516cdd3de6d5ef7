import { type Api, failureOf } from '../../basics/web/api.adapter.ts';
import type { Session } from '../http/shapes.ts';

export type { Session };

/** Who is logged in; null when nobody is. */
export async function fetchSession(api: Api): Promise<Session | null> {
  try {
    return await api.get<Session>('/session', null);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'problem' && failure.problem.status === 401) return null;
    throw error;
  }
}
