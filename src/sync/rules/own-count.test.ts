import { expect, test } from 'vitest';
import { addMillis, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import { keepMillis } from './after-answer.ts';
import type { OutboxItem, OutboxState } from './outbox-item.ts';
import { ownCount } from './own-count.ts';

const day = '2026-11-30' as PlainDate;
const heardAt = '2026-11-30T03:00:00.000Z' as Instant;
const filed = (state: OutboxState, on: { readonly filedAt?: string; readonly receivedAt?: string } = {}) =>
  ({
    state,
    filedAt: (on.filedAt ?? '2026-11-30T02:00:00.000Z') as Instant,
    keepUntil: on.receivedAt === undefined ? null : addMillis(on.receivedAt as Instant, keepMillis),
  }) as OutboxItem;
const [before, after] = ['2026-11-30T02:59:00.000Z', '2026-11-30T03:01:00.000Z'];

test.each([
  ['help that the person has denied since is not counted, though this machine sent it', [filed('received', { receivedAt: before })], { today: 0, month: 4 }, [0, 4, 0]],
  ['what the office has counted is not counted twice', [filed('received', { receivedAt: before })], { today: 1, month: 5 }, [1, 5, 0]],
  ['what waits for a line is added', [filed('waiting'), filed('needsPerson')], { today: 1, month: 5 }, [3, 7, 2]],
  ['what arrived after the office told is added until it tells again', [filed('received', { receivedAt: after })], { today: 1, month: 5 }, [2, 6, 1]],
  ['what it has without the papers is there', [filed('answersThere')], { today: 1, month: 5 }, [1, 5, 0]],
  ['of another day of the month', [filed('waiting', { filedAt: '2026-11-29T02:00:00.000Z' })], { today: 1, month: 5 }, [1, 6, 1]],
])('A member reads his own figures: %s', (_, items, figures, [today, month, unheard]) => {
  expect(ownCount(items, { day, told: { heardAt, ...figures } })).toEqual({ today, month, unheard });
});

test('Where the office has told nothing today, this machine counts what was filed from it', () => {
  const items = [
    filed('received', { receivedAt: before }),
    filed('waiting'),
    filed('waiting', { filedAt: '2026-11-02T02:00:00.000Z' }),
    filed('waiting', { filedAt: '2026-10-30T02:00:00.000Z' }),
  ];
  expect(ownCount(items, { day, told: null })).toEqual({ today: 2, month: 3, unheard: 3 });
});
