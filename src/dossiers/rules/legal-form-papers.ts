import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { ProcedureVersion, RequiredPaper } from '../../procedures/rules/procedure.ts';
import type { Channel } from './acts.ts';
import type { ReceiptSlipData } from './legal-form-data.ts';

type PaperRow = ReceiptSlipData['papers'][number];

/**
 * Thành phần hồ sơ as the receipt lists it: the declaration that the form itself gives, then each paper under the name the law gives
 * it, then what the person added. Files of one paper are one row. Handed in online, a paper is an electronic copy and its
 * quantity counts files; at the desk and by post it is what the procedure asks for.
 * Source: Thông tư 01/2018/TT-VPCP, Mẫu số 01 (tên giấy tờ, bản chính hay bản sao, số lượng).
 */
export function paperRows(input: { readonly procedure: ProcedureVersion; readonly papers: readonly DeclaredPaper[]; readonly channel: Channel }): readonly PaperRow[] {
  const { procedure, papers, channel } = input;
  const asked = procedure.requiredPapers.flatMap((required) => askedRow({ required, files: filesOf(required, papers), channel }));
  const keys = new Set(procedure.requiredPapers.map((required) => required.key));
  const added = papers.filter((paper) => paper.requiredPaper === null || !keys.has(paper.requiredPaper));
  return [...asked, ...added.map((paper) => ({ name: paper.name, form: channel === 'online' ? electronic : kindNames.copy, quantity: 1 }))];
}

/** Giấy tờ chưa nộp: `missing` holds keys of required papers, or names typed by the officer. */
export function missingPaperNames(missing: readonly string[], procedure: ProcedureVersion): readonly string[] {
  return missing.map((one) => procedure.requiredPapers.find((required) => required.key === one)?.name ?? one);
}

/** A file's size, one decimal from 1 KB on: 482 byte, 12,3 KB, 1,2 MB (1 KB is 1024 bytes). */
export function sizeInWords(lengthBytes: number): string {
  if (lengthBytes < 1024) return `${lengthBytes} byte`;
  const [unit, bytes] = lengthBytes < 1024 * 1024 ? ['KB', 1024] : ['MB', 1024 * 1024];
  const tenths = Math.floor((lengthBytes * 20 + bytes) / (bytes * 2));
  return `${Math.floor(tenths / 10)},${tenths % 10} ${unit}`;
}

/** The first sixteen digits of a digest, in two groups that can be compared by eye. */
export function shortDigest(sha256: string): string {
  return `${sha256.slice(0, 8)} ${sha256.slice(8, 16)}`;
}

function askedRow({ required, files, channel }: { readonly required: RequiredPaper; readonly files: readonly DeclaredPaper[]; readonly channel: Channel }): readonly PaperRow[] {
  if (channel === 'online') {
    if (files.length > 0) return [{ name: required.name, form: electronic, quantity: files.length }];
    return isGivenByForm(required) ? [{ name: required.name, form: 'Biểu mẫu điện tử', quantity: 1 }] : [];
  }
  if (files.length === 0 && !isGivenByForm(required)) return [];
  return [{ name: required.name, form: kindNames[required.kind], quantity: required.quantity }];
}

/** A declaration needed only in some case is not known to have been given. */
function isGivenByForm(required: RequiredPaper): boolean {
  return required.givenByForm === 'yes' && required.onlyWhen === null;
}

function filesOf(required: RequiredPaper, papers: readonly DeclaredPaper[]): readonly DeclaredPaper[] {
  return papers.filter((paper) => paper.requiredPaper === required.key);
}

const electronic = 'Bản điện tử';

const kindNames = { original: 'Bản chính', copy: 'Bản sao', shown: 'Xuất trình', lookedUp: 'Cơ quan tra cứu' } satisfies Record<RequiredPaper['kind'], string>;
