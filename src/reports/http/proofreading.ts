import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed, tooMany } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { readsDossiers } from '../../offices/rules/role.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { ReadDocument } from '../rules/proofread-document.ts';
import { faultWords } from '../rules/proofread-fault-words.ts';
import { countsOf, type Finding, findingKinds } from '../rules/proofread-finding.ts';
import { openProofreader } from '../store/proofreader.adapter.ts';
import type { ReportFault } from '../store/report-file.adapter.ts';
import { bodyBytesMax, ProofreadingBodyShape, ProofreadingShape, type ProofreadingView } from './proofreading-shapes.ts';

/** Nobody reads more in one go; a text with so many is no report, or its spelling list is wrong. */
const findingsMax = 1000;

/** A report is read and forgotten: nothing of it is written anywhere. */
export function registerProofreadingRoutes(server: Server, house: House & { readonly root: string; directory(): Directory }): void {
  const reader = openProofreader({ root: house.root });
  server.route({
    method: 'POST',
    url: '/api/v1/proofreading',
    bodyLimit: bodyBytesMax,
    schema: {
      tags: ['staff', 'reports'],
      summary: 'Soát một báo cáo (dán chữ, hoặc tệp .docx, .pdf, .txt): tính lại số liệu, tìm lỗi. Máy chủ không giữ lại gì',
      body: ProofreadingBodyShape,
      response: { 200: ProofreadingShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      if (!house.directory().offices.some((office) => readsDossiers(officer.roles, office.id))) throw problemError(notAllowed);
      const { text, content } = request.body;
      if ((text === undefined) === (content === undefined)) throw problemError(eitherOr);
      const answer = await reader.proofread(content === undefined ? { text: text ?? '' } : { bytes: Buffer.from(content, 'base64') });
      if (answer === 'busy') throw problemError(tooMany(60));
      if ('fault' in answer) throw problemError(unreadable(answer.fault));
      return viewOf(answer.document, answer.findings);
    },
  });
}

function viewOf(document: ReadDocument, findings: readonly Finding[]): ProofreadingView {
  return {
    origin: document.origin,
    counts: countsOf(findings),
    findings: findings.slice(0, findingsMax).map((one) => ({ ...one, name: findingKinds[one.kind].name })),
    findingsLeftOut: Math.max(0, findings.length - findingsMax),
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph' ? { kind: 'paragraph', text: block.text, rows: [] } : { kind: 'table', text: '', rows: block.rows.map((cells) => [...cells]) },
    ),
  };
}

function unreadable(fault: ReportFault): Problem {
  const { detail, next } = faultWords[fault];
  return { status: 422, code: 'reportUnreadable', title: { vi: 'Không đọc được báo cáo', en: 'The report could not be read' }, detail, next, facts: { fault } };
}

const eitherOr = malformed([
  { path: '', code: 'eitherTextOrContent', message: { vi: 'Gửi một trong hai: text (chữ dán vào) hoặc content (tệp).', en: 'Send either text or content.' } },
]);
