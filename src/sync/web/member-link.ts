import { fromBase64Url, toHex } from '../../basics/rules/bytes.ts';
import { asFields, fieldsOf } from '../../basics/rules/fields.ts';
import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import { type Instant, instantFromMillis, parseInstant } from '../../basics/rules/time.ts';
import type { Heard } from '../rules/answer.ts';
import { asRoster, type Roster } from '../rules/roster.ts';
import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';
import type { OwnNotes } from './own-notes.ts';
import { bodyOf, type PostLink, refusalIn } from './post-link.ts';
import { notConfirmed } from './post-refusals.ts';
import type { Talk } from './talk.adapter.ts';

/** What a member has for having shown, by a code on the own phone, to be who was chosen in the list. Lies in the member's vault and nowhere else. */
export type ConfirmedMember = { readonly personId: string; readonly memberToken: string; readonly memberKey: string };

/** What the workbench shows of the server's: each is kept, encrypted, with the time it was told, and left out where the server has none. */
export type Block = 'me' | 'dossiers' | 'appointments' | 'lessons' | 'trainings' | 'proposals';
export type KeptBlock = { readonly heardAt: Instant; readonly body: Readonly<Record<string, unknown>> };

/** Why somebody counts no more, in the words of the office; `code` is that of its problem. */
export type Ended = Text & { readonly code: string };

export type MemberLink = {
  /** As the ward told it last; null before the first time. */
  roster(): Promise<Roster | null>;
  refreshRoster(): Promise<void>;
  /** When what is here is half a day old. */
  refreshRosterWhenOld(): Promise<void>;
  /** A code to the member's own phone. */
  sendCode(personId: string): Promise<Outcome<{ readonly codeId: string; readonly phoneHint: string }>>;
  confirm(said: { readonly personId: string; readonly codeId: string; readonly code: string }): Promise<Outcome<ConfirmedMember>>;
  confirmed(): Promise<ConfirmedMember | null>;
  /** A lesson to read, as the server tells it; without a line as this machine kept it. */
  lesson(code: string): Promise<Outcome<Readonly<Record<string, unknown>>>>;
  /** The answers to its test: kept under the member's name where he is confirmed, else only marked. */
  takeTest(test: { readonly code: string; readonly id: string; readonly answers: readonly number[] }): Promise<Outcome<Readonly<Record<string, unknown>>>>;
  /** The sessions to come, as the server tells them now. */
  trainings(): Promise<Outcome<Readonly<Record<string, unknown>>>>;
  /** Signs up or withdraws; the answer is what `trainings` would be. */
  signTraining(wanted: { readonly sessionId: string; readonly id: string; readonly act: 'sign' | 'withdraw' }): Promise<Outcome<Readonly<Record<string, unknown>>>>;
  /** Shows that this very member sat here when the dossier was made; null while nothing was confirmed. */
  proof(dossierId: string): Promise<string | null>;
  kept(block: Block): Promise<KeptBlock | null>;
  /** Why the member counts no more, in the words of the office; null while that is not so. */
  ended(): Promise<Ended | null>;
  /** Tells the server something in the member's own name; `path` goes on after his address. What it answers takes the place of the block. */
  tell(block: Block, call: { readonly path: string; readonly body: object }): Promise<Outcome<null>>;
  /** The same, with what came back over the line; null while the member has not confirmed himself. */
  ask(block: Block, call: CallOfMember): Promise<Heard | null>;
  /** Asks for all that is older than a minute. */
  refreshBlocks(day: string): Promise<void>;
};

type CallOfMember = { readonly path: string; readonly method: string; readonly body?: object };

const paths = {
  me: '',
  dossiers: '/dossiers',
  appointments: '/appointments',
  lessons: '/lessons',
  trainings: '/trainings',
  proposals: '/proposals',
} as const satisfies Record<Block, string>;
const blocks: readonly Block[] = ['me', 'dossiers', 'appointments', 'lessons', 'trainings', 'proposals'];
const memberNote = 'member';
const endedNote = 'ended';
const rosterKey = 'postRoster';
const lessonKeyOf = (code: string) => `lesson ${code}`;
const oldMillis = 12 * 3_600_000;
const freshMillis = 60_000;

export function openMemberLink(on: { readonly machine: Machine; readonly meta: Meta; readonly notes: OwnNotes; readonly link: PostLink; readonly talk: Talk }): MemberLink {
  const { machine, meta, notes, link } = on;
  const askedAt = new Map<string, number>();
  const confirmed = () => notes.read(memberNote, asConfirmed);
  const kept = (block: Block) => notes.read(`block ${block}`, asKeptBlock);

  async function refreshRoster(): Promise<void> {
    const heard = asRoster(bodyOf(await link.ask({ method: 'GET', path: '/roster' })));
    if (heard !== null) await meta.write(rosterKey, { ...heard, heardAt: machine.now() });
  }

  async function hear(block: Block, path: string, token: string): Promise<void> {
    const heard = await on.talk({ method: 'GET', path: `/api/v1/members/me${path}`, headers: { 'x-member-token': token } });
    const why = endIn(heard);
    if (why !== null) return end(why);
    if (isAbsent(heard)) await notes.drop(`block ${block}`);
    const body = bodyOf(heard);
    if (body !== null) await notes.write(`block ${block}`, { heardAt: instantFromMillis(machine.now()), body });
  }

  /** Under the member's name alone; what is heard is kept in place of the block. */
  async function ask(block: Block, { path, method, body }: CallOfMember): Promise<Heard | null> {
    const known = await confirmed();
    if (known === null) return null;
    const headers = { 'x-member-token': known.memberToken, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const heard = await on.talk({ method, path: `/api/v1/members/me${path}`, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const told = bodyOf(heard);
    if (told !== null) await notes.write(`block ${block}`, { heardAt: instantFromMillis(machine.now()), body: told });
    return heard;
  }

  async function askMe(block: Block, call: CallOfMember): Promise<ReturnType<typeof outcomeOf>> {
    const heard = await ask(block, call);
    return heard === null ? refuse(notConfirmed) : outcomeOf(heard);
  }

  /** Lessons are no secret: whoever sits at this machine reads what it has kept of them. */
  async function lesson(code: string): Promise<ReturnType<typeof outcomeOf>> {
    const told = outcomeOf(await on.talk({ method: 'GET', path: `/api/v1/lessons/${code}` }));
    if (told.ok) await meta.write(lessonKeyOf(code), told.value);
    if (told.ok || told.refusal.kind !== 'noLineThere') return told;
    const here = await meta.read(lessonKeyOf(code), asFields);
    return here === null ? told : allow(here);
  }

  /** The texts of what the member was shown to learn next are here before the line goes. */
  async function fetchLessons(): Promise<void> {
    const rows = (await kept('lessons'))?.body['rows'];
    for (const { code } of Array.isArray(rows) ? rows.map(fieldsOf) : [])
      if (typeof code === 'string' && (await meta.read(lessonKeyOf(code), asFields)) === null) await lesson(code);
  }

  /** By the ward, or with the membership: what was shown to the member goes with it; own drafts stay, and so does the name. */
  async function end(why: Ended): Promise<void> {
    for (const block of blocks) await notes.drop(`block ${block}`);
    await notes.drop(memberNote);
    await notes.write(endedNote, why);
  }

  return {
    roster: () => meta.read(rosterKey, asRoster),
    refreshRoster,
    async refreshRosterWhenOld() {
      const at = (await meta.read(rosterKey, asHeardAt)) ?? 0;
      if (Math.abs(machine.now() - at) > oldMillis) await refreshRoster();
    },
    async sendCode(personId) {
      const heard = await link.ask({ method: 'POST', path: '/member-codes', body: { personId } });
      const { codeId, phoneHint } = bodyOf(heard) ?? {};
      return typeof codeId === 'string' ? allow({ codeId, phoneHint: typeof phoneHint === 'string' ? phoneHint : '' }) : refuse(refusalIn(heard));
    },
    async confirm({ personId, codeId, code }) {
      const heard = await link.ask({ method: 'POST', path: '/members', body: { personId, codeId, code } });
      const made = asConfirmed({ ...bodyOf(heard), personId });
      if (made === null) return refuse(refusalIn(heard));
      await notes.drop(endedNote);
      await notes.write(memberNote, made);
      // The list may still be one without him: whoever has just confirmed has not left.
      await refreshRoster();
      return allow(made);
    },
    confirmed,
    lesson,
    async takeTest({ code, ...test }) {
      const known = await confirmed();
      const [path, headers, body] =
        known === null
          ? [`/api/v1/lessons/${code}/checks`, {}, { answers: test.answers }]
          : [`/api/v1/members/me/lessons/${code}/tests`, { 'x-member-token': known.memberToken }, test];
      return outcomeOf(await on.talk({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }));
    },
    trainings: () => askMe('trainings', { method: 'GET', path: paths.trainings }),
    signTraining: ({ sessionId, ...body }) => askMe('trainings', { method: 'PUT', path: `${paths.trainings}/${sessionId}`, body }),
    async proof(dossierId) {
      const known = await confirmed();
      return known === null ? null : proofOf(machine.crypto, known.memberKey, dossierId);
    },
    kept,
    ended: () => notes.read(endedNote, asEnded),
    async tell(block, call) {
      const told = await askMe(block, { method: 'POST', ...call });
      return told.ok ? allow(null) : told;
    },
    ask,
    async refreshBlocks(day) {
      const known = await confirmed();
      if (known === null) return;
      const due = blocks.filter((block) => machine.now() - (askedAt.get(block) ?? 0) > freshMillis);
      for (const block of due) askedAt.set(block, machine.now());
      for (const block of due) await hear(block, `${paths[block]}${block === 'appointments' ? `?day=${day}` : ''}`, known.memberToken);
      if (due.includes('lessons')) await fetchLessons();
    },
  };
}

function outcomeOf(heard: Heard): Outcome<Readonly<Record<string, unknown>>> {
  const body = bodyOf(heard);
  return body === null ? refuse(refusalIn(heard)) : allow(body);
}

/** HMAC-SHA256 of the dossier's id with the member's key, in lower-case hexadecimal; null for a key that is none. */
export async function proofOf(crypto: Crypto, memberKey: string, dossierId: string): Promise<string | null> {
  const bytes = fromBase64Url(memberKey);
  if (bytes === null || bytes.length === 0) return null;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(bytes), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(dossierId))));
}

/** Said by our server in its own words: a wall in between ends nobody. */
function endIn(heard: Heard): Ended | null {
  if (heard.kind !== 'answer' || (heard.status !== 401 && heard.status !== 403)) return null;
  const { code, detail, detailEn, next, nextEn } = heard.body ?? {};
  return typeof code === 'string' && typeof detailEn === 'string' ? { code, vi: `${detail} ${next}`, en: `${detailEn} ${nextEn}` } : null;
}

function asEnded(value: unknown): Ended | null {
  if (typeof value !== 'object' || value === null) return null;
  const { vi, en, code } = value as Readonly<Record<string, unknown>>;
  return typeof vi === 'string' && typeof en === 'string' ? { vi, en, code: typeof code === 'string' ? code : '' } : null;
}

/** The server has no such thing, in its own words; a wall in between has none. */
function isAbsent(heard: Heard): boolean {
  return heard.kind === 'answer' && heard.status === 404 && typeof heard.body?.['code'] === 'string';
}

function asConfirmed(value: unknown): ConfirmedMember | null {
  if (typeof value !== 'object' || value === null) return null;
  const { personId, memberToken, memberKey } = value as Readonly<Record<string, unknown>>;
  return typeof personId === 'string' && typeof memberToken === 'string' && typeof memberKey === 'string' ? { personId, memberToken, memberKey } : null;
}

function asKeptBlock(value: unknown): KeptBlock | null {
  if (typeof value !== 'object' || value === null) return null;
  const { heardAt, body } = value as Readonly<Record<string, unknown>>;
  const at = typeof heardAt === 'string' ? parseInstant(heardAt) : null;
  return at === null || typeof body !== 'object' || body === null ? null : { heardAt: at, body: body as Readonly<Record<string, unknown>> };
}

function asHeardAt(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'heardAt' in value && typeof value.heardAt === 'number' ? value.heardAt : null;
}
