import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import type { Block } from './report-document.ts';
import { mayActOnReport, type ReportActKind, reportActs, standingOfReport, unwritten } from './report-life.ts';
import { reportSides, seesReports } from './report-rights.ts';

const whole: readonly Block[] = [{ kind: 'paragraph', content: [{ text: 'Một đoạn.', marks: [] }] }];
const today = day('2019-04-25');

function tried(
  kinds: readonly ReportActKind[],
  kind: ReportActKind,
  more: Partial<Parameters<typeof mayActOnReport>[0]['act']> = {},
  sides: readonly ('writer' | 'leader' | 'clerk')[] = ['writer', 'leader', 'clerk'],
) {
  const act = { kind, body: 'vì sao', issue: { issuedOn: today, signer: 'Ngô Văn Mẫu Đạt' }, recipients: [2], ...more };
  const outcome = mayActOnReport({ standing: standingOfReport(kinds.map((one) => ({ kind: one }))), act, sides, document: { blocks: [...whole], annex: [] }, today });
  return outcome.ok ? 'yes' : outcome.refusal.kind;
}

describe('A report goes from draft through review and approval to its number, and back only with a reason', () => {
  test.each<[readonly ReportActKind[], readonly ReportActKind[]]>([
    [[], ['submit']],
    [['submit'], ['return', 'approve']],
    [['submit', 'return'], ['submit']],
    [
      ['submit', 'approve'],
      ['return', 'issue'],
    ],
    [
      ['submit', 'approve', 'issue'],
      ['publish', 'deliver'],
    ],
    [
      ['submit', 'approve', 'issue', 'publish'],
      ['withdraw', 'deliver'],
    ],
    [
      ['submit', 'approve', 'issue', 'publish', 'withdraw'],
      ['publish', 'deliver'],
    ],
  ])('after %j there may come %j and nothing else', (before, after) => {
    expect(reportActs.filter((kind) => tried(before, kind) === 'yes')).toEqual(after);
  });

  test.each<[string, readonly ReportActKind[], ReportActKind, Parameters<typeof tried>[2], string]>([
    ['returning without a reason', ['submit'], 'return', { body: ' ' }, 'reasonMissing'],
    ['taking off the public page without a reason', ['submit', 'approve', 'issue', 'publish'], 'withdraw', { body: null }, 'reasonMissing'],
    ['numbering without a signer', ['submit', 'approve'], 'issue', { issue: { issuedOn: today, signer: ' ' } }, 'numberMissing'],
    ['numbering with a day that lies ahead', ['submit', 'approve'], 'issue', { issue: { issuedOn: day('2019-04-26'), signer: 'A' } }, 'numberMissing'],
    ['sending to nobody', ['submit', 'approve', 'issue'], 'deliver', { recipients: [] }, 'nothingAskedFor'],
  ])('%s is refused', (_, before, kind, more, refusal) => expect(tried(before, kind, more)).toBe(refusal));

  test('who writes does not approve, who approves does not number', () => {
    expect(tried(['submit'], 'approve', {}, ['writer'])).toBe('notYourAct');
    expect(tried(['submit', 'approve'], 'issue', {}, ['writer'])).toBe('notYourAct');
    expect(tried(['submit', 'approve'], 'return', {}, ['writer'])).toBe('notYourAct');
    expect(tried(['submit'], 'return', {}, ['writer'])).toBe('yes');
    expect(tried([], 'submit', {}, ['clerk'])).toBe('notYourAct');
  });
});

test('What the draft left to people holds up the submission until it is written or deleted', () => {
  const asked: Block[] = [...whole, { kind: 'paragraph', content: [{ text: '[Nêu những mặt hạn chế]', marks: ['italic'] }] }];
  expect(unwritten(asked)).toEqual(['Nêu những mặt hạn chế']);
  const outcome = mayActOnReport({
    standing: standingOfReport([]),
    act: { kind: 'submit', body: null, issue: null, recipients: [] },
    sides: ['writer'],
    document: { blocks: asked, annex: [] },
    today,
  });
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'partsMissing', facts: { parts: ['Nêu những mặt hạn chế'] } } });
});

test('Roles at the office itself alone count: another ward, the district above and the operator have no hand in it', () => {
  expect(reportSides([{ officeId: 2, role: 'teamMonitor' }], 2)).toEqual(['writer']);
  expect(reportSides([{ officeId: 2, role: 'leader' }], 2)).toEqual(['writer', 'leader', 'clerk']);
  expect(reportSides([{ officeId: 2, role: 'clerk' }], 2)).toEqual(['clerk']);
  for (const held of [[{ officeId: 1, role: 'leader' as const }], [{ officeId: 3, role: 'unitHead' as const }], [{ officeId: 2, role: 'operator' as const }]])
    expect(seesReports(held, { id: 2 })).toBe(false);
});
