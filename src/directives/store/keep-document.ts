import { type KeptStanding, mayAdd, mayTurn, turned } from '../../basics/rules/kept-version.ts';
import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { isSameFile, keepAttachedFile, type ReadFile } from '../../papers/store/attached-files.ts';
import { alreadyRegistered, mayKeepDocument } from '../rules/keep-document.ts';
import type { DocumentContent } from '../rules/steering-document.ts';
import { findDocument, findTwin, listVersions, lockRegister, type RegisteredDocument, writeVersion } from './register.ts';
import { deliverDocument } from './steering-deliveries.ts';

/** Every change of the register: lock, look, decide, append a version; one transaction. */

type By = { readonly id: string; readonly name: string };
type Change = { readonly id: string; readonly officeId: number; readonly why: string | null; readonly by: By; readonly now: Instant };

export type DocumentSave = Change & { readonly basedOn: number; readonly content: DocumentContent; readonly recipients: readonly number[] };

/** Enters or mends a document. Sent again, the same content changes nothing. Refuses as mayKeepDocument; 'absent' where the id belongs to another office. */
export async function keepDocument(pool: Pool, save: DocumentSave): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    await lockRegister(db, save.officeId);
    const before = await findDocument(db, save.id);
    if (before !== null && before.officeId !== save.officeId) return 'absent';
    if (before !== null && before.version === save.basedOn + 1 && JSON.stringify(inOrder(before.content)) === JSON.stringify(inOrder(save.content))) return allow(null);
    const standing = before === null ? null : await standingOf(db, before);
    const twin = await findTwin(db, save);
    const outcome = mayKeepDocument({ id: save.id, before: standing, basedOn: save.basedOn, content: save.content, why: save.why, twin });
    if (!outcome.ok) return outcome;
    const version = (before?.version ?? 0) + 1;
    await writeVersion(db, { ...save, version, act: before === null ? 'entered' : 'corrected', fileId: before?.fileId ?? null, withdrawn: 'no' });
    await deliverDocument(db, save);
    return outcome;
  });
}

/** Takes a document out of the register, or puts it back; what was stays readable in its history. */
export async function turnDocument(pool: Pool, turn: Change & { readonly act: 'withdraw' | 'restore' }): Promise<Outcome<null> | 'absent'> {
  return nextVersion(pool, turn, async (db, before) => {
    const outcome = mayTurn({ before, act: turn.act, why: turn.why });
    if (!outcome.ok) return outcome;
    const twin = turn.act === 'restore' ? await findTwin(db, before) : null;
    return twin !== null ? refuse(alreadyRegistered(twin)) : allow({ ...turned[turn.act], fileId: before.fileId });
  });
}

/** Puts a checked file to a document; the file before stays with its version. Sent again, the same file changes nothing. */
export async function fileDocument(pool: Pool, filing: Change & { readonly file: ReadFile }): Promise<Outcome<null> | 'absent'> {
  return nextVersion(pool, filing, async (db, before) => {
    const outcome = mayAdd(before);
    if (!outcome.ok) return outcome;
    if (await isSameFile(db, before.fileId, filing.file)) return 'unchanged';
    const fileId = newId(filing.now);
    await keepAttachedFile(db, { ...filing.file, id: fileId, officeId: filing.officeId, by: filing.by, now: filing.now });
    return allow({ act: 'filed' as const, withdrawn: before.withdrawn, fileId });
  });
}

type Turned = { readonly act: 'withdrawn' | 'restored' | 'filed'; readonly withdrawn: 'yes' | 'no'; readonly fileId: string | null };

async function nextVersion(pool: Pool, change: Change, decide: (db: Db, before: RegisteredDocument) => Promise<Outcome<Turned> | 'unchanged'>): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    await lockRegister(db, change.officeId);
    const before = await findDocument(db, change.id);
    if (before === null || before.officeId !== change.officeId) return 'absent';
    const decided = await decide(db, before);
    if (decided === 'unchanged') return allow(null);
    if (!decided.ok) return decided;
    await writeVersion(db, { ...before, ...decided.value, version: before.version + 1, why: change.why, by: change.by, now: change.now });
    return allow(null);
  });
}

async function standingOf(db: Db, before: RegisteredDocument): Promise<KeptStanding> {
  const [latest] = await listVersions(db, before);
  return { version: before.version, withdrawn: before.withdrawn, savedBy: latest?.actorName ?? '' };
}

function inOrder(content: DocumentContent): readonly unknown[] {
  const { kind, number, issuedOn, issuer, about, effectFrom, effectTo, replacedBy, uses, grounds } = content;
  const told = grounds.map((one) => [one.documentId, one.kind, one.number, one.issuedOn, one.issuer, one.reason]);
  return [kind, number, issuedOn, issuer, about, effectFrom, effectTo, replacedBy, uses, told];
}

/** The days of documents as the register has them now, by id. */
export async function daysNow(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PlainDate>> {
  const { rows } = await db.query<{ id: string; issuedOn: PlainDate }>('select id, issued_on as "issuedOn" from steering_documents where id = any ($1)', [ids]);
  return new Map(rows.map(({ id, issuedOn }) => [id, issuedOn]));
}
