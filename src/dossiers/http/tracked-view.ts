import type { Text } from '../../basics/rules/outcome.ts';
import { maskName } from '../../basics/rules/text.ts';
import { daysBetween, type Instant, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { availableActs } from '../rules/allowed.ts';
import type { Dossier, SupplementRequest } from '../rules/dossier.ts';
import { isOpen, stages } from '../rules/stage.ts';
import type { TrackedRow } from '../store/track.ts';
import type { Tracked } from './shapes.ts';
import { publicTimeline } from './timeline.ts';

/** What somebody with the code and the light proof sees: no more of the person than a masked name. */
export function trackedView(input: { readonly row: TrackedRow; readonly office: Office; readonly procedureName: string; readonly now: Instant }): Tracked {
  const { kept, papersArrived } = input.row;
  const { dossier } = kept;
  const promised = dossier.apology?.newDueAt ?? dossier.dueAt;
  const drafted = kept.entries.filter((entry) => entry.kind === 'sendResultDraft').at(-1);
  return {
    id: kept.id,
    code: dossier.code,
    stage: dossier.stage,
    stageName: stages[dossier.stage].name,
    procedureName: input.procedureName,
    unit: { code: input.office.unitCode, name: input.office.name, address: input.office.address, phone: input.office.phone },
    applicantMasked: maskName(dossier.submitted.applicant.fullName),
    submittedAt: withOffset(dossier.submittedAt),
    openedAt: optionalOffset(kept.openedAt as Instant | null),
    answerBy: withOffset(dossier.answerBy),
    receivedAt: optionalOffset(dossier.receivedAt),
    dueAt: optionalOffset(dossier.dueAt),
    newDueAt: optionalOffset(dossier.apology?.newDueAt ?? null),
    finishedAt: optionalOffset(dossier.finishedAt),
    daysLeft: promised === null || !isOpen(dossier.stage) ? null : daysBetween(plainDateOf(input.now), plainDateOf(promised)),
    papers: { declared: dossier.papers.length, arrived: papersArrived },
    timeline: publicTimeline(kept.entries),
    todo: todoOf(dossier),
    supplementRequest: dossier.supplement === null ? null : supplementView(dossier.supplement),
    resultDraft: drafted === undefined ? null : { text: drafted.content.text, confirmedAt: optionalOffset(dossier.resultDraft?.confirmedAt ?? null) },
    acts: availableActs(dossier, { kind: 'applicant' }).filter((kind) => kind === 'supplement' || kind === 'confirmResultDraft' || kind === 'askWithdrawal'),
  };
}

export function supplementView(request: SupplementRequest) {
  return {
    items: request.items.map((item, index) => ({ ...item, open: request.outstanding.includes(index) ? ('yes' as const) : ('no' as const) })),
    ground: request.ground,
    respondBy: request.respondBy,
  };
}

function optionalOffset(instant: Instant | null): string | null {
  return instant === null ? null : withOffset(instant);
}

function todoOf(dossier: Dossier): Tracked['todo'] {
  const applicant = (text: Text) => ({ who: 'applicant' as const, text });
  const office = (text: Text) => ({ who: 'office' as const, text });
  switch (dossier.stage) {
    case 'awaitingSupplementBeforeReceipt':
    case 'awaitingSupplement':
      return applicant({ vi: 'Bạn cần bổ sung những điểm ghi bên dưới.', en: 'Please supplement what is listed below.' });
    case 'awaitingPayment':
      return applicant({ vi: 'Bạn cần nộp phí, lệ phí theo thông báo.', en: 'Please pay as the notice says.' });
    case 'ready':
    case 'declined':
      return applicant({ vi: 'Mời bạn nhận kết quả theo cách đã đăng ký.', en: 'Please take the result the way you chose.' });
    case 'submitted':
      return office({
        vi: 'Bạn không cần làm gì. Cơ quan sẽ tiếp nhận hoặc trả lời trong 8 giờ làm việc.',
        en: 'Nothing for you to do. The office will receive or answer within 8 working hours.',
      });
    case 'received':
    case 'processing':
    case 'consulting':
    case 'awaitingSignature':
    case 'returnedForFix':
    case 'signed':
      return dossier.resultDraft !== null && dossier.resultDraft.confirmedAt === null && dossier.stage === 'processing'
        ? applicant({ vi: 'Mời bạn xem và xác nhận bản nháp kết quả.', en: 'Please read and confirm the draft of the result.' })
        : office({ vi: 'Bạn không cần làm gì. Cơ quan đang giải quyết.', en: 'Nothing for you to do. The office is working on it.' });
    case 'suspended':
      return office({ vi: 'Hồ sơ tạm dừng; lý do ghi trong diễn biến.', en: 'Suspended; the reason stands in the timeline.' });
    case 'refused':
    case 'withdrawn':
    case 'stopped':
    case 'supplementExpired':
    case 'delivered':
    case 'archived':
      return { who: 'nobody', text: { vi: 'Hồ sơ đã kết thúc.', en: 'This dossier is closed.' } };
  }
}
