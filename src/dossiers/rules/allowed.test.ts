import { describe, expect, test } from 'vitest';
import { storyAt } from '../../../tests/dossier-stages.ts';
import { applicant, doerOf, type LaterKind, laterKinds, officer, story, system } from '../../../tests/dossiers.ts';
import { type Role, roles } from '../../offices/rules/role.ts';
import type { ActKind, Actor } from './acts.ts';
import { actorMay, actsOfStage, availableActs } from './allowed.ts';
import { allStages, isOpen, type Stage, stages } from './stage.ts';

/** Told apart from the table in allowed.ts, from the one-stop decree: who is named for each act. */
const doers: Readonly<Record<LaterKind, readonly (Role | 'applicant')[]>> = {
  receive: ['reception'],
  requestSupplement: ['reception', 'specialist'],
  supplement: ['applicant', 'reception'],
  returnSupplement: ['reception', 'specialist'],
  refuse: ['reception', 'leader'],
  assign: ['reception', 'unitHead', 'leader'],
  consult: ['specialist', 'unitHead'],
  answerConsultation: ['specialist', 'unitHead'],
  requestPayment: ['specialist', 'cashier'],
  recordPayment: ['cashier'],
  suspend: ['leader'],
  resume: ['leader'],
  sendResultDraft: ['specialist'],
  confirmResultDraft: ['applicant', 'reception'],
  proposeResult: ['specialist', 'unitHead'],
  returnForFix: ['unitHead', 'leader'],
  sign: ['leader'],
  issueResult: ['clerk'],
  returnResult: ['reception', 'clerk'],
  apologise: ['leader'],
  askWithdrawal: ['applicant', 'reception'],
  confirmWithdrawal: ['reception'],
  stop: ['leader'],
  expireSupplement: ['reception'],
  archive: ['clerk'],
};

/** The stages from which the law lets an act start. */
const stagesOf: Readonly<Record<LaterKind, readonly Stage[]>> = {
  receive: ['submitted'],
  requestSupplement: ['submitted', 'received', 'processing', 'consulting', 'returnedForFix'],
  supplement: ['awaitingSupplementBeforeReceipt', 'awaitingSupplement'],
  returnSupplement: ['submitted', 'received', 'processing', 'consulting', 'returnedForFix'],
  refuse: ['submitted', 'awaitingSupplementBeforeReceipt'],
  assign: ['received', 'processing', 'consulting', 'returnedForFix'],
  consult: ['processing', 'consulting'],
  answerConsultation: ['consulting'],
  requestPayment: ['processing'],
  recordPayment: ['awaitingPayment'],
  suspend: ['processing', 'consulting'],
  resume: ['suspended'],
  sendResultDraft: ['processing', 'returnedForFix'],
  confirmResultDraft: ['processing', 'returnedForFix'],
  proposeResult: ['processing', 'returnedForFix'],
  returnForFix: ['awaitingSignature'],
  sign: ['awaitingSignature'],
  issueResult: ['signed'],
  returnResult: ['ready', 'declined'],
  apologise: ['received', 'processing', 'consulting', 'awaitingSignature', 'returnedForFix', 'signed'],
  askWithdrawal: allStages.filter((stage) => isOpen(stage) && stage !== 'signed'),
  confirmWithdrawal: allStages.filter((stage) => isOpen(stage) && stage !== 'signed'),
  stop: ['received', 'processing', 'consulting', 'awaitingSupplement', 'awaitingPayment', 'suspended', 'awaitingSignature', 'returnedForFix'],
  expireSupplement: ['awaitingSupplementBeforeReceipt', 'awaitingSupplement'],
  archive: ['refused', 'delivered', 'withdrawn', 'stopped', 'supplementExpired'],
};

const crew: readonly Actor[] = [applicant, system, ...roles.map((role) => officer(role)), officer(...roles)];

describe.each(allStages)('At %s', (stage) => {
  const told = storyAt(stage);

  test.each(laterKinds)('%s: who and when as the process has it, else a refusal with its source', (kind) => {
    for (const actor of crew) {
      const outcome = told.decided(kind, { by: actor });
      const refusal = outcome.ok ? null : outcome.refusal;
      const mayDo = mayByLaw(actor, kind);
      if (!mayDo) expect(refusal?.kind).toBe('notYourAct');
      else if (!stagesOf[kind].includes(stage)) expect(refusal).toMatchObject({ kind: 'notInThisStage', facts: { stage, act: kind } });
      else expect(['notYourAct', 'notInThisStage']).not.toContain(refusal?.kind);
      if (!mayDo || !stagesOf[kind].includes(stage)) expect(refusal?.source.length).toBeGreaterThan(10);
    }
  });

  test('what is not offered is always refused, whoever asks', () => {
    for (const actor of crew) {
      const offered = availableActs(told.dossier(), actor);
      const refused = laterKinds.filter((kind) => !offered.includes(kind)).map((kind) => told.decided(kind, { by: actor }));
      expect(refused.filter((outcome) => outcome.ok)).toEqual([]);
    }
  });

  test('every act that its doer is offered is taken when its content is as it should be', () => {
    const late = '2019-05-13T09:00';
    const content = (kind: LaterKind) =>
      kind === 'apologise'
        ? { newDueAt: '2019-12-31T10:00:00.000Z' }
        : kind === 'requestSupplement'
          ? { respondBy: '2019-06-01' }
          : kind === 'consult'
            ? { answerBy: '2019-06-01' }
            : {};
    for (const kind of laterKinds.filter((one) => availableActs(told.dossier(), doerOf[one]).includes(one))) {
      expect([kind, told.isRefused(kind, { at: late, content: content(kind) as never })]).toEqual([kind, 'allowed']);
    }
  });
});

test('The technical operator and the machine itself have no part in the process', () => {
  const refused = laterKinds.filter((kind) => actorMay(system, kind) || actorMay(officer('operator', 'catalogueAdmin', 'procedureControl'), kind));
  expect(refused).toEqual([]);
});

test('A finished dossier only gets its result handed over, and goes to the archive', () => {
  const finished = allStages.filter((stage) => !isOpen(stage));
  expect(new Set(finished.flatMap((stage): readonly ActKind[] => actsOfStage[stage]))).toEqual(new Set(['returnResult', 'archive']));
});

test('Every open dossier has somebody who can do something', () => {
  for (const stage of allStages.filter(isOpen)) expect(availableActs(storyAt(stage).dossier(), officer(...roles)).length).toBeGreaterThan(0);
});

test('Being late gives no right to refuse: after the receipt a no is a written answer, signed and issued', () => {
  const afterReceipt = allStages.filter((stage) => isOpen(stage) && !['submitted', 'awaitingSupplementBeforeReceipt'].includes(stage));
  for (const stage of afterReceipt) expect(storyAt(stage).isRefused('refuse', { at: '2019-12-02T09:00' })).toBe('notInThisStage');
  const declined = story();
  for (const kind of ['receive', 'assign'] as const) declined.does(kind);
  declined.does('proposeResult', { content: { decision: 'declined', ground: 'Luật Hộ tịch 2014, Điều 13' } });
  declined.does('sign');
  expect(declined.does('issueResult').stage).toBe('declined');
});

test('The clock stands still exactly while the person or the law has the turn', () => {
  const paused = allStages.filter((stage) => stages[stage].clock === 'paused');
  expect(paused).toEqual(['awaitingSupplement', 'awaitingPayment', 'suspended']);
  for (const stage of allStages) expect([stage, storyAt(stage).dossier().pause !== null]).toEqual([stage, paused.includes(stage)]);
});

describe('Nobody is offered what would be refused whatever he writes', () => {
  const reception = officer('reception');

  test('a second request, a second apology, a second wish to withdraw', () => {
    const told = storyAt('processing');
    for (const kind of ['apologise', 'askWithdrawal', 'requestSupplement'] as const) {
      expect(availableActs(told.dossier(), doerOf[kind])).toContain(kind);
      told.does(kind);
    }
    told.does('supplement');
    for (const kind of ['apologise', 'askWithdrawal', 'requestSupplement'] as const) expect(availableActs(told.dossier(), doerOf[kind])).not.toContain(kind);
    expect(availableActs(told.dossier(), reception)).toContain('confirmWithdrawal');
  });

  test('a signature to who received it', () => {
    const dossier = storyAt('awaitingSignature').dossier();
    expect(availableActs(dossier, officer('leader'))).toContain('sign');
    expect(availableActs(dossier, { ...officer('leader'), officerId: dossier.receivedBy ?? '' })).not.toContain('sign');
  });

  test('a confirmation of what nobody asked for, sent or supplemented', () => {
    const dossier = storyAt('processing').dossier();
    expect(
      [...availableActs(dossier, reception), ...availableActs(dossier, applicant)].filter((kind) => ['confirmWithdrawal', 'confirmResultDraft', 'returnSupplement'].includes(kind)),
    ).toEqual([]);
  });
});

test('Who may do an act is told in words in the refusal', () => {
  const outcome = storyAt('awaitingSignature').decided('sign', { by: officer('reception') });
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { kind: 'notYourAct', why: { vi: expect.stringContaining('Lãnh đạo Ủy ban nhân dân'), en: expect.stringContaining('Leader') } },
  });
});

function mayByLaw(actor: Actor, kind: LaterKind): boolean {
  if (actor.kind === 'applicant') return doers[kind].includes('applicant');
  return actor.kind === 'officer' && actor.roles.some((role) => doers[kind].includes(role));
}
