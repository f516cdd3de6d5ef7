import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { type AskedDossier, citizenMay, covers, type Mandate, type MandateAct, type MandateState, standingOf, stateOf, wardMay, wayAgreed } from './mandate.ts';

const day = '2019-05-10' as PlainDate;
const at = '2019-05-01T02:00:00.000Z' as Instant;
const mandate: Mandate = {
  id: 'm',
  officeId: 2,
  teamId: 't',
  personId: 'p',
  firstDossierId: 'one',
  procedureCode: '1.001193',
  scope: 'thisDossier',
  agreedBy: 'signature',
  agreedAt: at,
  untilOn: '2019-05-31' as PlainDate,
  endsWithResult: 'no',
};
const dossier: AskedDossier = { id: 'one', procedureCode: '1.001193', channel: 'online', submittedAt: at, closedAt: null, filedWithIt: 'yes', samePerson: 'yes' };
const act = (kind: MandateAct['kind'], actor: MandateAct['actor'] = 'applicant'): MandateAct => ({ kind, actor, at });

describe('Where a mandate stands', () => {
  test.each<[string, Partial<Mandate>, readonly MandateAct[], MandateState]>([
    ['signed, nobody has looked', {}, [], 'onPaper'],
    ['a code that was not entered', { agreedBy: 'phoneCode' }, [], 'waiting'],
    ['nobody knows how', { agreedBy: 'unclear' }, [], 'waiting'],
    ['agreed by the phone', { agreedBy: 'phoneCode' }, [act('agreed', 'phone')], 'agreed'],
    ['doubted when it came', {}, [act('doubted', 'system')], 'doubtful'],
    ['doubted and confirmed by the ward', {}, [act('doubted'), act('agreed', 'ward')], 'agreed'],
    ['agreed and then denied', {}, [act('agreed'), act('doubted')], 'doubtful'],
    ['taken over', {}, [act('agreed', 'phone'), act('takenOver')], 'takenOver'],
    ['ended by the ward, confirmed by somebody who was late', {}, [act('ended', 'ward'), act('agreed')], 'ended'],
    ['on its last day', { untilOn: day }, [], 'onPaper'],
    ['the day after', { untilOn: '2019-05-09' as PlainDate }, [act('agreed', 'phone')], 'expired'],
  ])('%s', (_, more, acts, state) => expect(stateOf({ ...mandate, ...more }, acts, day)).toBe(state));

  test('what has ended never begins again, whatever is said afterwards', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom<MandateAct['kind']>('agreed', 'doubted', 'ended', 'takenOver')), (kinds) => {
        const state = stateOf(mandate, [act('takenOver'), ...kinds.map((kind) => act(kind, 'ward'))], day);
        expect([state, citizenMay(state), wardMay(state)]).toEqual(['takenOver', [], []]);
      }),
    ));
});

describe('What a mandate covers', () => {
  const firm = [act('agreed', 'phone')];
  test.each<[string, Partial<Mandate>, readonly MandateAct[], Partial<AskedDossier>, boolean]>([
    ['the dossier it was signed for', {}, [], {}, true],
    ['not while it waits for the citizen', { agreedBy: 'phoneCode' }, [], {}, false],
    ['not when it is doubtful', {}, [act('doubted', 'system')], {}, false],
    ['not after the citizen has taken over', {}, [...firm, act('takenOver')], {}, false],
    ['not after its last day', { untilOn: '2019-05-09' as PlainDate }, firm, {}, false],
    ['no second dossier, though it was filed with it', {}, firm, { id: 'two' }, false],
    ['a second one of the procedure that was filed with it', { scope: 'thisProcedure' }, [], { id: 'two' }, true],
    ['none of another procedure', { scope: 'thisProcedure' }, firm, { id: 'two', procedureCode: '2.000635' }, false],
    ['another online one that the phone agreed to', { scope: 'allOnline' }, firm, { id: 'two', filedWithIt: 'no' }, true],
    ['another one that the ward confirmed', { scope: 'allOnline' }, [act('agreed', 'ward')], { id: 'two', filedWithIt: 'no' }, true],
    ['none by a signature alone', { scope: 'allOnline' }, [], { id: 'two', filedWithIt: 'no' }, false],
    ['none by a press on the tracking page', { scope: 'allOnline' }, [act('agreed')], { id: 'two', filedWithIt: 'no' }, false],
    ['none from before it was agreed', { scope: 'allOnline' }, firm, { id: 'two', filedWithIt: 'no', submittedAt: '2019-04-30T02:00:00.000Z' as Instant }, false],
    ['none at the desk', { scope: 'allOnline' }, firm, { id: 'two', filedWithIt: 'no', channel: 'counter' }, false],
    ['none of another person', { scope: 'allOnline' }, firm, { samePerson: 'no' }, false],
    ['until the result is returned, that day included', { endsWithResult: 'yes' }, firm, { closedAt: '2019-05-10T02:00:00.000Z' as Instant }, true],
    ['not the day after the result', { endsWithResult: 'yes' }, firm, { closedAt: '2019-05-09T02:00:00.000Z' as Instant }, false],
    ['with a day of its own also after the result', {}, firm, { closedAt: '2019-05-09T02:00:00.000Z' as Instant }, true],
  ])('%s', (_, more, acts, asked, is) => expect(covers({ ...mandate, ...more }, acts, { dossier: { ...dossier, ...asked }, day })).toBe(is));
});

test.each<[string, readonly MandateAct[], 'agreed' | 'open' | 'ended']>([
  ['nobody has confirmed', [], 'open'],
  ['somebody pressed on the tracking page', [act('agreed')], 'open'],
  ['the phone agreed', [act('agreed', 'phone')], 'agreed'],
  ['the ward confirmed', [act('agreed', 'ward')], 'agreed'],
  ['the phone agreed and the citizen denied', [act('agreed', 'phone'), act('doubted')], 'ended'],
  ['the citizen took over', [act('agreed', 'phone'), act('takenOver')], 'ended'],
])('A machine of the post asks the person again unless the mandate is confirmed: %s', (_, acts, standing) => expect(standingOf(mandate, acts, day)).toBe(standing));

test.each<[Mandate['agreedBy'], readonly MandateAct[], string]>([
  ['phoneCode', [], 'spoken'],
  ['phoneCode', [act('agreed')], 'spoken'],
  ['phoneCode', [act('agreed', 'phone')], 'phoneCode'],
  ['signature', [], 'signature'],
])('Nobody is told of a code on his phone that was never entered: %s', (agreedBy, acts, way) => expect(wayAgreed({ agreedBy }, acts)).toBe(way));

test('After "I did not ask for this" the citizen can still take over; to confirm is then the ward’s', () => {
  expect([citizenMay('doubtful'), wardMay('doubtful')]).toEqual([['takeOver'], ['confirm', 'end']]);
});
