import { type KeptStanding, mayAdd, mayKeepVersion, mayTurn, turned } from '../../basics/rules/kept-version.ts';
import { allow, type Outcome } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { isSameFile, keepAttachedFile, type ReadFile } from '../../papers/store/attached-files.ts';
import type { EntryContent, ItemContent } from '../rules/outreach-item.ts';
import type { LineContent } from '../rules/plan-line.ts';
import { findLine, type KeptLine, writeLine } from './plan-lines.ts';
import { addRecordVersion, findEntry, findItem, type KeptEntry, type KeptItem, listRecordVersions, type RecordVersion, writeEntry, writeItem } from './records.ts';

/** Every change of an item, an entry or a line of a plan: lock, look, decide, append a version; one transaction. One id is one record: of an item no entry is made. */

type Change = {
  readonly id: string;
  readonly officeId: number;
  readonly why: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly now: Instant;
};

export async function keepItem(pool: Pool, save: Change & { readonly basedOn: number; readonly content: ItemContent }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const before = await locked(db, save.id, findItem);
    if (before === null && ((await findEntry(db, save.id)) ?? (await findLine(db, save.id))) !== null) return 'absent';
    return keep(db, { save, before, write: (version) => writeItem(db, { ...save, version, withdrawn: 'no', fileId: fileOf(before) }) });
  });
}

export async function keepEntry(pool: Pool, save: Change & { readonly basedOn: number; readonly content: EntryContent }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const before = await locked(db, save.id, findEntry);
    if (before === null && ((await findItem(db, save.id)) ?? (await findLine(db, save.id))) !== null) return 'absent';
    return keep(db, { save, before, write: (version) => writeEntry(db, { ...save, version, withdrawn: 'no' }) });
  });
}

export async function keepLine(pool: Pool, save: Change & { readonly basedOn: number; readonly content: LineContent }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const before = await locked(db, save.id, findLine);
    if (before === null && ((await findItem(db, save.id)) ?? (await findEntry(db, save.id))) !== null) return 'absent';
    return keep(db, { save, before, write: (version) => writeLine(db, { ...save, version, withdrawn: 'no' }) });
  });
}

type Kept = KeptItem | KeptEntry | KeptLine;

type Keeping = {
  readonly save: Change & { readonly basedOn: number; readonly content: Kept['content'] };
  readonly before: Kept | null;
  readonly write: (version: number) => Promise<void>;
};

/** Sent again, the same content changes nothing. */
async function keep(db: Db, { save, before, write }: Keeping): Promise<Outcome<null> | 'absent'> {
  if (before !== null && before.officeId !== save.officeId) return 'absent';
  if (before !== null && before.version === save.basedOn + 1 && isSame(before.content, save.content)) return allow(null);
  const outcome = mayKeepVersion({ before: before === null ? null : await standingOf(db, before), basedOn: save.basedOn, why: save.why });
  if (!outcome.ok) return outcome;
  const version = (before?.version ?? 0) + 1;
  await write(version);
  await addRecordVersion(db, { ...save, version, act: before === null ? 'entered' : 'corrected', fileId: fileOf(before) });
  return outcome;
}

/** Takes an item, an entry or a line of a plan out, or puts it back; it stays in its history. */
export async function turnRecord(pool: Pool, turn: Change & { readonly act: 'withdraw' | 'restore' }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const item = await locked(db, turn.id, findItem);
    const entry = item === null ? await findEntry(db, turn.id) : null;
    const line = item === null && entry === null ? await findLine(db, turn.id) : null;
    const before = item ?? entry ?? line;
    if (before === null || before.officeId !== turn.officeId) return 'absent';
    const outcome = mayTurn({ before, act: turn.act, why: turn.why });
    if (!outcome.ok) return outcome;
    const { act, withdrawn } = turned[turn.act];
    const version = before.version + 1;
    if (item !== null) await writeItem(db, { ...item, version, withdrawn });
    if (entry !== null) await writeEntry(db, { ...entry, version, withdrawn });
    if (line !== null) await writeLine(db, { ...line, version, withdrawn });
    await addVersion(db, { turn, version, act, content: before.content, fileId: fileOf(before) });
    return outcome;
  });
}

/** Puts a checked picture to an item; the one before stays with its version. Sent again, the same picture changes nothing. */
export async function fileItem(pool: Pool, filing: Change & { readonly file: ReadFile }): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const before = await locked(db, filing.id, findItem);
    if (before === null || before.officeId !== filing.officeId) return 'absent';
    const outcome = mayAdd(before);
    if (!outcome.ok) return outcome;
    if (await isSameFile(db, before.fileId, filing.file)) return outcome;
    const fileId = newId(filing.now);
    await keepAttachedFile(db, { ...filing.file, id: fileId, officeId: filing.officeId, by: filing.by, now: filing.now });
    await writeItem(db, { ...before, fileId, version: before.version + 1 });
    await addVersion(db, { turn: filing, version: before.version + 1, act: 'filed', content: before.content, fileId });
    return outcome;
  });
}

function fileOf(record: Kept | null): string | null {
  return record !== null && 'fileId' in record ? record.fileId : null;
}

async function addVersion(db: Db, { turn, ...one }: { readonly turn: Change } & Pick<RecordVersion, 'version' | 'act' | 'content' | 'fileId'>): Promise<void> {
  await addRecordVersion(db, { ...one, id: turn.id, officeId: turn.officeId, why: turn.why, by: turn.by, now: turn.now });
}

/** One at a time for one id, also before its row is there. */
async function locked<T>(db: Db, id: string, find: (db: Db, id: string) => Promise<T | null>): Promise<T | null> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`outreach ${id}`]);
  return find(db, id);
}

async function standingOf(db: Db, before: Kept): Promise<KeptStanding> {
  const [latest] = await listRecordVersions(db, before);
  return { version: before.version, withdrawn: before.withdrawn, savedBy: latest?.actorName ?? '' };
}

function isSame(one: Kept['content'], other: Kept['content']): boolean {
  const inOrder = (content: object) => JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
  return inOrder(one) === inOrder(other);
}
