import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { ownProposals } from '../../../../directives/rules/own-proposal.ts';
import { PostProposalsPage } from '../../web/post-proposals-page.tsx';
import { ownProposalWords } from '../../web/words-own-proposals.ts';
import { type Route, showing, textOf } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** What is proposed about the member at the machine, and his word on it. */
export function proposals({ members, newId }: Desk): Route {
  return async (house, visit) => {
    const { posted } = visit;
    const id = parseUuidV7(textOf(posted, 'id')) ?? '';
    const [text, wanted] = [textOf(posted, `text-${id}`).slice(0, 4000), textOf(posted, 'do')];
    const kind = wanted === 'object' || wanted === 'answer' ? wanted : null;
    let said: { readonly news: string; readonly fault: string | null } = { news: '', fault: null };
    if (kind !== null && text === '') said = { news: '', fault: say(ownProposalWords.wordMissing, house.lang) };
    if (kind !== null && text !== '') {
      const told = await members.tell('proposals', { path: `/proposals/${id}/acts`, body: { id: newId(), kind, text } });
      said = told.ok
        ? { news: say(ownProposalWords.sent, house.lang), fault: null }
        : { news: '', fault: `${say(told.refusal.why, house.lang)} ${say(told.refusal.next, house.lang)}` };
    }
    if (posted === null) void members.refreshBlocks(plainDateOf(house.now())).catch(() => undefined);
    const kept = await members.kept('proposals');
    const page = PostProposalsPage({
      frame: house.frame(visit),
      faults: said.fault === null ? [] : [{ href: `#text-${id}`, message: said.fault }],
      news: said.news,
      rows: kept === null ? null : ownProposals(kept.body),
      typed: said.fault === null ? null : { id, text },
    });
    return showing(page, 'still');
  };
}
