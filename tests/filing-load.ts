import type { Db } from '../src/basics/store/database.ts';
import type { Receipt } from '../src/dossiers/http/shapes.ts';
import { verifyLedger } from '../src/dossiers/store/verify-ledger.ts';
import { filingOf, newDeviceId } from './filing-body.ts';

/** Many devices that file at once and note down what they were told, as devices do. */
export type Journal = {
  /** Receipts by the id of the device: what was promised. */
  readonly promised: Map<string, Receipt>;
  /** Sent, and no answer came. */
  readonly open: Map<string, object>;
  /** Answers that are neither a receipt nor "busy". */
  readonly wrong: string[];
};

export function newJournal(): Journal {
  return { promised: new Map(), open: new Map(), wrong: [] };
}

export const wards = ['27436', '27439', '27460'] as const;

/**
 * `clients` devices, each filing one dossier after the other until `goesOn` says no. A device that gets no answer goes on with the next dossier; what was open
 * is for the test to send again.
 */
export async function fileAtOnce({
  origin,
  journal,
  clients,
  goesOn,
}: {
  readonly origin: string | readonly string[];
  readonly journal: Journal;
  readonly clients: number;
  readonly goesOn: (filed: number) => boolean;
}): Promise<void> {
  const origins = typeof origin === 'string' ? [origin] : origin;
  let begun = 0;
  const device = async (number: number) => {
    while (journal.wrong.length === 0 && goesOn(begun)) {
      begun += 1;
      await fileOnce(origins[number % origins.length] ?? '', journal, { id: newDeviceId(), body: bodyFor(number) });
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => device(number)));
}

function bodyFor(number: number): object {
  return filingOf({ receivingUnitCode: wards[number % wards.length] ?? wards[0], applicant: { ...filingOf().applicant, phone: `0900${String(number).padStart(6, '0')}` } });
}

export async function fileOnce(origin: string, journal: Journal, { id, body }: { readonly id: string; readonly body: object }): Promise<void> {
  journal.open.set(id, body);
  const answer = await put(origin, id, body).catch(() => null);
  if (answer === null || answer.status === 503) return;
  journal.open.delete(id);
  if (answer.status === 201 || answer.status === 200) journal.promised.set(id, JSON.parse(answer.text) as Receipt);
  else journal.wrong.push(`${answer.status} ${answer.text}`);
}

/** Sends again what got no answer, until there is none left. */
export async function settleOpen(origin: string, journal: Journal): Promise<void> {
  while (journal.open.size > 0) await Promise.all([...journal.open].slice(0, 64).map(([id, body]) => fileOnce(origin, journal, { id, body })));
}

async function put(origin: string, id: string, body: object): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${origin}/api/v1/dossiers/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: answer.status, text: await answer.text() };
}

/** What a receipt says again when it is asked for; the promise that counts. */
export async function brokenPromises(origin: string, journal: Journal): Promise<readonly string[]> {
  const broken: string[] = [];
  const all = [...journal.promised];
  for (let from = 0; from < all.length; from += 64) {
    await Promise.all(
      all.slice(from, from + 64).map(async ([id, receipt]) => {
        const answer = await fetch(`${origin}/api/v1/dossiers/${id}/receipt`);
        const again = await answer.text();
        if (answer.status !== 200 || again !== JSON.stringify(receipt)) broken.push(`${receipt.code}: ${answer.status}`);
      }),
    );
  }
  return broken;
}

/** Everything that would be half a dossier: each query must find nothing. */
const halves = {
  'a dossier without its first act': `select code from dossiers d where not exists (select 1 from dossier_acts a where a.office_id = d.office_id and a.dossier_id = d.id and a.seq = 0 and a.kind = 'submit' and a.act_id = d.id)`,
  'a dossier without its notice': `select code from dossiers d where (select count(*) from notices n where n.office_id = d.office_id and n.dossier_id = d.id and n.kind = 'submit' and position(d.code in n.body) > 0) <> 1`,
  'an act without its dossier':
    'select dossier_id::text as code from dossier_acts a where not exists (select 1 from dossiers d where d.office_id = a.office_id and d.id = a.dossier_id)',
  'a notice without its dossier': 'select dossier_id::text as code from notices n where dossier_id is not null and not exists (select 1 from dossiers d where d.id = n.dossier_id)',
  'acts that are not counted': 'select code from dossiers d where entries <> (select count(*) from dossier_acts a where a.dossier_id = d.id)',
  'one code twice': 'select code from dossiers group by code having count(*) > 1',
  'one number twice': `select office_id || ' ' || day || ' ' || serial as code from dossiers group by office_id, day, serial having count(*) > 1`,
  'a number the counter has not come to':
    'select code from dossiers d left join dossier_counters c on c.office_id = d.office_id and c.day = d.day where c.last_serial is null or d.serial > c.last_serial or d.serial < 1',
  'a code of another number': `select code from dossiers d join offices o on o.id = d.office_id where code <> o.agency_code || '-' || to_char(day, 'YYMMDD') || '-' || lpad(serial::text, greatest(4, length(serial::text)), '0')`,
} as const;

export async function halfWritten(db: Db): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const [what, sql] of Object.entries(halves)) {
    const { rows } = await db.query<{ code: string }>(sql);
    if (rows.length > 0) found[what] = rows.length;
  }
  const { rows: ledgers } = await db.query<{ id: number }>('select office_id as id from ledger_heads order by office_id');
  for (const { id } of ledgers) {
    const { faults } = await verifyLedger(db, { officeId: id, keys: [], days: [], progress: () => undefined });
    if (faults.length > 0) found[`a ledger that is not whole: office ${id}`] = faults.length;
  }
  return found;
}
