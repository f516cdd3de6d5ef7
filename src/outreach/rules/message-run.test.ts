import { expect, test } from 'vitest';
import { mayActOnRun, type RunAct, type RunState } from './message-run.ts';

const decide = (state: RunState, kind: RunAct, more: { by?: 'maker' | 'leader' | 'colleague' | 'makerWhoLeads'; why?: string | null; agreed?: number } = {}) => {
  const { by = 'leader', why = 'vì', agreed = 9 } = more;
  const outcome = mayActOnRun({
    run: { state, madeBy: 'm' },
    act: { kind, why },
    by: { id: by.startsWith('maker') ? 'm' : 'x', confirms: by === 'leader' || by === 'makerWhoLeads' ? 'yes' : 'no' },
    agreed,
  });
  return outcome.ok ? 'yes' : outcome.refusal.kind;
};

test.each([
  ['a leader confirms what a colleague wrote', decide('proposed', 'confirm'), 'yes'],
  ['nobody confirms what he wrote himself', decide('proposed', 'confirm', { by: 'maker' }), 'ownMessage'],
  ['not even a leader', decide('proposed', 'confirm', { by: 'makerWhoLeads' }), 'ownMessage'],
  ['a colleague without the right confirms nothing', decide('proposed', 'confirm', { by: 'colleague' }), 'notYours'],
  ['nothing is confirmed while nobody has agreed', decide('proposed', 'confirm', { agreed: 0 }), 'nobodyAgreed'],
  ['nothing is confirmed twice', decide('running', 'confirm'), 'overAlready'],
  ['nor after it was sent back', decide('returned', 'confirm'), 'overAlready'],
  ['it is sent back with a reason', decide('proposed', 'return'), 'yes'],
  ['not without', decide('proposed', 'return', { why: null }), 'reasonMissing'],
  ['who wrote it takes it back', decide('proposed', 'return', { by: 'maker' }), 'yes'],
  ['and stops it', decide('running', 'stop', { by: 'maker' }), 'yes'],
  ['a leader stops it', decide('running', 'stop'), 'yes'],
  ['what is over is not stopped', decide('done', 'stop'), 'notRunning'],
] as const)('%s', (_, got, expected) => expect(got).toBe(expected));
