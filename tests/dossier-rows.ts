import { fold } from '../src/basics/rules/text.ts';
import { type Instant, plainDateOf } from '../src/basics/rules/time.ts';
import type { Db } from '../src/basics/store/database.ts';
import type { Channel } from '../src/dossiers/rules/acts.ts';
import { dossierCode } from '../src/dossiers/rules/code.ts';
import type { Ending } from '../src/dossiers/rules/dossier.ts';
import type { Stage } from '../src/dossiers/rules/stage.ts';
import { at, newUuid } from './dossiers.ts';
import { agencies } from './filings.ts';

/** A line of `dossiers` written as it is told, without a ledger: for tests of what is only read from the row. */
export type Line = {
  readonly officeId: number;
  readonly id: string;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly helpPlace: 'neighbourhood' | 'ward' | 'district' | null;
  readonly serviceLevel: string;
  readonly name: string;
  readonly phone: string | null;
  readonly personalId: string | null;
  readonly submittedAt: Instant;
  readonly answerBy: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly endedAs: Ending | null;
  readonly field: string;
  readonly procedureCode: string;
  readonly helpUnitCode: string | null;
  readonly supplementRequestedAt: Instant | null;
  readonly assigneeId: string | null;
};

export type KeptLine = Line & { readonly code: string };

let serial = 1000;

export function lineOf(more: Partial<Line> = {}): KeptLine {
  const submittedAt = more.submittedAt ?? at('2019-04-22T08:00');
  const officeId = more.officeId ?? 1;
  serial += 1;
  return {
    officeId,
    id: newUuid(),
    stage: 'submitted',
    channel: 'online',
    helpPlace: null,
    serviceLevel: '3',
    name: 'Người Mẫu',
    phone: null,
    personalId: null,
    submittedAt,
    answerBy: at('2019-04-23T08:00'),
    receivedAt: null,
    dueAt: null,
    finishedAt: null,
    endedAs: null,
    field: 'ho_tich',
    procedureCode: '1.001193',
    helpUnitCode: null,
    supplementRequestedAt: null,
    assigneeId: null,
    code: dossierCode({ agencyCode: agencies[officeId] ?? '', day: plainDateOf(submittedAt), serial }),
    ...more,
  };
}

export async function writeLines(db: Db, lines: readonly KeptLine[]): Promise<void> {
  const rows = lines.map((line) => ({ ...line, day: plainDateOf(line.submittedAt), serial: Number(line.code.split('-').at(-1)), folded: fold(line.name) }));
  await db.query(
    `insert into dossiers (office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, help_place, help_unit_code,
       applicant_name, applicant_folded, phone, personal_id, content_digest, submitted_at, answer_by, received_at, due_at, finished_at, ended_as,
       supplement_requested_at, assignee_id, entries)
     select "officeId", id, day, serial, code, "procedureCode", 1, field, "serviceLevel", stage, channel, "helpPlace", "helpUnitCode", name, folded, phone, "personalId", 'x',
       "submittedAt", "answerBy", "receivedAt", "dueAt", "finishedAt", "endedAs", "supplementRequestedAt", "assigneeId", 1
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, day date, serial int, code text, "serviceLevel" text, stage text, channel text, "helpPlace" text,
       "procedureCode" text, field text, "helpUnitCode" text, "endedAs" text,
       name text, folded text, phone text, "personalId" text, "submittedAt" timestamptz, "answerBy" timestamptz, "receivedAt" timestamptz, "dueAt" timestamptz,
       "finishedAt" timestamptz, "supplementRequestedAt" timestamptz, "assigneeId" uuid)`,
    [JSON.stringify(rows)],
  );
}

export async function writeAlias(db: Db, alias: { readonly officeId: number; readonly alias: string; readonly dossierId: string }): Promise<void> {
  await db.query(`insert into dossier_aliases (office_id, alias, dossier_id, kind) values ($1, $2, $3, 'receiptNumber')`, [alias.officeId, alias.alias, alias.dossierId]);
}
