import { Type } from 'typebox';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { type Instant, withOffset } from '../../basics/rules/time.ts';
import { checkCodeOf, readCheckCode } from '../rules/check-code.ts';
import { judgeReceipt, papersDigest, type SignedReceipt, unpackReceipt } from '../rules/receipt-statement.ts';
import { stages } from '../rules/stage.ts';
import { findDossier, type KeptDossier } from '../store/ledger.ts';
import { type CheckedReceipt, CheckedReceiptShape } from './check-shapes.ts';
import type { DossierHouse } from './dossier-house.ts';
import { openFailures } from './failures.ts';
import { filedDossier, receiptOf } from './receipt-of.ts';
import type { FiledDossier } from './receipt-view.ts';
import { ReceiptShape } from './shapes.ts';
import { candidatesOf } from './tracking.ts';

const Asked = Type.Union([
  Type.Object({ packed: Type.String({ minLength: 1, maxLength: 1000, description: 'What the QR code holds behind #' }) }, { additionalProperties: false }),
  Type.Object(
    {
      code: Type.String({ minLength: 1, maxLength: 60, description: 'Mã hồ sơ, hoặc số biên nhận cũ' }),
      checkCode: Type.String({ minLength: 1, maxLength: 30, description: 'Mã kiểm tra, 8 chữ, in trên biên nhận' }),
    },
    { additionalProperties: false },
  ),
]);

/** Both kinds of "no" answer at the same time after the request came, whatever the look-up took. */
const refusalAfterMs = 120;

/** The receipt for its owner, and the answer to everybody who holds one: is it real, what came in, how far is it. */
export function registerReceiptRoutes(server: Server, house: DossierHouse): void {
  const failures = openFailures({ perAddressMax: 60, perCodeMax: 10, windowMs: 15 * 60 * 1000 });

  function refuseTooMany(from: { readonly address: string; readonly code: string }): void {
    const retryAfterSeconds = failures.blockedFor(from);
    if (retryAfterSeconds > 0) throw problemError(tooMany(retryAfterSeconds));
  }

  async function checkByCode(request: FastifyRequest, asked: { readonly code: string; readonly checkCode: string }): Promise<CheckedReceipt> {
    const startedMs = performance.now();
    const from = { address: request.ip, code: asked.code.trim().toUpperCase() };
    refuseTooMany(from);
    const checkCode = readCheckCode(asked.checkCode);
    for (const candidate of candidatesOf(house, asked.code.trim())) {
      const row = await house.tracker.find(candidate);
      const filed = row === null ? null : await filedDossier(house, row.kept);
      if (row !== null && filed !== null && checkCodeOf(filed.contentDigest) === checkCode) return checkedView('genuine', { filed, kept: row.kept });
    }
    failures.note(from);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, refusalAfterMs - (performance.now() - startedMs))));
    throw problemError(noSuchReceipt);
  }

  async function checkPacked(request: FastifyRequest, packed: string): Promise<CheckedReceipt> {
    const from = { address: request.ip, code: `packed ${request.ip}` };
    refuseTooMany(from);
    const receipt = unpackReceipt(packed);
    if (receipt === null) throw problemError(unreadable);
    const verdict = await judge(house, receipt);
    if (verdict !== 'genuine') {
      failures.note(from);
      return checkedView(verdict, null);
    }
    const kept = await findDossier(house.pool, receipt.statement.id);
    if (kept === null) return checkedView('notHeld', null);
    const filed = await filedDossier(house, kept);
    return checkedView(saysTheSame(receipt, filed) ? 'genuine' : 'otherContent', { filed, kept });
  }

  server.route({
    method: 'POST',
    url: '/api/v1/receipts/check',
    schema: {
      tags: ['receipts'],
      summary: 'Kiểm tra một biên nhận, không cần tài khoản: thật hay không, đã nhận những gì, đến đâu rồi',
      body: Asked,
      response: { 200: CheckedReceiptShape, '4xx': ProblemShape },
    },
    handler: (request) => ('packed' in request.body ? checkPacked(request, request.body.packed) : checkByCode(request, request.body)),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id/receipt',
    schema: {
      tags: ['dossiers'],
      summary: 'Biên nhận của một hồ sơ đã nộp; biết mã UUID là chìa khóa',
      params: Type.Object({ id: UuidV7Shape }),
      response: { 200: ReceiptShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const kept = await findDossier(house.pool, request.params.id);
      if (kept === null) throw problemError(notFound);
      return receiptOf(house, kept);
    },
  });
}

/** A key that is not known may have been put into use by another process a moment ago: looked for once. */
async function judge(house: DossierHouse, receipt: SignedReceipt) {
  const verdict = judgeReceipt(receipt, { keys: house.keys.publicKeys().signing, expected: null });
  if (verdict !== 'noSuchKey') return verdict;
  await house.keys.refresh();
  return judgeReceipt(receipt, { keys: house.keys.publicKeys().signing, expected: null });
}

/** What was signed then, and what is kept now. */
function saysTheSame({ statement }: SignedReceipt, filed: FiledDossier): boolean {
  return statement.code === filed.code && statement.contentDigest === filed.contentDigest && statement.papersDigest === papersDigest(filed.papers.received);
}

/** Nothing of the person and nothing of what was asked for: whoever holds a receipt may be anybody. */
function checkedView(verdict: CheckedReceipt['verdict'], found: { readonly filed: FiledDossier; readonly kept: KeptDossier } | null): CheckedReceipt {
  if (found === null) return { verdict, code: null, submittedAt: null, papers: null, openedAt: null, officeName: null, stageName: null };
  const { filed, kept } = found;
  return {
    verdict,
    code: filed.code,
    submittedAt: withOffset(filed.submittedAt),
    papers: { declared: filed.papers.list.length, arrived: filed.papers.arrivedCount, sameAsSent: filed.papers.completeAt === null || verdict !== 'genuine' ? 'no' : 'yes' },
    openedAt: kept.openedAt === null ? null : withOffset(kept.openedAt as Instant),
    officeName: filed.office.name,
    stageName: stages[filed.stage].name,
  };
}

const noSuchReceipt: Problem = {
  status: 404,
  code: 'noSuchReceipt',
  title: { vi: 'Không có biên nhận nào như vậy', en: 'No such receipt' },
  detail: { vi: 'Mã hồ sơ và mã kiểm tra không khớp với hồ sơ nào đã nhận.', en: 'Code and check code fit no dossier that was received.' },
  next: {
    vi: 'Xem lại từng chữ trên biên nhận. Nếu vẫn không khớp, mang biên nhận đến bộ phận một cửa ghi trên đó để hỏi.',
    en: 'Look at every letter again. If it still does not fit, bring the receipt to the office that it names.',
  },
};

const unreadable: Problem = {
  status: 422,
  code: 'receiptUnreadable',
  title: { vi: 'Không đọc được biên nhận này', en: 'This receipt cannot be read' },
  detail: {
    vi: 'Đoạn chữ này không phải nội dung của mã QR trên biên nhận, hoặc bị thiếu một phần.',
    en: 'This is not the text of the QR code of a receipt, or a part of it is missing.',
  },
  next: { vi: 'Quét lại mã QR, hoặc nhập mã hồ sơ và mã kiểm tra.', en: 'Scan the QR code again, or enter the code and the check code.' },
};
