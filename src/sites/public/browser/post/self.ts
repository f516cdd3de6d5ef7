import type { Refusal } from '../../../../basics/rules/outcome.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { Fault } from '../../web/parts.tsx';
import { PostSelfPage, type SelfStep } from '../../web/post-self-pages.tsx';
import { benchWords } from '../../web/words-workbench.ts';
import { type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** A member confirms to be who was chosen: a code on the phone that the ward knows, once for each machine. */
export function self({ members, member }: Desk): Route {
  return async (house, visit) => {
    const personId = member()?.personId ?? null;
    const known = personId === null ? null : ((await members.roster())?.members.find((one) => one.personId === personId) ?? null);
    const step = (await members.confirmed()) !== null ? 'done' : personId === null || known?.canConfirm === 'no' ? 'noPhone' : 'ask';
    if (personId === null || step !== 'ask' || visit.posted === null) return shown(house, visit, { kind: step });
    const [codeId, phoneHint, code] = [textOf(visit.posted, 'codeId'), textOf(visit.posted, 'phoneHint'), textOf(visit.posted, 'code').replace(/\D/g, '')];
    const again: SelfStep = codeId === '' ? { kind: 'ask' } : { kind: 'code', codeId, phoneHint };
    if (textOf(visit.posted, 'do') !== 'check') {
      const sent = await members.sendCode(personId);
      return sent.ok ? shown(house, visit, { kind: 'code', ...sent.value }) : shown(house, visit, again, said(house, sent.refusal, '#ask'));
    }
    if (code.length !== 6) return shown(house, visit, again, { href: '#code', message: say(benchWords.codeMissing, house.lang) });
    const made = await members.confirm({ personId, codeId, code });
    return made.ok ? shown(house, visit, { kind: 'done' }) : shown(house, visit, again, said(house, made.refusal, '#code'));
  };
}

function said({ lang }: House, { kind, why, next }: Refusal, href: string): Fault {
  if (kind === 'noLineThere') return { href, message: say(benchWords.selfNoLine, lang) };
  return { href, message: `${say(why, lang)} ${say(next, lang)}` };
}

function shown(house: House, visit: Visit, step: SelfStep, fault?: Fault): Screen {
  return showing(PostSelfPage({ frame: house.frame(visit), faults: fault === undefined ? [] : [fault], step }));
}
