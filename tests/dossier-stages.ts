import type { Stage } from '../src/dossiers/rules/stage.ts';
import { type LaterKind, officer, type Story, story } from './dossiers.ts';

const toProcessing: readonly LaterKind[] = ['receive', 'assign'];
const toSignature: readonly LaterKind[] = [...toProcessing, 'proposeResult'];

/** One way in which a dossier comes to each stage. */
const ways: Readonly<Record<Stage, readonly LaterKind[]>> = {
  submitted: [],
  awaitingSupplementBeforeReceipt: ['requestSupplement'],
  refused: ['refuse'],
  received: ['receive'],
  processing: toProcessing,
  consulting: [...toProcessing, 'consult'],
  awaitingSupplement: [...toProcessing, 'requestSupplement'],
  awaitingPayment: [...toProcessing, 'requestPayment'],
  suspended: [...toProcessing, 'suspend'],
  awaitingSignature: toSignature,
  returnedForFix: [...toSignature, 'returnForFix'],
  signed: [...toSignature, 'sign'],
  ready: [...toSignature, 'sign', 'issueResult'],
  declined: [...toSignature, 'sign', 'issueResult'],
  delivered: [...toSignature, 'sign', 'issueResult', 'returnResult'],
  withdrawn: ['askWithdrawal', 'confirmWithdrawal'],
  stopped: ['receive', 'stop'],
  supplementExpired: ['requestSupplement', 'expireSupplement'],
  archived: ['refuse', 'archive'],
};

/** A story that has come to the stage. */
export function storyAt(stage: Stage): Story {
  const told = story();
  for (const kind of ways[stage]) {
    if (kind === 'proposeResult' && stage === 'declined') told.does(kind, { content: { decision: 'declined', ground: 'Luật Hộ tịch 2014, Điều 13' } });
    else if (kind === 'requestSupplement' && stage === 'awaitingSupplementBeforeReceipt') told.does(kind, { by: officer('reception') });
    else if (kind === 'expireSupplement') told.does(kind, { at: '2019-05-13T08:00' });
    else told.does(kind);
  }
  if (told.dossier().stage !== stage) throw new Error(`${ways[stage].join(', ')} leads to ${told.dossier().stage}, not to ${stage}`);
  return told;
}
