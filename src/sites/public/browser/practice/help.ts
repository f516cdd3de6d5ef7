import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { Answers } from '../../../../procedures/rules/form.ts';
import { PostAgreePage, PostSignPage } from '../../web/post-assist-pages.tsx';
import { practiceWords } from '../../web/words-practice.ts';
import { benchWords } from '../../web/words-workbench.ts';
import { going, type House, type Screen, textOf } from '../device/house.ts';
import { readAsChosen } from '../post/read-as-chosen.ts';
import { signPad } from '../post/sign-pad.ts';
import { practising, withSession } from './around.ts';
import { hold, practisedAt, type Session } from './session.ts';

const base = '/tap-lam/giup';

/** A practice begins, and whatever was practised before is gone. Who helps asks first, and then finds name and phone in the form. */
export function begin({ procedure, person, way, unitCode }: Pick<Session, 'procedure' | 'person' | 'way' | 'unitCode'>): Screen {
  const asked = new Set(procedure.form.pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const { yc_ho_ten, yc_dien_thoai } = person.answers;
  const said: Answers = way === 'helping' ? { yc_ho_ten, yc_dien_thoai } : {};
  const answers = Object.fromEntries(Object.entries(said).filter(([key]) => asked.has(key)));
  hold({ procedure, person, way, unitCode, answers, papers: [], refused: [], signed: 'no', done: null });
  return going(way === 'helping' ? `${base}/dong-y` : practisedAt);
}

/** The words that are read to the person; in practice agreement is by signature. */
export const agree = withSession(async (house, visit, on) => {
  const today = plainDateOf(house.now());
  if (visit.url.pathname === base) return going(`/tap-lam/thu-tuc/${on.procedure.code}?nguoi=${on.person.key}&cach=giup`);
  if (textOf(visit.posted, 'do') === 'signature') return going(`${base}/ky`);
  const isPaper = textOf(visit.posted, 'do') === 'paper' || visit.url.pathname === `${base}/giay`;
  const page = PostAgreePage({
    frame: house.frame(visit),
    faults: [],
    base,
    ...wordsOf(house, on),
    today,
    scope: 'thisDossier',
    term: 'result',
    code: 'none',
  });
  return practising(page, on, { tips: isPaper ? [practiceWords.paperTip] : [], liven: () => readAsChosen(house.lang, today) });
});

function wordsOf({ lang }: House, { person }: Session): { readonly name: string; readonly helper: string; readonly post: string } {
  return { name: person.fullName, helper: say(practiceWords.member, lang), post: say(practiceWords.post, lang) };
}

/** What was drawn is looked at and not kept. */
export const sign = withSession(async (house, visit, on) => {
  if (textOf(visit.posted, 'signature') !== '') {
    hold({ ...on, signed: 'yes' });
    return going(practisedAt);
  }
  const faults = visit.posted === null ? [] : [{ href: '#sign', message: say(benchWords.signMissing, house.lang) }];
  return practising(PostSignPage({ frame: house.frame(visit), base, faults, ...wordsOf(house, on), scope: 'thisDossier', until: null }), on, { liven: signPad });
});
