import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Instant } from '../../../basics/rules/time.ts';
import type { Frame } from './document.tsx';
import { BenchFirst, type BenchInput, BenchLast } from './post-bench.tsx';
import { PostHomePage } from './post-home-page.tsx';

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

test('Whoever has left reads it once, in one box: what becomes of his drafts only when there are any', () => {
  const frame: Frame = { lang: 'vi', path: '/ho-tro', authority: null, assets: (name) => name, partsOf: () => [], typeface: 'here' };
  const ended = { vi: 'Theo sổ của phường, bạn không còn là thành viên.', en: 'You are no member any more.' };
  const difficulties = { waiting: 0, open: 0, answered: 0 };
  const draft = { id: 'a', name: 'Đăng ký khai sinh', who: '', savedAt: heardAt, handed: null };
  const page = (drafts: readonly (typeof draft)[]) =>
    renderToStaticMarkup(
      <PostHomePage
        frame={frame}
        drafts={drafts}
        items={[]}
        days={[]}
        slipsLeft={9}
        bench={{ ...bench, ended }}
        difficulties={difficulties}
        hasLeft="yes"
        hasColleagues="no"
        news=""
        sure={null}
      />,
    );
  expect(page([]).match(/class="box /g)).toHaveLength(1);
  expect([page([]).includes('bản nháp dở'), page([draft]).includes('Còn 1 bản nháp dở ở dưới')]).toEqual([false, true]);
  expect(page([])).toContain('href="/ho-tro/toi"');
});
