import { afterAll, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordAt } from '../../../tests/recording.ts';
import { listRegister } from './register.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

/** Received at the moment, then these acts, an hour apart. */
async function received(receivedAt: string, then: readonly Parameters<typeof recordAt>[1]['kind'][] = [], officeId = 1) {
  const one = await fileOne(pool, { officeId, submittedAt: at('2019-04-22T07:00'), content: { papers: [] } });
  await recordAt(pool, { dossierId: one.id, kind: 'receive', at: receivedAt });
  for (const kind of then) await recordAt(pool, { dossierId: one.id, kind, at: receivedAt });
  return one;
}

const before = await received('2019-04-22T23:59:59.999');
const first = await received('2019-04-23T00:00', ['assign', 'proposeResult', 'sign', 'issueResult', 'returnResult']);
const apologised = await received('2019-04-23T09:00', ['apologise']);
const withdrawn = await received('2019-04-24T09:00', ['askWithdrawal', 'confirmWithdrawal']);
const stopped = await received('2019-04-24T10:00', ['apologise', 'assign', 'proposeResult', 'stop', 'archive']);
const last = await received('2019-04-24T23:59:59.999');
const after = await received('2019-04-25T00:00');
await received('2019-04-23T09:00', [], 2);
await fileOne(pool, { submittedAt: at('2019-04-23T09:00') });

test('The register of an office holds what it received from the first to the last day, in the order of receipt', async () => {
  const lines = await listRegister(pool, { officeId: 1, from: day('2019-04-23'), to: day('2019-04-24') });
  expect(lines.map((line) => line.code)).toEqual([first, apologised, withdrawn, stopped, last].map((one) => one.code));
  const whole = await listRegister(pool, { officeId: 1, from: day('2019-04-01'), to: day('2019-04-30') });
  expect(whole.map((line) => line.code)).toEqual([before, first, apologised, withdrawn, stopped, last, after].map((one) => one.code));
});

test('A line tells who, when, by when, how it was handed over, and what was out of the ordinary', async () => {
  const [line, sorry, gone, ended, open] = await listRegister(pool, { officeId: 1, from: day('2019-04-23'), to: day('2019-04-24') });
  expect(line).toMatchObject({
    applicantName: 'Nguyễn Thị Đào',
    phone: '0900000017',
    procedureCode: '1.001193',
    receivedAt: at('2019-04-23T00:00'),
    dueAt: at('2019-05-03T17:00'),
    deliveredAt: at('2019-04-23T00:00'),
    delivery: { method: 'counter', receiver: 'Nguyễn Thị Đào' },
    note: null,
  });
  expect([sorry?.note, gone?.note, ended?.note, open?.note]).toEqual(['Đã xin lỗi, hẹn lại', 'Đã rút hồ sơ', 'Đã xin lỗi, hẹn lại; Dừng giải quyết', null]);
  expect(open).toMatchObject({ deliveredAt: null, delivery: null });
});
