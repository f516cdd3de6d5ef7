import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Bar } from './bar.tsx';
import { heatLevel, heatLevels } from './heat.ts';
import { HeatTable } from './heat-table.tsx';
import { LineChart } from './line-chart.tsx';
import { frame, lineGeometry } from './line-geometry.ts';
import { ShareBar } from './share-bar.tsx';
import { shareParts } from './share-parts.ts';

const hundredths = fc.integer({ min: 0, max: 10_000 });
const points = fc.array(fc.record({ label: fc.constantFrom('01', '02', '03'), value: fc.option(hundredths) }), { maxLength: 24 });
const ahead = fc.option(
  fc
    .tuple(hundredths, hundredths, hundredths)
    .map((three) => three.sort((a, b) => a - b))
    .map(([low = 0, value = 0, high = 0]) => ({ label: '12', low, value, high })),
);

describe('A line', () => {
  test('stays within its frame, whatever it shows, and draws a gap as a gap', () => {
    fc.assert(
      fc.property(points, fc.option(hundredths), ahead, (shown, target, next) => {
        const drawn = lineGeometry({ points: shown, target, ahead: next });
        const ys = [
          ...drawn.dots.map(({ y }) => y),
          ...(drawn.targetY === null ? [] : [drawn.targetY]),
          ...(drawn.ahead === null ? [] : [drawn.ahead.lowY, drawn.ahead.y, drawn.ahead.highY]),
        ];
        for (const y of ys) expect(y >= frame.top && y <= frame.height - frame.bottom).toBe(true);
        for (const { x } of drawn.dots) expect(x >= frame.left && x <= frame.width - frame.right).toBe(true);
        expect(drawn.dots.length).toBe(shown.filter(({ value }) => value !== null).length);
        expect(drawn.paths.join(' ').match(/[ML]/g)?.length ?? 0).toBe(drawn.dots.length);
        expect(drawn.paths.length).toBe(shown.filter(({ value }, i) => value !== null && (shown[i - 1]?.value ?? null) === null).length);
      }),
    );
  });

  test('says its target and its forecast in words beside them, not by colour', () => {
    const drawn = renderToStaticMarkup(
      <LineChart
        title="Tỷ lệ nộp trực tuyến"
        points={[{ label: '01/18', value: 4000 }]}
        target={5000}
        ahead={{ label: 'cuối kỳ', value: 4500, low: 4200, high: 4800 }}
        format={(n) => `${n / 100}%`}
        targetLabel="Chỉ tiêu"
        aheadLabel="Dự báo"
      />,
    );
    expect(drawn).toContain('aria-label="Tỷ lệ nộp trực tuyến"');
    expect(drawn).toContain('Chỉ tiêu 50%');
    expect(drawn).toContain('Dự báo 45%');
    expect(drawn).toContain('cuối kỳ');
  });
});

test('A share bar leaves no gap and is as long as the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 6 }), (values) => {
      const drawn = shareParts(values.map((value, i) => ({ name: `${i}`, value })));
      if (values.every((value) => value === 0)) expect(drawn).toEqual([]);
      else expect(drawn.reduce((end, { x, width }) => (x === end ? end + width : Number.NaN), 0)).toBe(1000);
    }),
  );
  expect(renderToStaticMarkup(<ShareBar title="Kênh" parts={[{ name: 'a', value: 1 }]} format={({ name, value }) => `${name}: ${value}`} />)).toContain('a: 1');
});

test('A bar never leaves its ground', () => {
  expect(renderToStaticMarkup(<Bar value={200} full={100} mark={50} />)).toContain('class="bar-fill" width="100"');
  expect(renderToStaticMarkup(<Bar value={1} full={0} mark={null} />)).toContain('class="bar-fill" width="0"');
});

test('A heat table prints every number, and darker cells are never the smaller ones', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (a, b, more) => {
      const most = Math.max(a, b) + more;
      if (a <= b) expect(heatLevel(a, most)).toBeLessThanOrEqual(heatLevel(b, most));
      expect(heatLevel(b, most)).toBeLessThanOrEqual(heatLevels);
    }),
  );
  const drawn = renderToStaticMarkup(<HeatTable caption="Giờ nộp" corner="Thứ" columns={['8', '9']} rows={[{ name: 'Thứ hai', values: [12, 0] }]} format={String} />);
  expect(drawn).toContain('<td class="heat-5">12</td><td class="heat-0"></td>');
});
