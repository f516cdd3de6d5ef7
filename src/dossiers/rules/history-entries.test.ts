import { expect, test } from 'vitest';
import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, type PlainDate, parseInstant } from '../../basics/rules/time.ts';
import type { ProcedureCode, ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { fold } from './fold.ts';
import { entriesOfOldDossier, type OldDossierFacts } from './history-entries.ts';
import type { OldDossier } from './history-record.ts';

const id = '016806b5-bc00-7f00-b2be-df4e4fa5d8ff' as Uuid;

test('An old dossier with every date tells the whole course, in the order of its times', () => {
  const entries = entriesOfOldDossier(old, facts);
  expect(entries.map((entry) => entry.kind)).toEqual(['submit', 'receive', 'assign', 'proposeResult', 'sign', 'issueResult', 'returnResult']);
  expect(entries.map((entry) => entry.seq)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const dossier = fold(entries);
  expect(dossier).toMatchObject({
    stage: 'delivered',
    code: 'H29.77.01-180305-0007',
    dueAt: at('08T17:00'),
    finishedAt: at('07T10:00'),
    deliveredAt: at('07T15:00'),
    assignee: { id: 'thuly' },
  });
});

test('Its first act has the id of the dossier, and no two acts share one', () => {
  const entries = entriesOfOldDossier(old, facts);
  expect(entries[0]?.actId).toBe(id);
  expect(new Set(entries.map((entry) => entry.actId)).size).toBe(entries.length);
  expect(entries.map((entry) => entry.actId)).toEqual(entriesOfOldDossier(old, facts).map((entry) => entry.actId));
});

test('Where the old system kept neither officers nor steps, the result still has its time, and nobody is named', () => {
  const dossier = fold(entriesOfOldDossier({ ...old, officers: null, handling: null, returned: null, channel: 'counter' }, facts));
  expect(dossier).toMatchObject({ stage: 'ready', finishedAt: at('07T10:00'), assignee: null, result: { signedAt: at('07T10:00') } });
});

test('A due time the old system did not keep follows from the procedure', () => {
  expect(fold(entriesOfOldDossier({ ...old, dueAt: null, limitCase: null }, facts))?.dueAt).toBe(at('09T17:00'));
});

test('An apology stands between receipt and result, and does not move the due time', () => {
  const apology = { at: at('06T09:00'), reason: 'Cần đối chiếu', newDueAt: at('12T17:00') };
  const dossier = fold(entriesOfOldDossier({ ...old, apology }, facts));
  expect(dossier).toMatchObject({ apology: { newDueAt: at('12T17:00') }, dueAt: at('08T17:00'), stage: 'delivered' });
});

test('A supplement that never came ends the dossier without receipt', () => {
  const supplement = {
    requestedAt: at('05T10:00'),
    items: [{ what: 'Giấy chứng sinh', reason: 'Chưa có' }],
    ground: 'Luật Hộ tịch 2014',
    respondBy: '2018-03-20' as PlainDate,
    answeredAt: null,
  };
  const none = { receivedAt: null, dueAt: null, handling: null, returned: null };
  const dossier = fold(entriesOfOldDossier({ ...old, ...none, supplement, end: { kind: 'supplementExpired', at: at('21T08:00') } }, facts));
  expect(dossier).toMatchObject({ stage: 'supplementExpired', receivedAt: null, finishedAt: at('21T08:00') });
});

test('A supplement answered before receipt starts the eight working hours anew', () => {
  const supplement = {
    requestedAt: at('05T10:00'),
    items: [{ what: 'Giấy chứng sinh', reason: 'Chưa có' }],
    ground: 'Luật Hộ tịch 2014',
    respondBy: null,
    answeredAt: at('05T10:30'),
  };
  const dossier = fold(entriesOfOldDossier({ ...old, supplement }, facts));
  expect(dossier).toMatchObject({ stage: 'delivered', answerBy: at('06T10:30'), supplement: { answeredAt: at('05T10:30') } });
});

test('Refused, withdrawn, stopped, still open: each ends where it ended', () => {
  const reason = { text: 'Không thuộc thẩm quyền', ground: 'Quyết định công bố' };
  const ends: OldDossier['end'][] = [
    { kind: 'refused', at: at('05T10:00'), ...reason },
    { kind: 'withdrawn', askedAt: at('06T08:00'), at: at('06T09:00') },
    { kind: 'stopped', at: at('06T09:00'), ...reason },
    null,
  ];
  const stages = ends.map(
    (end) => fold(entriesOfOldDossier({ ...old, end, receivedAt: end?.kind === 'refused' ? null : old.receivedAt, handling: null, returned: null }, facts))?.stage,
  );
  expect(stages).toEqual(['refused', 'withdrawn', 'stopped', 'processing']);
});

test('A record that contradicts itself is named, not mended', () => {
  const reason = { text: 'Không thuộc thẩm quyền', ground: 'Quyết định công bố' };
  const broken: [Partial<OldDossier>, string][] = [
    [{ receivedAt: null }, 'never received'],
    [{ end: { kind: 'refused', at: at('06T10:00'), ...reason }, returned: null }, 'refused, yet received'],
    [{ end: { kind: 'supplementExpired', at: at('06T10:00') }, returned: null }, 'no supplement was requested'],
    [{ end: null }, 'returned without a result'],
    [{ receivedAt: at('05T08:59') }, 'do not follow'],
    [{ returned: { at: at('07T09:59'), method: 'counter' } }, 'do not follow'],
  ];
  for (const [change, words] of broken) expect(() => entriesOfOldDossier({ ...old, ...change }, facts)).toThrow(new RegExp(`^27436 HH-2018-00007: .*${words}`));
});

function at(dayAndHour: string): Instant {
  const instant = parseInstant(`2018-03-${dayAndHour}:00+07:00`);
  if (instant === null) throw new Error(dayAndHour);
  return instant;
}

const version = { code: '1.004873' as ProcedureCode, version: 1, fieldCode: 'ho_tich', serviceLevel: '3', results: ['Giấy xác nhận'] } as unknown as ProcedureVersion;

const facts: OldDossierFacts = {
  id,
  code: 'H29.77.01-180305-0007',
  version,
  answerByOf: (submittedAt) => (submittedAt === at('05T10:30') ? at('06T10:30') : at('06T09:00')),
  dueOf: () => at('09T17:00'),
  actorOf: (username) => (username === null ? { kind: 'system' } : { kind: 'officer', officerId: username, name: username, roles: [] }),
};

const old: OldDossier = {
  unitCode: '27436',
  number: 'HH-2018-00007',
  procedureCode: '1.004873',
  serviceLevel: null,
  channel: 'online',
  helper: null,
  applicant: { kind: 'person', fullName: 'Nguyễn Văn Mẫu An', phone: null, phoneConfirmed: 'no', email: null, personalId: null, birthDate: '1960', address: null },
  submittedAt: at('05T09:00'),
  supplement: null,
  receivedAt: at('05T11:00'),
  limitCase: 'default',
  dueAt: at('08T17:00'),
  apology: null,
  handling: { assignedAt: at('05T11:10'), draft: null, proposedAt: at('06T15:00'), signedAt: at('07T09:00') },
  end: { kind: 'granted', at: at('07T10:00'), document: 'Giấy xác nhận', number: '7/2018' },
  returned: { at: at('07T15:00'), method: 'counter' },
  officers: { reception: 'tiepnhan', specialist: 'thuly', leader: 'lanhdao', clerk: 'vanthu' },
};
