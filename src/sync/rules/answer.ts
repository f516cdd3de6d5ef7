import type { Text } from '../../basics/rules/outcome.ts';
import { type Instant, instantFromMillis, parseInstant } from '../../basics/rules/time.ts';
import type { OutboxReason } from './outbox-item.ts';

/** What came back over the line: nothing at all, or something that may be from our server or from a wall in between. */
export type Heard =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** An object of JSON that said it was JSON; null for anything else. */
      readonly body: Readonly<Record<string, unknown>> | null;
      readonly headers: Readonly<Record<'retry-after' | 'date' | 'location' | 'upload-offset', string | null>>;
    };

/** What an answer means for an item. Only what our own routes say in their own shape counts as their word. */
export type Answer =
  | { readonly kind: 'noLine' }
  | { readonly kind: 'later'; readonly status: number; readonly waitMillis: number | null }
  | { readonly kind: 'refused'; readonly reason: OutboxReason }
  | { readonly kind: 'taken'; readonly code: string; readonly receipt: Readonly<Record<string, unknown>> };

/** The answer to a filing: a receipt counts only when it repeats the id and carries a code. */
export function readFilingAnswer(heard: Heard, id: string): Answer {
  if (heard.kind === 'answer' && (heard.status === 200 || heard.status === 201)) {
    const { body } = heard;
    const code = body?.['code'];
    return body !== null && body['id'] === id && typeof code === 'string' && code !== '' ? { kind: 'taken', code, receipt: body } : { kind: 'noLine' };
  }
  return readRefusal(heard);
}

/** Everything that is not the thing asked for. A wall that answers 200 with a page of its own, or sends elsewhere, is no line. */
export function readRefusal(heard: Heard): Exclude<Answer, { readonly kind: 'taken' }> {
  if (heard.kind === 'nothing' || heard.status < 400 || heard.status === 511 || heard.status === 407) return { kind: 'noLine' };
  const { status, body } = heard;
  if (status >= 500 || status === 429 || status === 408 || status === 425)
    return { kind: 'later', status, waitMillis: retryAfterMillis(heard.headers['retry-after'], serverTime(heard)) };
  const said = saidIn(body);
  if (said === null) return { kind: 'refused', reason: { kind: 'unexplained', status, code: null, said: null, errors: [], facts: null } };
  const code = textOf(body?.['code']);
  const facts = body?.['facts'];
  return {
    kind: 'refused',
    reason: {
      kind: code === 'otherContent' ? 'otherContent' : 'refused',
      status,
      code,
      said,
      errors: errorsIn(body?.['errors']),
      facts: typeof facts === 'object' && facts !== null ? (facts as Readonly<Record<string, unknown>>) : null,
    },
  };
}

/** The server's own clock, as its answer tells it; null when it does not. */
export function serverTime(heard: Heard): Instant | null {
  return heard.kind === 'answer' ? parseHttpDate(heard.headers.date) : null;
}

const longestRetryAfterMillis = 6 * 3_600_000;

/** Seconds, or a time against the server's own clock. Bounded, so that a mistake in between cannot put an item off for years. */
function retryAfterMillis(text: string | null, now: Instant | null): number | null {
  if (text === null) return null;
  const until = parseHttpDate(text);
  const millis = /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1000 : until === null || now === null ? null : Date.parse(until) - Date.parse(now);
  return millis === null ? null : Math.min(longestRetryAfterMillis, Math.max(0, millis));
}

/** The form that RFC 9110 (5.6.7) has servers write: Sun, 06 Nov 1994 08:49:37 GMT. */
function parseHttpDate(text: string | null): Instant | null {
  if (text === null || !/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? null : parseInstant(instantFromMillis(millis));
}

/** RFC 9457 as our server writes it; null for an explanation of anybody else. */
function saidIn(body: Readonly<Record<string, unknown>> | null): OutboxReason['said'] {
  if (body === null || typeof body['code'] !== 'string' || typeof body['titleEn'] !== 'string') return null;
  return { title: bothOf(body, 'title'), detail: bothOf(body, 'detail'), next: bothOf(body, 'next') };
}

function bothOf(body: Readonly<Record<string, unknown>>, name: string): Text {
  return { vi: textOf(body[name]) ?? '', en: textOf(body[`${name}En`]) ?? '' };
}

function errorsIn(errors: unknown): OutboxReason['errors'] {
  if (!Array.isArray(errors)) return [];
  return errors
    .filter((error): error is Record<string, unknown> => typeof error === 'object' && error !== null)
    .map((error) => ({ path: textOf(error['path']) ?? '', message: bothOf(error, 'message') }));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
