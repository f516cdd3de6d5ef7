import { plainDateOf, withOffset } from '../../../../basics/rules/time.ts';
import { idDocumentKinds } from '../../../../procedures/rules/check-answer.ts';
import type { ProcedureVersion } from '../../../../procedures/rules/procedure.ts';
import type { DraftAtHand } from '../../web/draft-at-hand.ts';
import { holdsDraft } from '../../web/peek-store.adapter.ts';
import { going, type House, type Screen, type Visit } from './house.ts';

/** The draft as its pages need it, out of the device and the data pack; or the page to show instead. */
export async function openDraft(house: House, visit: Visit, id: string): Promise<DraftAtHand | Screen> {
  const { device, pack } = house;
  const draft = await device.findDraft(id);
  const filed = await device.findOutboxItem(id);
  if (filed !== null && draft?.filed !== 'no') return going(`/nop/ho-so/${id}/gui`);
  if (draft === null) {
    if ((await holdsDraft(id)) && (await device.vault.state()) === 'locked')
      return (await (await import('./pin.ts')).unlock(house, visit, {})) ?? going(visit.url.pathname + visit.url.search);
    return (await import('./no-line.ts')).notHere(house, visit);
  }
  const procedure = pack === null ? null : await procedureOf(house, draft.procedureCode);
  if (pack === null || procedure === null) return (await import('./no-line.ts')).packMissing(house, visit);
  const lists = { ...pack.lists, idDocumentKinds };
  const kept = await Promise.all(
    draft.papers.map(async (paper) => ({ ...paper, arrived: (await device.paperBytes(id, paper.sha256)) === null ? ('yes' as const) : ('kept' as const) })),
  );
  return {
    id,
    draft: { unitCode: draft.unitCode, answers: draft.answers, papers: kept, updatedAt: withOffset(draft.savedAt) },
    procedure,
    facts: { today: plainDateOf(house.now()), ethnicGroups: new Set(lists.ethnicGroups), countries: new Set(lists.countries) },
    lists,
  };
}

/** For a page that is drawn anew: with what another machine has changed meanwhile. What was posted is read from a page as it was. */
export async function freshDraft(house: House, visit: Visit, id: string): Promise<DraftAtHand | Screen> {
  if (visit.posted === null) await house.copies.look(id);
  return openDraft(house, visit, id);
}

export function isScreen(opened: DraftAtHand | Screen): opened is Screen {
  return 'kind' in opened;
}

/** The version in force; of one that is not in the pack (any more) the server is asked. */
export async function procedureOf({ pack }: House, code: string): Promise<ProcedureVersion | null> {
  const known = pack?.procedures.find((one) => one.code === code);
  if (known !== undefined) return known;
  const answer = await fetch(`/api/v1/procedures/${encodeURIComponent(code)}`).catch(() => null);
  return answer?.ok === true && /json/.test(answer.headers.get('content-type') ?? '') ? ((await answer.json().catch(() => null)) as ProcedureVersion | null) : null;
}
