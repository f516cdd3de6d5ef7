import { describe, expect, test } from 'vitest';
import { instantFromMillis } from '../../basics/rules/time.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import { type CopyRecord, type CopyThere, meetCopy, nextChange, nothingSeen, settleConflicts, touchedOnly } from './draft-copy.ts';

const at = instantFromMillis;
const seen: CopyRecord = { ...nothingSeen, seenAt: at(10), seen: { ten: 'An', noi_sinh: 'Huế', unitCode: '27436' } };

function there(millis: number, answers: Answers, changed: readonly string[] = []): CopyThere {
  return { savedAt: at(millis), answers: { unitCode: '27436', ...answers }, changedAt: Object.fromEntries(changed.map((key) => [key, at(millis)])) };
}

const met = { sent: {}, yielded: [], refused: [], mayTakeIn: true } as const;

describe('what is sent of a draft', () => {
  test('is only what changed here since the copy was seen, and what was cleared as null', () => {
    expect(nextChange(seen, { ten: 'An Bình', unitCode: '27436' })).toEqual({ basedOn: at(10), change: { ten: 'An Bình', noi_sinh: null } });
    expect(nextChange(seen, seen.seen)).toEqual({ basedOn: at(10), change: {} });
  });

  test('says, where nothing was ever seen, that nothing was: the server then tells what others changed', () => {
    expect(nextChange(nothingSeen, { ten: 'An' })).toEqual({ basedOn: at(0), change: { ten: 'An' } });
  });

  test('never holds a field that waits for a person, nor a unit that would be cleared', () => {
    const waiting = { ...seen, conflicts: { ten: { theirs: 'Ân', theirsAt: at(11), seenAt: at(12) } } };
    expect(nextChange(waiting, { ten: 'Yên', noi_sinh: 'Huế' }).change).toEqual({});
  });
});

describe('what only one machine changed', () => {
  test('is taken in here quietly when it was not touched here, also where it was cleared', () => {
    const { record, takeIn } = meetCopy(seen, { ...met, there: there(20, { ten: 'Ân' }, ['ten', 'noi_sinh']), here: seen.seen });
    expect(takeIn).toEqual({ ten: 'Ân', noi_sinh: null });
    expect([record.seenAt, record.conflicts]).toEqual([at(20), {}]);
  });

  test('stays unseen while a page stands open, so that typing over it is asked about and not a silent overwriting', () => {
    const open = meetCopy(seen, { ...met, mayTakeIn: false, there: there(20, { ten: 'Ân', noi_sinh: 'Huế' }, ['ten']), here: seen.seen });
    expect([open.takeIn, open.record.seenAt]).toEqual([{}, at(10)]);
    expect(nextChange(open.record, { ...seen.seen, ten: 'Yên' })).toEqual({ basedOn: at(10), change: { ten: 'Yên' } });
    const refused = meetCopy(open.record, {
      ...met,
      sent: { ten: 'Yên' },
      refused: ['ten'],
      there: there(21, { ten: 'Ân', noi_sinh: 'Huế' }, ['ten']),
      here: { ...seen.seen, ten: 'Yên' },
    });
    expect(refused.record.conflicts['ten']?.theirs).toBe('Ân');
  });

  test('is kept here as the change it is when only this machine made it', () => {
    const here = { ...seen.seen, ten: 'Yên' };
    const { record, takeIn } = meetCopy(seen, { ...met, sent: { ten: 'Yên' }, there: there(20, { ten: 'Yên', noi_sinh: 'Huế' }), here });
    expect([takeIn, record.conflicts, nextChange(record, here).change]).toEqual([{}, {}, {}]);
  });
});

describe('what both machines changed', () => {
  const here = { ...seen.seen, ten: 'Yên' };
  const { record, takeIn } = meetCopy(seen, { ...met, sent: { ten: 'Yên' }, refused: ['ten'], there: there(20, { ten: 'Ân', noi_sinh: 'Vinh' }, ['ten', 'noi_sinh']), here });

  test('is a conflict with both answers, while the rest goes its way', () => {
    expect(record.conflicts).toEqual({ ten: { theirs: 'Ân', theirsAt: at(20), seenAt: at(20) } });
    expect(takeIn).toEqual({ noi_sinh: 'Vinh' });
    expect(nextChange(record, { ...here, noi_sinh: 'Vinh' }).change).toEqual({});
  });

  test('is sent, where this machine is chosen, as based on the answer that was seen, alone; it stays a conflict if that has changed again', () => {
    const chosen = settleConflicts(record, { ten: 'mine' });
    const now = { ...here, noi_sinh: 'Đà Nẵng' };
    expect([chosen.answer, nextChange(chosen.record, now)]).toEqual([{}, { basedOn: at(20), change: { ten: 'Yên' } }]);
    const again = meetCopy(chosen.record, { ...met, sent: { ten: 'Yên' }, refused: ['ten'], there: there(30, { ten: 'Ẩn', noi_sinh: 'Vinh' }, ['ten']), here: now });
    expect(again.record.conflicts['ten']?.theirs).toBe('Ẩn');
    const done = meetCopy(chosen.record, { ...met, sent: { ten: 'Yên' }, there: there(30, { ten: 'Yên', noi_sinh: 'Vinh' }), here: now });
    expect([done.record.conflicts, done.record.mine]).toEqual([{}, {}]);
    expect(nextChange(done.record, now).change).toEqual({ noi_sinh: 'Đà Nẵng' });
  });

  test('is written here, where the other machine is chosen, and nothing is sent', () => {
    const chosen = settleConflicts(record, { ten: 'theirs' });
    expect([chosen.answer, chosen.record.conflicts]).toEqual([{ ten: 'Ân' }, {}]);
    expect(nextChange(chosen.record, { ten: 'Ân', noi_sinh: 'Vinh', unitCode: '27436' }).change).toEqual({});
  });

  test('is told to the server, where the other was chosen, until that has been heard: nothing typed here stays beside it there', () => {
    const chosen = settleConflicts(settleConflicts(record, { ten: 'theirs' }).record, {});
    expect(chosen.record.yielded).toEqual(['ten']);
    const answered = { ...met, there: there(30, { ten: 'Ân', noi_sinh: 'Vinh' }), here: { ...here, ten: 'Ân', noi_sinh: 'Vinh' } };
    expect(meetCopy(chosen.record, answered).record.yielded).toEqual(['ten']);
    expect(meetCopy(chosen.record, { ...answered, yielded: ['ten'] }).record.yielded).toEqual([]);
    expect(settleConflicts(record, { ten: 'mine' }).record.yielded).toEqual([]);
  });

  test('waits on, with the newest other answer, until a person has chosen; it ends by itself when both say the same', () => {
    const later = meetCopy(record, { ...met, there: there(30, { ten: 'Ẩn', noi_sinh: 'Vinh' }, ['ten']), here: { ...here, noi_sinh: 'Vinh' } });
    expect(later.record.conflicts['ten']?.theirs).toBe('Ẩn');
    const same = meetCopy(record, { ...met, there: there(30, { ten: 'Yên', noi_sinh: 'Vinh' }), here: { ...here, noi_sinh: 'Vinh' } });
    expect([same.record.conflicts, same.record.yielded]).toEqual([{}, ['ten']]);
  });

  test('is no matter of an answer that came late: what was seen after it stands', () => {
    const late = meetCopy(record, { ...met, there: there(15, { ten: 'cũ' }), here });
    expect(late).toEqual({ record, takeIn: {} });
  });

  test('is found without the server too: typed over while the answer was on its way', () => {
    const onTheWay = meetCopy(seen, { ...met, there: there(20, { ten: 'Ân', noi_sinh: 'Huế' }, ['ten']), here });
    expect(Object.keys(onTheWay.record.conflicts)).toEqual(['ten']);
  });
});

test('a page that was drawn before gives only what was changed on it', () => {
  expect(touchedOnly({ ten: 'An', noi_sinh: null, dan_toc: 'Kinh' }, { ten: 'An', noi_sinh: 'Huế' })).toEqual({ noi_sinh: null, dan_toc: 'Kinh' });
});
