import type { Uuid } from '../../basics/rules/ids.ts';
import { fold as foldText } from '../../basics/rules/text.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Actor, SubmittedContent } from '../rules/acts.ts';
import { findContentDigest } from './filed.ts';
import { filingSql } from './filing-sql.ts';
import { ensureLedgerHeads } from './ledger-chain.ts';

/** A filing that was checked and waits to be written. */
export type CheckedFiling = {
  readonly id: Uuid;
  readonly officeId: number;
  readonly agencyCode: string;
  readonly day: PlainDate;
  readonly content: SubmittedContent;
  readonly contentDigest: string;
  readonly actor: Actor;
  readonly happenedAt: Instant;
  readonly submittedAt: Instant;
  readonly answerBy: Instant;
  readonly notice: { readonly id: Uuid; readonly channel: string; readonly address: string; readonly body: string };
};

/** What became of one filing. `known`: this id was filed before; the caller compares the digests. */
export type Filed = { readonly kind: 'filed'; readonly code: string } | { readonly kind: 'known' };

type Waiting = { readonly filing: CheckedFiling; readonly resolve: (filed: Filed) => void; readonly reject: (error: unknown) => void };

const batchMax = 128;
const waitingMax = 2000;

export type FilingLane = { file(filing: CheckedFiling): Promise<Filed> | 'full' };

/**
 * Filings that arrive while one batch is being committed are written together by the next: natural batching, no timer.
 * One lane a process; each filing resolves only after its batch is committed. A batch that fails is done again one by
 * one, so that a poisoned filing does not take its neighbours along.
 */
export function openFilingLane(db: Db): FilingLane {
  const waiting: Waiting[] = [];
  const begun = new Set<number>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const answers = await settle({ db, begun }, takeBatch(waiting));
      // After the next batch has left: the database writes it while the receipts of this one are signed.
      setImmediate(() => {
        for (const answer of answers) answer();
      });
    }
    running = false;
  }

  return {
    file(filing) {
      if (waiting.length >= waitingMax) return 'full';
      return new Promise((resolve, reject) => {
        waiting.push({ filing, resolve, reject });
        if (!running) void run();
      });
    },
  };
}

/** At most one filing of an id in a batch; a twin waits for the next and is then known. */
function takeBatch(waiting: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  const ids = new Set<string>();
  for (const one of waiting.splice(0, waiting.length)) {
    const fits = batch.length < batchMax && !ids.has(one.filing.id);
    ids.add(one.filing.id);
    (fits ? batch : later).push(one);
  }
  waiting.push(...later);
  return batch;
}

/** `begun`: offices whose ledger is known to have a head. */
type Lane = { readonly db: Db; readonly begun: Set<number> };

/** Writes a batch; what tells each of its filings what became of it is given back, not yet called. */
async function settle(lane: Lane, batch: readonly Waiting[]): Promise<readonly (() => void)[]> {
  const outcome = await write(
    lane,
    batch.map((one) => one.filing),
  ).then(
    (filed) => ({ filed }),
    (error: unknown) => ({ error }),
  );
  if ('filed' in outcome) return batch.map((one) => () => one.resolve(outcome.filed.get(one.filing.id) ?? { kind: 'known' }));
  if (batch.length > 1) return oneByOne(lane, batch);
  return Promise.all(
    batch.map(({ filing, resolve, reject }) =>
      knownAfterAll(lane.db, filing, outcome.error).then(
        (filed) => () => resolve(filed),
        (error: unknown) => () => reject(error),
      ),
    ),
  );
}

async function oneByOne(lane: Lane, batch: readonly Waiting[]): Promise<readonly (() => void)[]> {
  const answers: (() => void)[] = [];
  for (const one of batch) answers.push(...(await settle(lane, [one])));
  return answers;
}

/** Another process wrote the same id between our look and our insert: whichever constraint saw it, the dossier is there now. Any other error stands. */
async function knownAfterAll(db: Db, filing: CheckedFiling, error: unknown): Promise<Filed> {
  const isUniqueViolation = error instanceof Error && 'code' in error && error.code === '23505';
  if (isUniqueViolation && (await findContentDigest(db, filing.id)) !== null) return { kind: 'known' };
  throw error;
}

/** Writes the filings in one statement, which is one transaction: number, row, act and notice, or nothing of it. */
async function write({ db, begun }: Lane, filings: readonly CheckedFiling[]): Promise<ReadonlyMap<string, Filed>> {
  const unbegun = filings.map((one) => one.officeId).filter((id) => !begun.has(id));
  await ensureLedgerHeads(db, unbegun);
  for (const id of unbegun) begun.add(id);
  const sorted = [...filings].sort((a, b) => a.officeId - b.officeId);
  const { rows } = await db.query<{ id: string; code: string }>(
    filingSql,
    columns.map((column) => sorted.map(column).map(plain).join(separator)),
  );
  return new Map(rows.map((row) => [row.id, { kind: 'filed', code: row.code }]));
}

/** Columns travel as text joined by a character that no JSON and no clean text holds: arrays quoted by the driver cost far more. */
const separator = '\u001e';

function plain(value: string | number | null): string {
  return value === null ? '' : String(value).replaceAll(separator, ' ');
}

/** In the order of the parameters of filing-sql.ts. The empty text stands for null. */
const columns: readonly ((filing: CheckedFiling) => string | number | null)[] = [
  (one) => one.officeId,
  (one) => one.id,
  (one) => one.day,
  (one) => one.agencyCode,
  (one) => one.content.procedureCode,
  (one) => one.content.procedureVersion,
  (one) => one.content.field,
  (one) => one.content.serviceLevel,
  (one) => one.content.channel,
  (one) => one.content.helper?.place ?? null,
  (one) => one.content.helper?.unitCode ?? null,
  (one) => one.content.applicant.fullName,
  (one) => foldText(one.content.applicant.fullName),
  (one) => one.content.applicant.phone,
  (one) => one.content.applicant.birthDate?.slice(0, 4) ?? null,
  (one) => one.content.applicant.personalId,
  (one) => one.contentDigest,
  (one) => one.submittedAt,
  (one) => one.answerBy,
  (one) => JSON.stringify(one.actor),
  (one) => one.happenedAt,
  (one) => JSON.stringify(one.content),
  (one) => one.notice.id,
  (one) => one.notice.channel,
  (one) => one.notice.address,
  (one) => one.notice.body,
];
