import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { hideSmall, type Sum } from './hidden-cells.ts';

/** How a person may say it was. `satisfied: 'yes'`: counts as satisfied. */
export type SatisfactionLevel = { readonly key: string; readonly name: Text; readonly satisfied: 'yes' | 'no' };

export type SatisfactionSettings = {
  readonly levels: readonly SatisfactionLevel[];
  /** Days after the first answer in which it may be changed. */
  readonly changeDays: number;
  readonly source: string;
};

export type Said = { readonly level: string; readonly words: string | null; readonly saidAt: Instant };

export const satisfactionWordsMax = 1000;

/** Fewer answers are not told, to officers neither: they know who came. */
export const answersTold = 5;

/** What was said in one unit (by its place from 1) on one level. */
export type SaidCount = { readonly span: number; readonly level: string; readonly satisfied: 'yes' | 'no'; readonly answers: number };

/** Null: fewer than five, or another number by which fewer than five could be computed. */
export type ToldAnswers = { readonly answers: number | null; readonly satisfied: number | null };

/** What officers are told of the answers of all units together, of each unit, and by level: no count of one to four, and none that follows from the others. */
export function toldAnswers(
  counts: readonly SaidCount[],
  units: number,
): { readonly whole: ToldAnswers; readonly units: readonly ToldAnswers[]; readonly level: (key: string) => number | null } {
  const cells = new Map<string, number>();
  const add = (name: string, answers: number) => cells.set(name, (cells.get(name) ?? 0) + answers);
  const places = ['all', ...Array.from({ length: units }, (_, i) => String(i + 1))];
  const levels = [...new Set(counts.map(({ satisfied, level }) => `${satisfied} ${level}`))];
  for (const { span, level, satisfied, answers } of counts) {
    for (const place of ['all', String(span)]) for (const key of ['answers', satisfied]) add(`${place} ${key}`, answers);
    add(`${satisfied} ${level}`, answers);
  }
  const sums: readonly Sum[] = [
    ...places.map((place) => ({ total: `${place} answers`, parts: [`${place} yes`, `${place} no`] })),
    ...['answers', 'yes', 'no'].map((key) => ({ total: `all ${key}`, parts: places.slice(1).map((place) => `${place} ${key}`) })),
    ...['yes', 'no'].map((satisfied) => ({ total: `all ${satisfied}`, parts: levels.filter((name) => name.startsWith(satisfied)) })),
  ];
  // How many answered at all is of more use than one side without the other.
  const last = new Map(places.map((place) => [`${place} answers`, 1]));
  const marks = hideSmall({ cells, sums, below: answersTold, before: new Set(), last });
  const told = (name: string) => (marks.has(name) ? null : (cells.get(name) ?? 0));
  const at = (place: string): ToldAnswers => ({ answers: told(`${place} answers`), satisfied: told(`${place} yes`) });
  return {
    whole: at('all'),
    units: places.slice(1).map(at),
    level: (key) => ['yes', 'no'].map((satisfied) => told(`${satisfied} ${key}`)).reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
  };
}

/** Who reads what people wrote, once enough of them answered: leaders and procedure control, of each of the offices or of the one above it. A rule of the house. */
export function readsWords(held: readonly OfficerRole[], offices: readonly Pick<Office, 'id' | 'parentOfficeId'>[], counts: readonly SaidCount[]): boolean {
  const readers = held.filter(({ role }) => role === 'leader' || role === 'procedureControl').map(({ officeId }) => officeId);
  const isAllowed = offices.every(({ id, parentOfficeId }) => readers.includes(id) || (parentOfficeId !== null && readers.includes(parentOfficeId)));
  return isAllowed && counts.reduce((sum, { answers }) => sum + answers, 0) >= answersTold;
}

/** The last day on which what was said may be changed. */
export function changeUntil(said: Said, { changeDays }: SatisfactionSettings): PlainDate {
  return addDays(plainDateOf(said.saidAt), changeDays);
}

/**
 * Whether the person may say now how it was: once a result was returned, once a dossier; what was said may be changed for some days.
 * Refuses: notReturnedYet, saidTooLongAgo. Source: Nghị định 61/2018/NĐ-CP (đánh giá việc giải quyết thủ tục hành chính); the days are the authority's.
 */
export function checkSaying(input: {
  readonly deliveredAt: Instant | null;
  readonly said: Said | null;
  readonly now: Instant;
  readonly settings: SatisfactionSettings;
}): Outcome<'first' | 'change'> {
  const { deliveredAt, said, now, settings } = input;
  if (deliveredAt === null) return refuse(notReturnedYet);
  if (said === null) return allow('first');
  return plainDateOf(now) <= changeUntil(said, settings) ? allow('change') : refuse(saidTooLongAgo(settings.changeDays));
}

const decree = 'Nghị định 61/2018/NĐ-CP, phần đánh giá việc giải quyết thủ tục hành chính';

const notReturnedYet: Refusal = {
  kind: 'notReturnedYet',
  source: decree,
  why: { vi: 'Hồ sơ này chưa trả kết quả.', en: 'No result has been returned for this dossier yet.' },
  next: { vi: 'Khi đã nhận kết quả, mở lại trang này để đánh giá.', en: 'Come back to this page once you have the result.' },
};

const saidTooLongAgo = (days: number): Refusal => ({
  kind: 'saidTooLongAgo',
  source: 'Cấu hình của cơ quan (data/satisfaction.json)',
  why: { vi: `Đánh giá chỉ đổi được trong ${days} ngày kể từ lần đầu.`, en: `What was said may be changed within ${days} days only.` },
  next: { vi: 'Muốn nói thêm, hãy gọi hoặc đến bộ phận một cửa.', en: 'To say more, call or visit the one-stop desk.' },
});
