import { describe, expect, test } from 'vitest';
import { storyAt } from '../../../tests/dossier-stages.ts';
import { applicant, at, birthOnline, day, filed, officer, type Story, story } from '../../../tests/dossiers.ts';
import { allStages, isOpen } from './stage.ts';

describe('Who received may not sign', () => {
  const both = officer('reception', 'leader');

  test('even when the same person holds both roles in a small ward', () => {
    const told = story();
    told.does('receive', { by: both });
    for (const kind of ['assign', 'proposeResult'] as const) told.does(kind);
    expect(told.isRefused('sign', { by: both })).toBe('receiverMayNotSign');
    expect(told.does('sign').result?.signedBy?.id).toBe(officer('leader').officerId);
  });

  test('who holds both roles and did not receive it may', () =>
    expect(storyAt('awaitingSignature').isRefused('sign', { by: { ...both, officerId: '01900000-0000-7000-8000-00000000abcd' } })).toBe('allowed'));
});

describe('Birth registration online: the person sees the draft before it is signed', () => {
  test('no proposal without a draft', () => expect(birth().isRefused('proposeResult')).toBe('draftNotSent'));

  test('the draft is confirmed, or one whole day passed in silence', () => {
    const told = birth();
    told.does('sendResultDraft', { at: '2019-04-23T10:00' });
    expect(told.isRefused('proposeResult', { at: '2019-04-24T09:59:59.999' })).toBe('draftNotConfirmed');
    expect(told.isRefused('proposeResult', { at: '2019-04-24T10:00' })).toBe('allowed');
    told.does('confirmResultDraft', { at: '2019-04-23T11:00' });
    expect(told.isRefused('proposeResult', { at: '2019-04-23T11:01' })).toBe('allowed');
    expect(told.isRefused('confirmResultDraft')).toBe('noDraftToConfirm');
  });

  test('a new draft asks for a new answer', () => {
    const told = birth();
    told.does('sendResultDraft', { at: '2019-04-23T10:00' });
    told.does('confirmResultDraft');
    told.does('sendResultDraft', { at: '2019-04-23T15:00' });
    expect(told.isRefused('proposeResult', { at: '2019-04-24T14:59' })).toBe('draftNotConfirmed');
  });

  test('an answer that was mended after the draft asks for a new draft', () => {
    const told = birth();
    told.does('sendResultDraft', { at: '2019-04-23T10:00' });
    told.does('confirmResultDraft');
    told.does('requestSupplement');
    told.does('supplement', { content: { answers: { con_ten: 'Nguyễn Văn Khác' } } });
    expect(told.isRefused('proposeResult', { at: '2019-05-06T08:00' })).toBe('draftNotSent');
  });

  test('who filed at the desk, or gets a written no, is shown no draft', () => {
    expect(birth({ channel: 'counter' }).isRefused('proposeResult')).toBe('allowed');
    expect(birth().isRefused('proposeResult', { content: { decision: 'declined', ground: 'Luật Hộ tịch 2014, Điều 13' } })).toBe('allowed');
    expect(processing().isRefused('proposeResult')).toBe('allowed');
  });

  test('nobody confirms a draft that was not sent', () => expect(birth().isRefused('confirmResultDraft')).toBe('noDraftToConfirm'));
});

describe('A no has a reason and a ground', () => {
  test.each(['refuse', 'stop', 'suspend'] as const)('%s', (kind) => {
    const told = kind === 'refuse' ? story() : processing();
    expect(told.isRefused(kind, { content: { text: '', ground: 'Luật Hộ tịch 2014' } })).toBe('reasonMissing');
    expect(told.isRefused(kind, { content: { text: 'Không đúng nơi.', ground: ' \n' } })).toBe('reasonMissing');
    expect(told.isRefused(kind)).toBe('allowed');
  });

  test('declining names the ground', () => {
    expect(processing().isRefused('proposeResult', { content: { decision: 'declined', ground: null } })).toBe('reasonMissing');
    expect(processing().isRefused('proposeResult', { content: { decision: 'declined', ground: '  ' } })).toBe('reasonMissing');
  });
});

describe('An apology with a new date is given once only', () => {
  test('a second one is refused, and the due time of the law stays', () => {
    const told = processing();
    const { dueAt } = told.dossier();
    expect(told.does('apologise', { at: '2019-05-02T16:00' })).toMatchObject({ dueAt, apology: { newDueAt: at('2019-06-20T17:00'), at: at('2019-05-02T16:00') } });
    expect(told.isRefused('apologise', { content: { newDueAt: at('2019-07-20T17:00') } })).toBe('apologyOnlyOnce');
  });

  test('the new date is later than the old one and later than now', () => {
    expect(processing().isRefused('apologise', { content: { newDueAt: at('2019-05-02T17:00') } })).toBe('newDueNotLater');
    expect(processing().isRefused('apologise', { at: '2019-06-20T17:00' })).toBe('newDueNotLater');
    expect(processing().isRefused('apologise', { content: { newDueAt: at('2019-05-02T17:01') } })).toBe('allowed');
  });

  test('with a reason', () => expect(processing().isRefused('apologise', { content: { reason: '' } })).toBe('reasonMissing'));
});

describe('The person may withdraw until the result is signed', () => {
  test.each(allStages)('at %s', (stage) => {
    const told = storyAt(stage);
    const asks = told.isRefused('askWithdrawal', { by: applicant });
    if (!isOpen(stage) || stage === 'signed') return expect(asks).toBe('notInThisStage');
    told.does('askWithdrawal');
    expect(told.isRefused('askWithdrawal')).toBe('withdrawalAlreadyAsked');
    expect(told.does('confirmWithdrawal')).toMatchObject({ stage: 'withdrawn', withdrawalAskedAt: expect.any(String), finishedAt: expect.any(String) });
  });

  test('the desk confirms no withdrawal that nobody asked for', () => expect(processing().isRefused('confirmWithdrawal')).toBe('withdrawalNotAsked'));

  test('what was asked and not confirmed before the signature comes too late', () => {
    const told = storyAt('awaitingSignature');
    told.does('askWithdrawal');
    told.does('sign');
    expect(told.isRefused('confirmWithdrawal')).toBe('notInThisStage');
  });
});

describe('Opinions of other offices', () => {
  test('are asked for by a day that is not past', () => expect(processing().isRefused('consult', { content: { answerBy: day('2019-04-21') } })).toBe('dateIsPast'));

  test('must be in before the result is proposed, all of them', () => {
    const told = processing();
    told.does('consult');
    told.does('consult');
    expect(told.does('answerConsultation').stage).toBe('consulting');
    expect(told.isRefused('proposeResult')).toBe('notInThisStage');
    expect(told.isRefused('answerConsultation', { content: { consultationId: told.dossier().consultations[0]?.id as never } })).toBe('noSuchConsultation');
    expect(told.does('answerConsultation').stage).toBe('processing');
    expect(told.isRefused('proposeResult')).toBe('allowed');
  });

  test('still wait after a suspension: the dossier is taken up where it was, and the answer can be recorded', () => {
    const told = processing();
    told.does('consult');
    told.does('suspend');
    expect(told.does('resume').stage).toBe('consulting');
    expect(told.does('answerConsultation').stage).toBe('processing');
  });
});

describe('The result', () => {
  test('is signed, numbered and issued, and the issue decides whether it came in time', () => {
    const told = storyAt('signed');
    expect(told.isRefused('issueResult', { content: { number: ' ' } })).toBe('numberMissing');
    expect(told.dossier().finishedAt).toBeNull();
    expect(told.does('issueResult', { at: '2019-05-02T16:59' })).toMatchObject({ stage: 'ready', finishedAt: at('2019-05-02T16:59'), result: { number: '112/2019' } });
    expect(told.does('returnResult', { at: '2019-06-03T09:00' })).toMatchObject({ stage: 'delivered', finishedAt: at('2019-05-02T16:59'), deliveredAt: at('2019-06-03T09:00') });
  });

  test('that was sent back to be mended is proposed and signed anew', () => {
    const told = storyAt('returnedForFix');
    told.does('proposeResult', { content: { text: 'Đã sửa.' } });
    expect(told.does('sign').result).toMatchObject({ text: 'Đã sửa.', signedBy: { name: officer('leader').name } });
  });
});

function processing(): Story {
  const told = story();
  told.does('receive', { at: '2019-04-22T09:00' });
  told.does('assign');
  return told;
}

function birth(more: { readonly channel?: 'online' | 'counter' } = {}): Story {
  const told = story({ procedure: birthOnline, filed: { ...filed, ...more } });
  told.does('receive', { at: '2019-04-22T09:00' });
  told.does('assign');
  return told;
}
