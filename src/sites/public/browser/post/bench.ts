import { type Fields, fieldsOf } from '../../../../basics/rules/fields.ts';
import { type PlainDate, parseInstant, parsePlainDate, plainDateOf } from '../../../../basics/rules/time.ts';
import { ownProposals } from '../../../../directives/rules/own-proposal.ts';
import type { OutboxItem } from '../../../../sync/rules/outbox-item.ts';
import { ownCount } from '../../../../sync/rules/own-count.ts';
import { hasLeft } from '../../../../sync/rules/roster.ts';
import type { Block, KeptBlock } from '../../../../sync/web/member-link.ts';
import { countWalkIns } from '../../../../teams/rules/kept-walk-in.ts';
import type { BenchInput } from '../../web/post-bench.tsx';
import type { House } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** What the member sees in the morning, as far as the server has told it, now or before the line went. */
export async function benchOf({ members, walkIns }: Desk, house: House, items: readonly OutboxItem[]): Promise<BenchInput> {
  const day = plainDateOf(house.now());
  const kept = async (block: Block) => members.kept(block);
  const [confirmed, ended, me, dossiers, appointments, lessons, trainings, proposals, vault] = await Promise.all([
    members.confirmed(),
    members.ended(),
    kept('me'),
    kept('dossiers'),
    kept('appointments'),
    kept('lessons'),
    kept('trainings'),
    kept('proposals'),
    house.device.vault.current(),
  ]);
  return {
    confirmed: confirmed === null ? 'no' : 'yes',
    ended,
    // Those of yesterday are no appointments of today.
    appointments: appointments === null || plainDateOf(appointments.heardAt) !== day ? null : { heardAt: appointments.heardAt, rows: rowsOf(appointments).map(appointmentOf) },
    walkIns: countWalkIns(day, { kept: await walkIns.waiting(), ids: await walkIns.waitingIds(), told: await walkIns.told(day) }),
    returned: dossiers === null ? null : { heardAt: dossiers.heardAt, rows: rowsOf(dossiers).filter(holdsOn(day)).flatMap(returnedOf) },
    proposals: proposals === null ? [] : ownProposals(proposals.body),
    lesson: lessons === null ? null : lessonOf(lessons),
    training: trainings === null ? null : trainingOf(trainings, day),
    own: ownOf(me, { items: items.filter(({ session }) => session !== null && session === vault?.session), day }),
  };
}

/** As far as this machine has heard. */
export async function leftTeam({ members, member }: Pick<Desk, 'members' | 'member'>): Promise<boolean> {
  const owner = member();
  if (owner === null) return false;
  const [ended, roster] = await Promise.all([members.ended(), members.roster()]);
  return hasLeft(owner, { endedBy: ended?.code ?? null, roster });
}

/** The server's figures of the same day with what it cannot know yet; else what this very machine can count of the member. */
function ownOf(me: KeptBlock | null, { items, day }: { readonly items: readonly OutboxItem[]; readonly day: PlainDate }): BenchInput['own'] {
  const figures = fieldsOf(me?.body['figures']);
  const [today, month] = [figures['today'], figures['month']].map((one) => numberIn(one, 'assisted'));
  if (me === null || plainDateOf(me.heardAt) !== day || typeof today !== 'number' || typeof month !== 'number')
    return { ...ownCount(items, { day, told: null }), received: null, waiting: null, heardAt: null };
  const { heardAt } = me;
  return {
    ...ownCount(items, { day, told: { heardAt, today, month } }),
    received: numberIn(figures['month'], 'received'),
    waiting: numberIn(figures['month'], 'waiting'),
    heardAt,
  };
}

function appointmentOf(row: Fields): { readonly time: string; readonly who: string; readonly what: string } {
  const at = parseInstant(textIn(row, 'startsAt', 'at'));
  const time = textIn(row, 'time', 'from');
  return {
    time:
      time !== ''
        ? time.slice(0, 5)
        : at === null
          ? ''
          : new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(at)),
    who: textIn(row, 'fullName', 'name', 'who'),
    what: textIn(row, 'procedureName', 'about', 'what', 'need'),
  };
}

/** What was told before the line went is not shown after the last day of its mandate. */
function holdsOn(day: PlainDate): (row: Fields) => boolean {
  return (row) => textIn(row, 'mandateUntil') >= day;
}

function returnedOf(row: Fields): NonNullable<BenchInput['returned']>['rows'] {
  const needs = row['needs'];
  if (needs !== 'supplement' && needs !== 'result') return [];
  const dueAt = textIn(row, 'dueAt');
  const due = parseInstant(dueAt);
  return [
    { code: textIn(row, 'code'), name: textIn(row, 'procedureName'), who: textIn(row, 'applicantName'), needs, due: due === null ? parsePlainDate(dueAt) : plainDateOf(due) },
  ];
}

function lessonOf(lessons: KeptBlock): BenchInput['lesson'] {
  const next = fieldsOf(lessons.body['next']);
  const [first] = rowsOf(lessons);
  const row = textIn(next, 'title') === '' ? (first ?? {}) : next;
  const title = textIn(row, 'title', 'name');
  const href = textIn(row, 'href');
  // At the machine the test is kept under the member's name.
  return title === '' ? null : { title, minutes: numberIn(row, 'minutes'), href: href.startsWith('/bai-hoc/') ? `/ho-tro${href}` : null };
}

/** His own before others; what has been held or cancelled since it was told is none. */
function trainingOf(trainings: KeptBlock, day: PlainDate): BenchInput['training'] {
  const rows = rowsOf(trainings).filter((row) => textIn(row, 'day') >= day && textIn(row, 'state') !== 'cancelled');
  const row = rows.find((one) => textIn(one, 'standing') !== 'none') ?? rows[0] ?? {};
  const on = parsePlainDate(textIn(row, 'day'));
  return on === null ? null : { title: textIn(row, 'title'), day: on, signedUp: textIn(row, 'standing') === 'none' ? 'no' : 'yes' };
}

function rowsOf({ body }: KeptBlock): readonly Fields[] {
  const rows = body['rows'];
  return Array.isArray(rows) ? rows.map(fieldsOf) : [];
}

/** The first of these that is a text. */
function textIn(row: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string') return value;
    const { vi } = fieldsOf(value);
    if (typeof vi === 'string') return vi;
  }
  return '';
}

function numberIn(value: unknown, name: string): number | null {
  const found = fieldsOf(value)[name];
  return typeof found === 'number' ? found : null;
}
