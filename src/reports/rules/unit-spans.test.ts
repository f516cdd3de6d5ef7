import { expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Unit } from '../../offices/rules/office.ts';
import { unitSpans, wasThere } from './unit-spans.ts';

const day = (text: string) => text as PlainDate;
const old: Unit = { code: '27442', validFrom: day('2003-12-02'), validTo: day('2025-06-30'), kind: 'ward', name: 'Phường Bình Hưng Hòa B', parentCode: '777' };
const next: Unit = { code: '27442', validFrom: day('2025-07-01'), validTo: null, kind: 'ward', name: 'Phường Bình Tân', parentCode: '79' };
const names = (from: string, to: string) => unitSpans([next, old], { from: day(from), to: day(to) }).map((span) => [span.name, span.bornFrom, span.bornBefore]);

test('Over the reorganisation of 01/07/2025 one code is two units, and no day of submission is left out or counted twice', () => {
  expect(names('2025-01-01', '2025-12-31')).toEqual([
    ['Phường Bình Hưng Hòa B', null, '2025-07-01'],
    ['Phường Bình Tân', '2025-07-01', null],
  ]);
});

test('Before it there is the one unit alone', () => expect(names('2019-01-01', '2019-03-31')).toEqual([['Phường Bình Hưng Hòa B', null, null]]));

test('After it the old one still stands for what it left behind, and is known not to be there any more', () => {
  const period = { from: day('2026-01-01'), to: day('2026-03-31') };
  const spans = unitSpans([old, next], period);
  expect(spans.map((span) => [span.name, span.bornBefore, wasThere(span, period)])).toEqual([
    ['Phường Bình Hưng Hòa B', '2025-07-01', false],
    ['Phường Bình Tân', null, true],
  ]);
});

test('A period before the first unit of the code has that unit: no dossier is lost for a date in a list', () => {
  expect(names('2001-01-01', '2001-12-31')).toEqual([['Phường Bình Hưng Hòa B', null, null]]);
});
