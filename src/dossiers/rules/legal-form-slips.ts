import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { describeLimit } from '../../procedures/rules/describe-limit.ts';
import { describeFee } from '../../procedures/rules/fee.ts';
import type { Entry } from './acts.ts';
import type { AcknowledgementData, FormInput, ReceiptSlipData, RefusalSlipData, SupplementRequestData } from './legal-form-data.ts';
import { formHead, formOffice, formPerson } from './legal-form-head.ts';
import { dossierWhen, officerName } from './legal-form-ledger.ts';
import { missingPaperNames, paperRows, shortDigest, sizeInWords } from './legal-form-papers.ts';
import { longInstant, resultPlace } from './legal-form-words.ts';
import { printResumeCode } from './resume-code.ts';

/** Given at once when an online filing has arrived. It is not the Giấy tiếp nhận: nobody of the office has looked at the dossier yet. */
export function acknowledgement(input: FormInput, entry: Entry<'submit'>): AcknowledgementData {
  const { content } = entry;
  const { papers, checkCode, checkPage } = input.receipt;
  const dossier = dossierWhen(input.entries, entry, 'after');
  return {
    kind: 'acknowledgement',
    ...around(input, entry),
    submittedAt: longInstant(entry.recordedAt),
    answerBy: longInstant(dossier.answerBy),
    papers: papers.list.map((paper) => ({
      name: paper.name,
      size: sizeInWords(paper.lengthBytes),
      digest: shortDigest(paper.sha256),
      standing: paper.arrived === 'yes' ? 'đã nhận' : 'CHƯA nhận',
    })),
    missingCount: papers.list.length - papers.arrivedCount,
    checkCode: printResumeCode(checkCode),
    checkPage,
    helper: content.helper === null ? null : (content.helper.name ?? ''),
    trackingUrl: input.trackingUrl,
  };
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả, with the due time of the reception: pauses that came later do not rewrite it. */
export function receiptSlip(input: FormInput, entry: Entry<'receive'>): ReceiptSlipData {
  const { procedure } = input;
  const dossier = dossierWhen(input.entries, entry, 'after');
  const limit = procedure.timeLimits.find((one) => one.case === entry.content.limitCase)?.limit;
  return {
    kind: 'receiptSlip',
    ...around(input, entry),
    copies: ['Lưu', 'Giao khách hàng'],
    papers: paperRows({ procedure, papers: dossier.papers, channel: dossier.submitted.channel }),
    missingPapers: missingPaperNames(entry.content.missingPapers, procedure),
    sets: 1,
    limit: limit === undefined ? null : describeLimit(limit).vi,
    receivedAt: longInstant(entry.recordedAt),
    dueAt: dossier.dueAt === null ? null : longInstant(dossier.dueAt),
    resultAt: resultPlace(dossier.answers),
    // Where the fee is not known yet the place stays dotted, for the desk to fill in.
    fee: procedure.fee.mode === 'unknown' ? null : describeFee(procedure.fee, { channel: dossier.submitted.channel === 'online' ? 'online' : 'counter' }).vi,
    receiver: officerName(entry),
  };
}

export function supplementRequest(input: FormInput, entry: Entry<'requestSupplement'>): SupplementRequestData {
  const { items, ground, respondBy } = entry.content;
  return {
    kind: 'supplementRequest',
    ...around(input, entry),
    items: items.map(({ what, reason }) => ({ what, reason })),
    ground,
    respondBy: respondBy === null ? null : formatDate(respondBy),
    clock: dossierWhen(input.entries, entry, 'after').receivedAt === null ? 'notBegun' : 'paused',
    guide: officerName(entry),
  };
}

export function refusalSlip(input: FormInput, entry: Entry<'refuse'>): RefusalSlipData {
  return { kind: 'refusalSlip', ...around(input, entry), reason: entry.content.text, ground: entry.content.ground, officer: officerName(entry) };
}

/** Head, person, office and procedure: the same on every form of a dossier. */
export function around({ kind, entries, office, procedure, printedAt }: FormInput, issuing: Entry): Pick<ReceiptSlipData, 'head' | 'person' | 'office' | 'procedure'> {
  const { submitted, code } = dossierWhen(entries, issuing, 'after');
  return {
    head: formHead({ kind, office, issuedOn: plainDateOf(issuing.recordedAt), code, printedAt }),
    person: formPerson(submitted),
    office: formOffice(office),
    procedure: { name: procedure.name.vi, code: procedure.code },
  };
}
