import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, type Tab } from '../../../../../tests/browser-tabs.ts';
import type { Instant } from '../../../../basics/rules/time.ts';
import { nothingSeen } from '../../../../sync/rules/draft-copy.ts';
import { openCopyKept } from '../../../../sync/web/copy-kept.ts';
import { copyKeeper } from './copy.ts';

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout: () => 0, clearTimeout: () => undefined });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const at = '2019-04-22T08:00:00.000Z' as Instant;

const keeperIn = ({ device, machine }: Tab) => copyKeeper(device, { kept: openCopyKept(machine), locks: machine.locks, found: () => undefined });

test('two tabs of one device that settle different questions at the same moment leave both settled', async () => {
  const browser = openBrowser({ origin: 'http://127.0.0.1:1', fetch: () => Promise.reject(new Error('no line')) });
  const [one, other] = [await browser.openTab(), await browser.openTab()];
  const { id } = await one.device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' });
  await one.device.answer(id, { con_ho_ten: 'Nguyễn Thị Một', con_dan_toc: 'Kinh' });
  const theirs = (answer: string) => ({ theirs: answer, theirsAt: at, seenAt: at });
  const record = { ...nothingSeen, seenAt: at, conflicts: { con_ho_ten: theirs('Nguyễn Thị Hai'), con_dan_toc: theirs('Tày') } };
  await openCopyKept(one.machine).write(id, record);

  await Promise.all([keeperIn(one).settle(id, { con_ho_ten: 'mine' }), keeperIn(other).settle(id, { con_dan_toc: 'theirs' })]);
  const kept = await openCopyKept(other.machine).read(id);
  expect([kept?.conflicts, kept?.mine]).toEqual([{}, { con_ho_ten: at }]);
  expect((await other.device.findDraft(id))?.answers).toEqual({ con_ho_ten: 'Nguyễn Thị Một', con_dan_toc: 'Tày' });
  browser.close();
});
