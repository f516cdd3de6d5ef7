import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Instant } from '../../../basics/rules/time.ts';
import { BenchFirst, type BenchInput, BenchLast } from './post-bench.tsx';

const heardAt = '2026-11-30T01:00:00.000Z' as Instant;
const bench: BenchInput = {
  confirmed: 'no',
  ended: null,
  appointments: null,
  walkIns: { today: 0, waiting: 0, stuck: 0 },
  returned: null,
  proposals: [],
  lesson: null,
  training: null,
  own: { today: 2, month: 5, unheard: 0, received: 0, waiting: 3, heardAt },
};

test('Who has not confirmed himself is told why neither appointments nor lessons stand there', () => {
  const page = renderToStaticMarkup(<BenchFirst lang="vi" bench={bench} hasLeft="no" />);
  for (const words of ['lịch hẹn', 'bài học', 'Xác nhận chính bạn']) expect(page).toContain(words);
});

test('Who came without an appointment stands beside the appointments, counted, also before the server has told of any', () => {
  for (const appointments of [null, { heardAt, rows: [] }]) {
    const page = renderToStaticMarkup(<BenchFirst lang="vi" bench={{ ...bench, confirmed: 'yes', appointments, walkIns: { today: 3, waiting: 2, stuck: 1 } }} hasLeft="no" />);
    for (const words of ['Người đến không hẹn hôm nay: 3', '2 lượt đã ghi trên máy, chờ mạng', '1 lượt chưa gửi được', 'Có người đến không hẹn']) expect(page).toContain(words);
  }
});

test('What an officer has accepted is not called as what the office has got is called', () => {
  const page = renderToStaticMarkup(<BenchLast lang="vi" bench={bench} />);
  expect(page).toContain('Cán bộ đã tiếp nhận 0, đang chờ tiếp nhận 3.');
  expect(page).not.toContain('Cơ quan đã nhận');
});
