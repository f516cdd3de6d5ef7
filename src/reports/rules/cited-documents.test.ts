import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import type { SteeringDocument } from '../../directives/rules/steering-document.ts';
import { citedDocuments } from './cited-documents.ts';

const one = (number: string, issuedOn: string, more: Partial<SteeringDocument> = {}): SteeringDocument => ({
  id: number,
  kind: 'kh',
  number,
  issuedOn: day(issuedOn),
  issuer: 'Ủy ban nhân dân quận',
  about: '',
  uses: ['ground'],
  effectTo: null,
  replacedOn: null,
  ...more,
});
const period = { from: day('2019-01-01'), to: day('2019-03-31') };
const cited = (documents: readonly SteeringDocument[], use: SteeringDocument['uses'][number] = 'ground') => citedDocuments(documents, { use, period }).map(({ number }) => number);

describe('The grounds of a report come out of the register by a rule', () => {
  test('laws first, then decrees, then all else by day, then by number', () =>
    expect(
      cited([
        one('257/KH-UBND', '2019-04-19'),
        one('90/KH-UBND', '2019-03-29'),
        one('65/KH-UBND', '2019-03-29'),
        one('61/2018/NĐ-CP', '2018-04-23', { kind: 'nd' }),
        one('60/2014/QH13', '2019-11-20', { kind: 'luat' }),
      ]),
    ).toEqual(['60/2014/QH13', '61/2018/NĐ-CP', '65/KH-UBND', '90/KH-UBND', '257/KH-UBND']));

  test('only those marked for it', () => expect(cited([one('1/KH', '2019-01-05', { uses: ['wardGround'] })])).toEqual([]));

  test('a plan that was over before the period began, or replaced by then, is not named', () =>
    expect(
      cited([
        one('over', '2018-01-01', { effectTo: day('2018-12-31') }),
        one('overWithin', '2018-01-01', { effectTo: day('2019-01-01') }),
        one('replaced', '2018-01-01', { replacedOn: day('2019-01-01') }),
        one('replacedWithin', '2018-01-02', { replacedOn: day('2019-01-02') }),
      ]),
    ).toEqual(['overWithin', 'replacedWithin']));

  test('a plan of outreach must have been there before the period ended; what founded the teams stays true', () => {
    expect(cited([one('a', '2019-04-01', { uses: ['outreachPlan'] }), one('b', '2019-03-31', { uses: ['outreachPlan'] })], 'outreachPlan')).toEqual(['b']);
    expect(cited([one('c', '2017-01-01', { uses: ['wardTeams'], effectTo: day('2017-12-31') })], 'wardTeams')).toEqual(['c']);
  });
});
