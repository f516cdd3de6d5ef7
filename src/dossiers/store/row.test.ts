import { expect, test } from 'vitest';
import { at, day, filed, officer, story } from '../../../tests/dossiers.ts';
import { rowOf } from './row.ts';

const told = story({
  filed: {
    ...filed,
    channel: 'counter',
    helper: { unitCode: '27460-09', place: 'neighbourhood', name: null },
    applicant: { ...filed.applicant, fullName: 'Y Ƀhăm Đào', birthDate: '1950' },
  },
});

test('A dossier that was just filed', () => {
  expect(rowOf(told.dossier())).toEqual({
    procedure_code: '1.001193',
    procedure_version: 1,
    field: 'ho_tich',
    service_level: '3',
    stage: 'submitted',
    channel: 'counter',
    help_place: 'neighbourhood',
    help_unit_code: '27460-09',
    applicant_name: 'Y Ƀhăm Đào',
    applicant_folded: 'y bham dao',
    phone: '0900000017',
    birth_year: 1950,
    personal_id: '000194000017',
    code: '000.99.98.H29-190422-0007',
    submitted_at: at('2019-04-22T08:00'),
    answer_by: at('2019-04-23T08:00'),
    received_at: null,
    due_at: null,
    new_due_at: null,
    finished_at: null,
    ended_as: null,
    delivered_at: null,
    supplement_requested_at: null,
    assignee_id: null,
    entries: 1,
  });
});

test('And after its whole life', () => {
  told.does('receive', { at: '2019-04-22T09:00' });
  told.does('assign');
  told.does('requestSupplement', { at: '2019-04-23T09:00', content: { respondBy: day('2019-05-10') } });
  told.does('supplement', { at: '2019-04-25T09:00' });
  told.does('apologise', { at: '2019-05-03T09:00', content: { newDueAt: at('2019-05-20T17:00') } });
  told.does('proposeResult');
  told.does('sign');
  told.does('issueResult', { at: '2019-05-08T09:00' });
  told.does('returnResult', { at: '2019-05-09T09:00' });
  expect(rowOf(told.dossier())).toMatchObject({
    stage: 'delivered',
    answer_by: at('2019-04-23T08:00'),
    received_at: at('2019-04-22T09:00'),
    due_at: at('2019-05-04T17:00'),
    new_due_at: at('2019-05-20T17:00'),
    finished_at: at('2019-05-08T09:00'),
    ended_as: 'granted',
    delivered_at: at('2019-05-09T09:00'),
    supplement_requested_at: at('2019-04-23T09:00'),
    assignee_id: officer('specialist').officerId,
    entries: 10,
  });
});

test('What is not known is null, never empty or 0', () => {
  const unknown = story({ filed: { ...filed, applicant: { ...filed.applicant, phone: null, birthDate: null, personalId: null } } }).dossier();
  expect(rowOf(unknown)).toMatchObject({ phone: null, birth_year: null, personal_id: null, help_place: null, help_unit_code: null });
});
