import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { filingExample } from '../../dossiers/http/filing-example.ts';
import type { Machine } from './machine.ts';
import { openDevice } from './open-device.ts';

function machineWith(more: Partial<Machine> = {}): Machine {
  return {
    indexedDB: new IDBFactory(),
    crypto: globalThis.crypto,
    locks: null,
    openChannel: null,
    fetch: () => Promise.reject(new TypeError('offline')),
    now: () => Date.now(),
    after: () => () => undefined,
    random: () => 0.5,
    onLineBack: null,
    storage: null,
    baseUrl: '',
    ...more,
  };
}

test('what was typed is there again when another tab opens the machine', async () => {
  const machine = machineWith();
  const first = await openDevice(machine);
  const draft = await first.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' });
  await first.answer(draft.id, { con_ho_ten: 'Nguyễn Trần Mẫu An', con_gioi_tinh: 'Nam' });
  const second = await openDevice(machine);
  await Promise.all([second.answer(draft.id, { con_gioi_tinh: 'Nữ' }), first.answer(draft.id, { con_dan_toc: 'Kinh' })]);
  const found = await (await openDevice(machine)).findDraft(draft.id);
  expect(found?.answers).toEqual({ con_ho_ten: 'Nguyễn Trần Mẫu An', con_gioi_tinh: 'Nữ', con_dan_toc: 'Kinh' });
  const item = await second.file(draft.id, filingExample);
  expect(item.state).toBe('waiting');
  expect(await first.listDrafts()).toEqual([]);
  expect((await first.file(draft.id, filingExample)).id).toBe(item.id);
  expect(await first.unsent()).toEqual({ drafts: 0, waiting: 1, needsPerson: 0 });
});
