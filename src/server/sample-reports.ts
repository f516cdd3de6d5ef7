import { createHash } from 'node:crypto';
import { type Uuid, uuidV7From } from '../basics/rules/ids.ts';
import { addMillis, atMinute, type Instant, millisOf, parsePlainDate } from '../basics/rules/time.ts';
import type { Db } from '../basics/store/database.ts';
import type { Role } from '../offices/rules/role.ts';
import { type Directory, loadDirectory } from '../offices/store/directory.ts';
import { listOfficers } from '../offices/store/officers.ts';
import type { ReportKind } from '../reports/rules/report-kind.ts';
import type { ReportActKind } from '../reports/rules/report-life.ts';
import { deliver } from '../reports/store/deliveries.ts';
import { draftReport } from '../reports/store/draft-report.ts';
import { listRecipientGroups } from '../reports/store/recipient-groups.ts';
import { addReport, addReportAct, addVersion, freezeReport, type Writer } from '../reports/store/reports.ts';

type Ground = { readonly db: Db; readonly directory: Directory };
type Told = { readonly kind: ReportKind; readonly unitCode: string; readonly from: string; readonly to: string; readonly begunAt: Instant };

const day = 24 * 3600 * 1000;

/**
 * The report of 2019 as it would have been written here, issued, published and sent, and the draft of one ward. Number, days and signer are invented: the
 * report of 2019 names none. Nothing where the sample has not these units.
 */
export async function importSampleReports(db: Db): Promise<void> {
  const ground: Ground = { db: inTurn(db), directory: await loadDirectory(db) };
  const begunAt = atMinute(dayOf('2019-04-22'), 9 * 60);
  await bringIssued(ground, { kind: 'advisory-team', unitCode: '777', from: '2017-01-01', to: '2019-03-31', begunAt });
  await begin(ground, { kind: 'ward-periodic', unitCode: '27451', from: '2019-01-01', to: '2019-03-31', begunAt: addMillis(begunAt, 1) });
}

async function bringIssued(ground: Ground, told: Told): Promise<void> {
  const begun = await begin(ground, told);
  const [leader, clerk] = [await officerWith(ground, told.unitCode, 'leader'), await officerWith(ground, told.unitCode, 'clerk')];
  if (begun === null || leader === null || clerk === null) return;
  const { db } = ground;
  const { id, officeId, document, writer } = begun;
  const act = (kind: ReportActKind, by: Writer, days: number) =>
    addReportAct(db, { officeId, reportId: id, id: idOf(addMillis(told.begunAt, days * day), kind), kind, version: 1, body: null, by, now: addMillis(told.begunAt, days * day) });
  await act('submit', writer, 1);
  await act('approve', leader, 2);
  const issuedAt = addMillis(told.begunAt, 3 * day);
  await freezeReport(db, { id, officeId, number: null, issuedOn: dayOf('2019-04-25'), signer: leader.name, document, now: issuedAt });
  await act('issue', clerk, 3);
  await act('publish', clerk, 3);
  const recipients = (await listRecipientGroups(db, officeId, dayOf('2019-04-25'))).flatMap(({ officeIds }) => officeIds);
  if (recipients.length === 0) return;
  await deliver(db, { id, officeId, recipientOfficeIds: recipients, now: issuedAt });
  await act('deliver', clerk, 3);
}

async function begin(ground: Ground, told: Told) {
  const { db, directory } = ground;
  const [office, writer] = [
    directory.officeOfUnit(told.unitCode),
    (await officerWith(ground, told.unitCode, 'teamMonitor')) ?? (await officerWith(ground, told.unitCode, 'unitHead')),
  ];
  const [from, to, now] = [dayOf(told.from), dayOf(told.to), told.begunAt];
  const document = office === null ? null : await draftReport(db, { directory, kind: told.kind, unitCode: told.unitCode, from, to, now });
  if (office === null || writer === null || document === null) return null;
  const id = idOf(now, `report ${told.unitCode}`);
  await addReport(db, { id, officeId: office.id, kind: told.kind, periodFrom: from, periodTo: to, begunAt: now, by: writer });
  await addVersion(db, { officeId: office.id, reportId: id, version: 1, document, why: 'draft', by: writer, now });
  return { id, officeId: office.id, document, writer };
}

async function officerWith({ db, directory }: Ground, unitCode: string, role: Role): Promise<Writer | null> {
  const office = directory.officeOfUnit(unitCode);
  const found = office === null ? undefined : (await listOfficers(db, { officeId: office.id, now: atMinute(dayOf('2019-04-22'), 0) })).find(({ roles }) => roles.includes(role));
  return found === undefined ? null : { id: found.id, name: found.fullName };
}

/** One statement after the other: inside a transaction there is one connection, while figures are asked for side by side. */
function inTurn(db: Db): Db {
  let before: Promise<unknown> = Promise.resolve();
  return {
    query<T>(text: string, values?: readonly unknown[]) {
      const asked = before.then(() => db.query<T>(text, values));
      before = asked;
      return asked;
    },
  };
}

function dayOf(text: string) {
  const found = parsePlainDate(text);
  if (found === null) throw new RangeError(`Not a day: ${text}`);
  return found;
}

function idOf(at: Instant, what: string): Uuid {
  return uuidV7From(millisOf(at), createHash('sha256').update(what).digest());
}
