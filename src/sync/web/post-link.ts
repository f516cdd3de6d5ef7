import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Heard, readRefusal } from '../rules/answer.ts';
import { daysOf, figuresOf, markOfFigures } from '../rules/day-report.ts';
import type { OutboxItem } from '../rules/outbox-item.ts';
import { markOf } from '../rules/reconcile.ts';
import { asSlipStock, asTold, type LentBlock, noSlips, type SlipStock, slipsBorrowed, withBlock, withoutBlock, withSpoilt } from '../rules/slip-stock.ts';
import { openMeta } from './meta.ts';
import { deviceIdKey, slipsKey } from './post.ts';
import { asDayTold, asMember, asRegistration, type DayTold, type Registration, registrationKey } from './post-kept.ts';
import { busyThere, noLineThere, notLentHere, slipInUse, unexplainedThere } from './post-refusals.ts';
import type { Store } from './store.adapter.ts';
import type { Talk } from './talk.adapter.ts';

/** What a machine of a post and its ward have to say to each other beside the dossiers. */
export type PostLink = {
  /** Null on a machine that belongs to no post. */
  registration(): Promise<Registration | null>;
  /** With the one-time code of the ward; only with a line. */
  join(code: string): Promise<Outcome<Registration>>;
  slips(): Promise<SlipStock>;
  borrow(): Promise<Outcome<SlipStock>>;
  giveBack(block: Pick<LentBlock, 'prefix' | 'first'>): Promise<Outcome<SlipStock>>;
  /** Refused for a number that a filing here bears, and for one that was never lent. */
  spoil(number: string, items: readonly OutboxItem[]): Promise<Outcome<SlipStock>>;
  /** Asks the ward something in the name of this machine; `path` goes on after the machine's own address. */
  ask(call: { readonly method: string; readonly path: string; readonly body?: unknown }): Promise<Heard>;
  /** Asks a route of everybody in the name of this machine: its id goes along in the body. */
  askAs(call: CallAs): Promise<Heard>;
  /** Who helped that day, as a machine from before members had vaults of their own was told; null when nobody has said. */
  memberBefore(day: PlainDate): Promise<string | null>;
  /** Tells the ward each day that has changed since it was told; what the ward answered is kept. */
  tellDays(items: readonly OutboxItem[], today: PlainDate): Promise<'told' | 'nothingNew' | 'failed'>;
  /** The answer to the last report of that day. */
  dayTold(day: PlainDate): Promise<DayTold | null>;
};

type CallAs = { readonly method: string; readonly path: string; readonly body: object; readonly millisMax?: number };

const memberKey = 'postMember';
const toldKey = 'postDaysTold';
/** Older days were told long ago, or belong into the hands of a person. */
const daysBackMax = 31;

export function openPostLink(on: { readonly store: Store; readonly talk: Talk }): PostLink {
  const { store, talk } = on;
  const meta = openMeta(store);
  const registration = () => meta.read(registrationKey, asRegistration);
  const slips = async () => (await meta.read(slipsKey, asSlipStock)) ?? noSlips;
  const changeSlips = (change: (stock: SlipStock) => SlipStock) => meta.change(slipsKey, (value) => change(asSlipStock(value) ?? noSlips));

  async function ask(call: { readonly method: string; readonly path: string; readonly body?: unknown }): Promise<Heard> {
    const known = await registration();
    if (known === null) return { kind: 'nothing' };
    const [path, token] = [`/api/v1/devices/${known.deviceId}${call.path}`, { 'x-device-token': known.token }];
    if (call.body === undefined) return talk({ method: call.method, path, headers: token });
    return talk({ method: call.method, path, headers: { 'content-type': 'application/json', ...token }, body: JSON.stringify(call.body) });
  }

  async function askAs({ method, path, body, ...within }: CallAs): Promise<Heard> {
    const known = await registration();
    if (known === null) return { kind: 'nothing' };
    const headers = { 'content-type': 'application/json', 'x-device-token': known.token };
    return talk({ method, path: `/api/v1${path}`, headers, body: JSON.stringify({ ...body, deviceId: known.deviceId }), ...within });
  }

  async function tellDay(items: readonly OutboxItem[], day: PlainDate, stock: SlipStock): Promise<'told' | 'failed'> {
    const figures = figuresOf(items, day);
    const sent = markOf(figures.sent);
    const spoilt = stock.spoilt.filter(({ told }) => told === 'no').map(({ number }) => number);
    const given = items.flatMap(({ slipNumber, code, id }) => (slipNumber === null || code !== null ? [] : [{ number: slipNumber, state: 'givenOut', dossierId: id }]));
    const report = { sent, waiting: figures.waiting, slips: [...given.slice(0, 1000), ...spoilt.slice(0, 1000).map((number) => ({ number, state: 'spoilt' }))] };
    const put = (body: unknown) => ask({ method: 'PUT', path: `/reconciliations/${day}`, body });
    let heard = await put(report);
    // The figures differ: the ward gets the ids, and looks for each.
    if (bodyOf(heard)?.['same'] === 'no') heard = await put({ ...report, ids: figures.sent.slice(0, 5000) });
    const body = bodyOf(heard);
    if (body === null) return 'failed';
    const received = body['received'];
    const told: DayTold = {
      day,
      mark: markOfFigures(figures),
      received: typeof received === 'object' && received !== null && 'count' in received ? Number(received.count) : 0,
      same: body['same'] === 'yes' ? 'yes' : 'no',
      missing: idsIn(body['missing']),
      unknownThere: idsIn(body['unknownThere']),
    };
    await meta.change(toldKey, (value) => [told, ...daysIn(value).filter((one) => one.day !== day)].slice(0, daysBackMax));
    if (spoilt.length > 0) await changeSlips((now) => asTold(now, spoilt));
    return 'told';
  }

  return {
    registration,
    async join(code) {
      const heard = await talk({ method: 'POST', path: '/api/v1/devices', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
      const body = bodyOf(heard);
      const made = asRegistration(
        body === null ? null : { ...body, ...(typeof body['post'] === 'object' ? { postName: nameIn(body['post']), unitCode: unitIn(body['post']) } : {}) },
      );
      if (made === null || parseUuidV7(made.deviceId) === null) return refuse(refusalIn(heard));
      await meta.write(deviceIdKey, made.deviceId);
      await meta.write(slipsKey, noSlips);
      await meta.write(registrationKey, made);
      return allow(made);
    },
    slips,
    async borrow() {
      const heard = await ask({ method: 'POST', path: '/blocks', body: { count: slipsBorrowed } });
      const lent = blockIn(bodyOf(heard));
      return lent === null ? refuse(refusalIn(heard)) : allow(await changeSlips((stock) => withBlock(stock, lent)));
    },
    async giveBack({ prefix, first }) {
      const heard = await ask({ method: 'POST', path: '/blocks/return', body: { prefix, first } });
      return bodyOf(heard) === null ? refuse(refusalIn(heard)) : allow(await changeSlips((stock) => withoutBlock(stock, { prefix, first })));
    },
    async spoil(number, items) {
      if (items.some(({ slipNumber }) => slipNumber === number)) return refuse(slipInUse(number));
      if (withSpoilt(await slips(), number) === null) return refuse(notLentHere(number));
      return allow(await changeSlips((stock) => withSpoilt(stock, number) ?? stock));
    },
    ask,
    askAs,
    async memberBefore(day) {
      const said = await meta.read(memberKey, asMember);
      return said?.day === day ? said.name : null;
    },
    async tellDays(items, today) {
      const [told, stock] = [daysIn(await meta.read(toldKey, (value) => value ?? null)), await slips()];
      const days = daysOf(items, today).slice(0, daysBackMax);
      const hasSpoilt = stock.spoilt.some((one) => one.told === 'no');
      const news = days.filter((day) => (day === today && hasSpoilt) || told.find((one) => one.day === day)?.mark !== markOfFigures(figuresOf(items, day)));
      for (const day of news) if ((await tellDay(items, day, stock)) === 'failed') return 'failed';
      return news.length === 0 ? 'nothingNew' : 'told';
    },
    dayTold: async (day) => daysIn(await meta.read(toldKey, (value) => value ?? null)).find((one) => one.day === day) ?? null,
  };
}

/** What the office answered, when it said yes. */
export function bodyOf(heard: Heard): Readonly<Record<string, unknown>> | null {
  return heard.kind === 'answer' && heard.status >= 200 && heard.status < 300 ? heard.body : null;
}

/** The office's own words where it has any. */
export function refusalIn(heard: Heard): Refusal {
  const answer = readRefusal(heard);
  if (answer.kind === 'noLine') return noLineThere;
  if (answer.kind === 'later') return busyThere;
  const { said, code } = answer.reason;
  return said === null ? unexplainedThere : { kind: code ?? 'refused', why: said.detail, next: said.next, source: 'Bản cam kết, mục 5' };
}

function daysIn(value: unknown): readonly DayTold[] {
  return Array.isArray(value) ? value.map(asDayTold).filter((one) => one !== null) : [];
}

function blockIn(body: Readonly<Record<string, unknown>> | null): Omit<LentBlock, 'next'> | null {
  const { prefix, first, last } = body ?? {};
  return typeof prefix === 'string' && typeof first === 'number' && typeof last === 'number' ? { prefix, first, last } : null;
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function nameIn(post: unknown): unknown {
  return typeof post === 'object' && post !== null && 'name' in post ? post.name : null;
}

function unitIn(post: unknown): unknown {
  return typeof post === 'object' && post !== null && 'unitCode' in post ? post.unitCode : null;
}
