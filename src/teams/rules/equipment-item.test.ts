import { expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { allowedEvents, decideEquipmentEvent } from './equipment-events.ts';
import { type EquipmentEvent, type EquipmentEventKind, itemOn } from './equipment-item.ts';
import { equipmentLabel, readEquipmentLabel } from './equipment-label.ts';
import { carriedOver, mayOffer, sidesOf } from './handover.ts';

function event(kind: EquipmentEventKind, onDay: string, more: Partial<EquipmentEvent> = {}): EquipmentEvent {
  const unitCode = kind === 'received' ? 'KP01' : null;
  const byWhom = kind === 'reportedBroken' ? 'public' : 'officer';
  return {
    id: `${kind} ${onDay}`,
    kind,
    onDay: day(onDay),
    recordedAt: at(`${onDay}T09:00`),
    unitCode,
    teamId: null,
    note: null,
    byWhom,
    officerName: null,
    takesBack: null,
    ...more,
  };
}

const came = event('received', '2018-01-10');
const item = (...events: readonly EquipmentEvent[]) => ({ events: [came, ...events] });

test('An item is nowhere before it came, and usable from that day on', () => {
  expect(itemOn(item(), day('2018-01-09'))).toBeNull();
  expect(itemOn(item(), day('2018-01-10'))).toMatchObject({ state: 'usable', unitCode: 'KP01', since: '2018-01-10', checkedOn: null, openReport: null });
});

test.each([
  ['broken', 'broken'],
  ['sentToRepair', 'repair'],
  ['retired', 'retired'],
  ['checked', 'usable'],
] as const)('After "%s" it is %s, and on the day before it is still as it was', (kind, state) => {
  const found = item(event(kind, '2018-03-05'));
  expect(itemOn(found, day('2018-03-04'))?.state).toBe('usable');
  expect(itemOn(found, day('2018-03-05'))?.state).toBe(state);
});

test('Broken, taken to repair and mended, it works again and was looked at that day', () => {
  const found = itemOn(item(event('broken', '2018-02-01'), event('sentToRepair', '2018-02-02'), event('repaired', '2018-02-20')), day('2018-03-01'));
  expect(found).toMatchObject({ state: 'usable', stateSince: '2018-02-20', checkedOn: '2018-02-20' });
});

test('What somebody at the post reports changes nothing until the ward has confirmed it', () => {
  const reported = event('reportedBroken', '2018-03-05');
  expect(itemOn(item(reported), day('2018-03-06'))).toMatchObject({ state: 'usable', openReport: { id: reported.id } });
  expect(itemOn(item(reported, event('reportConfirmed', '2018-03-06')), day('2018-03-06'))).toMatchObject({ state: 'broken', openReport: null });
  expect(itemOn(item(reported, event('reportDismissed', '2018-03-06')), day('2018-03-06'))).toMatchObject({ state: 'usable', openReport: null, checkedOn: '2018-03-06' });
});

test('A moved item stands where it was moved to, from that day on', () => {
  const moved = item(event('moved', '2018-05-02', { unitCode: 'KP02' }));
  expect([itemOn(moved, day('2018-05-01'))?.unitCode, itemOn(moved, day('2018-05-02'))?.unitCode]).toEqual(['KP01', 'KP02']);
});

test('An event taken back never happened; the history keeps both', () => {
  const broken = event('broken', '2018-03-05');
  const found = item(broken, event('takenBack', '2018-03-05', { takesBack: broken.id }));
  expect(itemOn(found, day('2018-03-05'))?.state).toBe('usable');
  expect(found.events).toHaveLength(3);
});

test('For a day the last event of an officer may be taken back, a report by the label in between or not; then no more', () => {
  const broken = event('broken', '2018-03-05');
  const wanted = { kind: 'takenBack', onDay: day('2018-03-06') } as const;
  const found = item(event('reportedBroken', '2018-03-04'), broken);
  expect(decideEquipmentEvent(found, { ...wanted, now: at('2018-03-06T08:59') })).toEqual({ ok: true, value: { takesBack: broken.id } });
  expect(decideEquipmentEvent(found, { ...wanted, now: at('2018-03-06T09:00') })).toMatchObject({ ok: false, refusal: { kind: 'equipmentUndoTooLate' } });
});

test('What came into the register with an item that was taken over is no more taken back alone than the taking over', () => {
  const [taken, broken] = [event('takenOver', '2018-03-05', { unitCode: 'KP02' }), event('broken', '2018-03-05')];
  const later = event('moved', '2018-03-05', { recordedAt: at('2018-03-05T09:30'), unitCode: 'KP03' });
  expect(allowedEvents({ events: [taken, broken] }, at('2018-03-05T10:00'))).not.toContain('takenBack');
  expect(allowedEvents({ events: [taken, broken, later] }, at('2018-03-05T10:00'))).toContain('takenBack');
});

test.each([
  ['usable', []],
  ['broken', ['broken']],
  ['repair', ['sentToRepair']],
] as const)('With an item that is %s go %j into the other register, and what people reported', (state, kinds) => {
  const openReport = event('reportedBroken', '2018-03-04', { note: 'Không lên đèn' });
  expect(carriedOver({ state, openReport: null }, 'kèm biên bản').map(({ kind }) => kind)).toEqual(kinds);
  expect(carriedOver({ state, openReport }, 'kèm biên bản').at(-1)).toEqual({ kind: 'reportedBroken', byWhom: 'public', note: 'Không lên đèn' });
});

test.each([
  ['an office that keeps a register', { id: 2, unitKind: 'ward' }, null],
  ['itself', { id: 1, unitKind: 'ward' }, 'handoverToItself'],
  ['a province, which keeps none', { id: 3, unitKind: 'province' }, 'handoverNoRegister'],
] as const)('An item may be offered to %s or not', (_, to, kind) => {
  const outcome = mayOffer({ found: itemOn(item(), day('2018-03-01')), isOffered: 'no', officeId: 1, to });
  expect(outcome.ok ? null : outcome.refusal.kind).toBe(kind);
});

test('Who manages both offices speaks for either, and does not take what he offered himself', () => {
  const sides = (id: string) => sidesOf({ offeredById: 'một' }, { id, managesGiving: 'yes', managesTaking: 'yes' });
  expect([sides('một'), sides('hai')]).toEqual([
    { gives: 'yes', takes: 'no' },
    { gives: 'yes', takes: 'yes' },
  ]);
});

test('What an older register told cannot be taken back here', () => {
  const found = { events: [{ ...came, byWhom: 'import' as const, recordedAt: at('2018-03-05T08:00') }] };
  expect(allowedEvents(found, at('2018-03-05T09:00'))).not.toContain('takenBack');
});

test.each([
  ['2018-01-09', 'before the item came'],
  ['2018-04-02', 'tomorrow'],
])('An event on %s, %s, is refused', (onDay) => {
  expect(decideEquipmentEvent(item(), { kind: 'broken', onDay: day(onDay), now: at('2018-04-01T10:00') })).toMatchObject({ ok: false, refusal: { kind: 'equipmentDayWrong' } });
});

test.each([
  [[], 'repaired'],
  [[], 'reportConfirmed'],
  [[event('retired', '2018-02-01')], 'broken'],
  [[event('retired', '2018-02-01')], 'moved'],
  [[event('broken', '2018-02-01')], 'broken'],
] as const)('After %j there is no "%s", and the refusal says how the item stands', (events, kind) => {
  const decided = decideEquipmentEvent(item(...events), { kind, onDay: day('2018-04-01'), now: at('2018-04-01T10:00') });
  expect(decided).toMatchObject({ ok: false, refusal: { kind: 'equipmentEventNotNow' } });
});

test('A report is answered on its day or later, not before', () => {
  const found = item(event('reportedBroken', '2018-03-05'));
  const answer = (onDay: string) => decideEquipmentEvent(found, { kind: 'reportConfirmed', onDay: day(onDay), now: at('2018-03-06T10:00') }).ok;
  expect([answer('2018-03-04'), answer('2018-03-05')]).toEqual([false, true]);
});

test('A label is read as people type it, and nothing else is a label', () => {
  expect(readEquipmentLabel(` ${equipmentLabel('27436', 7).toLowerCase()} `)).toBe('TB-27436-0007');
  for (const text of ['', 'TB-27436', 'TB-27436-7', 'TB-2743 6-0007', 'XX-27436-0007', "TB-27436-0007'"]) expect(readEquipmentLabel(text)).toBeNull();
});
