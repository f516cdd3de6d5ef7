import { expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import type { Refusal } from '../../basics/rules/outcome.ts';
import * as refusals from './refusals.ts';

const examples: { readonly [K in keyof typeof refusals]: Refusal } = {
  notYourAct: refusals.notYourAct('sign'),
  notInThisStage: refusals.notInThisStage('receive', 'signed'),
  actIdTaken: refusals.actIdTaken,
  reasonMissing: refusals.reasonMissing,
  papersNotArrived: refusals.papersNotArrived(['Giấy chứng sinh']),
  noSuchLimitCase: refusals.noSuchLimitCase('fast', ['default']),
  supplementAlreadyRequested: refusals.supplementAlreadyRequested,
  nothingAskedFor: refusals.nothingAskedFor,
  dateIsPast: refusals.dateIsPast('respondBy'),
  noSuchConsultation: refusals.noSuchConsultation,
  otherAmount: refusals.otherAmount(8000),
  noDraftToConfirm: refusals.noDraftToConfirm,
  draftNotSent: refusals.draftNotSent,
  draftNotConfirmed: refusals.draftNotConfirmed(at('2019-04-24T10:00')),
  receiverMayNotSign: refusals.receiverMayNotSign,
  numberMissing: refusals.numberMissing,
  apologyOnlyOnce: refusals.apologyOnlyOnce,
  noDueTimeYet: refusals.noDueTimeYet,
  newDueNotLater: refusals.newDueNotLater(at('2019-04-24T10:00')),
  withdrawalAlreadyAsked: refusals.withdrawalAlreadyAsked,
  withdrawalNotAsked: refusals.withdrawalNotAsked,
  noSupplementToReturn: refusals.noSupplementToReturn,
  onlyWhatWasAsked: refusals.onlyWhatWasAsked(2),
  noRespondBy: refusals.noRespondBy,
  respondByNotPast: refusals.respondByNotPast(day('2019-05-10')),
};

test.each(Object.entries(examples))('%s says what is wrong, what to do, in Vietnamese and English, and on which ground', (name, refusal) => {
  expect(refusal.kind).toBe(name);
  for (const text of [refusal.why.vi, refusal.why.en, refusal.next.vi, refusal.next.en, refusal.source]) expect(text.trim().length).toBeGreaterThan(5);
  expect(refusal.why.vi).not.toBe(refusal.why.en);
  for (const text of [refusal.why.vi, refusal.next.vi]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});
