import { forceRank } from '../../directives/rules/document-kind.ts';
import type { DocumentUse, SteeringDocument } from '../../directives/rules/steering-document.ts';
import type { Period } from './period.ts';

/** For what a document must be marked in the register to stand among the căn cứ of a kind of report. */
export const groundUse = { 'advisory-team': 'ground', 'ward-periodic': 'wardGround', reform: 'reformGround' } as const satisfies Record<string, DocumentUse>;

/**
 * Which documents of the register a report of the period names, and in which order: those marked for the use, in effect within the period (their effect not
 * over before it begins, not replaced by then); plans only when they were there before it ended. Laws before decrees before circulars before all else, then the
 * oldest first, then by number. What founded the teams stays true when its effect is over.
 */
export function citedDocuments(documents: readonly SteeringDocument[], { use, period }: { readonly use: DocumentUse; readonly period: Period }): readonly SteeringDocument[] {
  return documents.filter((one) => one.uses.includes(use) && isOfPeriod(one, use, period)).sort(inOrder);
}

function isOfPeriod({ issuedOn, effectTo, replacedOn }: SteeringDocument, use: DocumentUse, { from, to }: Period): boolean {
  if (use === 'wardTeams' || use === 'districtTeam' || use === 'above') return true;
  const isOver = (effectTo !== null && effectTo < from) || (replacedOn !== null && replacedOn <= from);
  return !isOver && (use !== 'outreachPlan' || issuedOn <= to);
}

function inOrder(one: SteeringDocument, other: SteeringDocument): number {
  const ranks = forceRank(one.kind) - forceRank(other.kind);
  if (ranks !== 0) return ranks;
  if (one.issuedOn !== other.issuedOn) return one.issuedOn < other.issuedOn ? -1 : 1;
  return one.number.localeCompare(other.number, 'en', { numeric: true });
}
