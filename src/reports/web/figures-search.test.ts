import { expect, test } from 'vitest';
import { listSearchOf, readFiguresSearch } from './figures-search.ts';

test('the address a figure carries opens the list with the same unit, scope, period and figure', () => {
  expect(listSearchOf('/api/v1/figures/dossiers?unit=27436&scope=own&from=2018-01-01&to=2018-12-31&level=3&figure=online')).toEqual({
    unit: '27436',
    scope: 'own',
    from: '2018-01-01',
    to: '2018-12-31',
    level: '3',
    figure: 'online',
  });
});

test('what an address says wrongly is left out, not guessed', () => {
  expect(readFiguresSearch({ scope: 'everything', level: '5', from: '2018-02-30', to: '2018-12-31' })).toEqual({});
  expect(readFiguresSearch({ from: '2019-01-01', to: '2018-12-31' })).toEqual({});
});
