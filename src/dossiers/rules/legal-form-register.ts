import { formatDate, formatInstant } from '../../basics/rules/dates-format.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { RegisterData, RegisterRow } from './legal-form-data.ts';
import { formHead, formOffice } from './legal-form-head.ts';

/** A received dossier as the register needs it. */
export type RegisterLine = {
  readonly code: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** How the result was returned and to whom; null while it was not. */
  readonly delivery: { readonly method: 'counter' | 'post' | 'electronic'; readonly receiver: string } | null;
  /** What happened that the columns do not say: withdrawn, stopped, late with apology. */
  readonly note: string | null;
};

/**
 * Sổ theo dõi hồ sơ of an office for the dossiers received in a period, both days included, in the order given.
 * The set of forms is that of the first day, when the book was opened.
 * Source: Thông tư 01/2018/TT-VPCP, Mẫu số 06; Thông tư 03/2025/TT-VPCP, Phụ lục I, Mẫu số 07.
 */
export function registerForm(input: {
  readonly office: Office;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly lines: readonly RegisterLine[];
  readonly printedAt: Instant;
}): RegisterData {
  const { office, from, to, lines, printedAt } = input;
  const printed = formOffice(office);
  return {
    kind: 'register',
    head: formHead({ kind: 'register', office, issuedOn: from, code: null, printedAt }),
    office: printed,
    from: formatDate(from),
    to: formatDate(to),
    rows: lines.map((line) => registerRow(line, printed.authority.replace('Ủy ban nhân dân', 'UBND'))),
  };
}

function registerRow(line: RegisterLine, agency: string): RegisterRow {
  return {
    code: line.code,
    procedure: line.procedureName,
    sets: 1,
    name: line.applicantName,
    contact: [line.address, line.phone].filter((part) => part !== null && part !== '').join('; '),
    agency,
    receivedAt: formatInstant(line.receivedAt),
    dueAt: line.dueAt === null ? null : formatInstant(line.dueAt),
    returnedAt: line.deliveredAt === null ? null : formatInstant(line.deliveredAt),
    method: line.delivery === null ? null : methods[line.delivery.method],
    receiver: line.delivery === null ? null : line.delivery.receiver,
    note: line.note,
  };
}

const methods = { counter: 'Tại quầy', post: 'Bưu chính', electronic: 'Bản điện tử' } as const;
