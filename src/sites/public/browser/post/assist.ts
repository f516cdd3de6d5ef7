import { isMobile } from '../../../../basics/rules/identity.ts';
import { plainDateOf, withOffset } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { Answers, Question } from '../../../../procedures/rules/form.ts';
import {
  type AgreedBy,
  autonomies,
  chosenTerm,
  identityOf,
  lastDayOf,
  type MandateScope,
  nameOfKnown,
  scopes,
  type Term,
  terms,
  whoIsMeant,
} from '../../../../sync/rules/assisted.ts';
import type { Fault } from '../../web/parts.tsx';
import { PostAgreePage, PostAutonomyPage, PostCodePage, PostPaperPage, PostSignPage, PostWhomPage } from '../../web/post-assist-pages.tsx';
import { readPaper } from '../../web/send-paper.ts';
import { benchWords } from '../../web/words-workbench.ts';
import { askApi } from '../device/ask-api.ts';
import { going, type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { draftNotes, type Helped, knownPeople } from './assisted.ts';
import type { Desk } from './desk.ts';
import { readAsChosen } from './read-as-chosen.ts';
import { signPad } from './sign-pad.ts';

const helpPath = '/ho-tro/giup';
const agreePath = `${helpPath}/dong-y`;
const choosePath = '/ho-tro/tim';
/** What the button of a name that is known under this phone says, before the name. */
const isHim = 'is:';

/** Who is being helped and what was chosen so far, while the pages are gone through. */
type Asked = { readonly scope: MandateScope; readonly term: Term };
const unasked: Asked = { scope: 'thisDossier', term: 'result' };

export function assist(desk: Desk): { readonly whom: Route; readonly agree: Route; readonly sign: Route; readonly code: Route; readonly paper: Route } {
  let asked = unasked;

  const whom: Route = async (house, visit) => {
    const wanted = textOf(visit.posted, 'do');
    if (wanted !== 'whom' && !wanted.startsWith(isHim)) {
      const before = desk.helped();
      return whomScreen(house, visit, { name: before?.name ?? '', phone: before?.phone ?? '', card: before?.answers ?? {}, faults: [] });
    }
    const typed = wanted === 'whom' ? textOf(visit.posted, 'name') : wanted.slice(isHim.length);
    const [name, phone] = [typed.normalize('NFC').trim().slice(0, 200), textOf(visit.posted, 'phone').replace(/[\s.]/g, '')];
    const before = desk.helped()?.answers ?? {};
    // Another name was typed over that of the card: then nothing of the card is this person's.
    const { yc_dien_thoai: _, ...card } = before['yc_ho_ten'] === name ? before : {};
    if (phone !== '' && !isMobile(phone)) return whomScreen(house, visit, { name, phone, card, faults: [{ href: '#phone', message: say(benchWords.whomPhoneWrong, house.lang) }] });
    const meant = whoIsMeant(await knownPeople(house.device.notes, desk.members, plainDateOf(house.now())), { name, phone, identity: identityOf({ answers: card }) });
    if (meant.kind === 'which') {
      return whomScreen(house, visit, { name, phone, card, which: meant.names, faults: [{ href: '#which', message: say(benchWords.whomWhich, house.lang) }] });
    }
    if (name === '') {
      const message = say(phone === '' ? benchWords.whomNameMissing : benchWords.whomUnknown, house.lang);
      return whomScreen(house, visit, { name, phone, card, faults: [{ href: '#name', message }] });
    }
    asked = unasked;
    if (meant.kind === 'known') {
      const { answers, mandate } = meant.person;
      // A phone that is typed today is the one that he reads today.
      const today = phone === '' ? { phone: meant.person.phone, answers } : { phone, answers: { ...answers, yc_dien_thoai: phone } };
      desk.help({ name: nameOfKnown(meant.person), ...today, mandate, confirmation: null, photo: null });
      return going(choosePath);
    }
    const answers: Answers = { ...card, yc_ho_ten: name, ...(phone === '' ? {} : { yc_dien_thoai: phone }) };
    desk.help({ name, phone, answers, mandate: null, confirmation: null, photo: null });
    return going(agreePath);
  };

  async function whomScreen(
    house: House,
    visit: Visit,
    said: { readonly name: string; readonly phone: string; readonly card: Answers; readonly which?: readonly string[]; readonly faults: readonly Fault[] },
  ): Promise<Screen> {
    const hasCard = Object.hasOwn(said.card, 'yc_so_dinh_danh') ? 'yes' : 'no';
    const { name, phone, which = [], faults } = said;
    return showing(PostWhomPage({ frame: house.frame(visit), name, phone, hasCard, which, isHim, faults }), 'still', () => livenCard(house));
  }

  /** What the card says is held for this person alone, and shown before it is taken. */
  function livenCard(house: House): () => void {
    const [button, behind, name, news] = ['card', 'whom', 'name', 'card-news'].map((id) => document.getElementById(id));
    if (!(button instanceof HTMLButtonElement) || !(behind instanceof HTMLElement)) return () => undefined;
    button.addEventListener('click', async () => {
      const reader = await import('../../../../people/web/open-identity-reader.tsx').catch(() => null);
      const answers = (await reader?.openIdentityReader({ behind, lang: house.lang, today: plainDateOf(house.now()), questions: questionsOfPerson })) ?? null;
      if (answers === null) return;
      const before = desk.helped();
      const read = String(answers['yc_ho_ten'] ?? '');
      desk.help({ name: read, phone: before?.phone ?? '', answers, mandate: null, confirmation: null, photo: null });
      if (name instanceof HTMLInputElement) name.value = read;
      if (news !== null && news !== undefined) news.textContent = say(benchWords.cardRead, house.lang);
    });
    return () => undefined;
  }

  /** Every page after the first needs somebody who is helped. */
  const withHelped =
    (route: (house: House, visit: Visit, helped: Helped) => Promise<Screen>): Route =>
    async (house, visit) => {
      const helped = desk.helped();
      return helped === null ? going('/ho-tro/giup') : route(house, visit, helped);
    };

  const agree = withHelped(async (house, visit, helped) => {
    const wanted = textOf(visit.posted, 'do');
    if (visit.posted !== null) {
      const [scope, term] = [scopes.find((one) => one === textOf(visit.posted, 'scope')), terms.find((one) => one === textOf(visit.posted, 'term'))];
      asked = { scope: scope ?? 'thisDossier', term: chosenTerm(scope ?? 'thisDossier', term ?? 'result') };
    }
    if (wanted === 'signature') return going('/ho-tro/giup/ky');
    if (wanted === 'paper') return going('/ho-tro/giup/giay');
    if (wanted === 'code' && navigator.onLine) return sendCode(house, visit, helped);
    // Agreed now; when the filing arrives the office asks this phone.
    if (wanted === 'code') return agreed(house, helped, { by: 'phoneCode' });
    return agreeScreen(house, visit, helped, []);
  });

  function agreeScreen(house: House, visit: Visit, helped: Helped, faults: readonly Fault[]): Screen {
    const code = !isMobile(helped.phone) ? 'none' : navigator.onLine ? 'now' : 'later';
    const today = plainDateOf(house.now());
    return showing(PostAgreePage({ frame: house.frame(visit), base: helpPath, faults, today, ...wordsOf(helped), ...asked, code }), 'still', () => readAsChosen(house.lang, today));
  }

  function wordsOf(helped: Helped): { readonly name: string; readonly helper: string; readonly post: string } {
    return { name: helped.name, helper: desk.member()?.name ?? '', post: desk.registration.postName };
  }

  /** From here on the answers of this person may be typed by somebody else's hand. */
  function agreed(house: House, helped: Helped, how: { readonly by: AgreedBy; readonly signature?: string; readonly confirmation?: string }): Screen {
    const day = plainDateOf(house.now());
    const { by, signature, confirmation = null } = how;
    const mandate = { id: desk.newId(), scope: asked.scope, until: lastDayOf(asked.term, day), agreedBy: by, agreedAt: withOffset(house.now()) };
    desk.help({ ...helped, mandate: signature === undefined ? mandate : { ...mandate, signature }, confirmation });
    return going(choosePath);
  }

  const sign = withHelped(async (house, visit, helped) => {
    const signature = textOf(visit.posted, 'signature');
    if (signature !== '') return agreed(house, helped, { by: 'signature', signature });
    const faults = visit.posted === null ? [] : [{ href: '#sign', message: say(benchWords.signMissing, house.lang) }];
    const until = lastDayOf(asked.term, plainDateOf(house.now()));
    return showing(PostSignPage({ frame: house.frame(visit), base: helpPath, faults, ...wordsOf(helped), scope: asked.scope, until }), 'still', signPad);
  });

  async function sendCode(house: House, visit: Visit, helped: Helped): Promise<Screen> {
    const sent = await askApi<{ id: string }>('/phone-codes', { phone: helped.phone, purpose: 'help' });
    if (sent === null) return agreeScreen(house, visit, helped, [{ href: '#code', message: say(benchWords.codeNoLine, house.lang) }]);
    if (!sent.ok) return agreeScreen(house, visit, helped, [{ href: '#code', message: sent.said[house.lang] }]);
    return codeScreen(house, visit, { helped, codeId: sent.body.id, fault: null });
  }

  function codeScreen(house: House, visit: Visit, on: { readonly helped: Helped; readonly codeId: string; readonly fault: string | null }): Screen {
    const faults = on.fault === null ? [] : [{ href: '#code', message: on.fault }];
    return showing(PostCodePage({ frame: house.frame(visit), faults, phone: on.helped.phone, codeId: on.codeId }));
  }

  const code = withHelped(async (house, visit, helped) => {
    const [codeId, digits] = [textOf(visit.posted, 'codeId'), textOf(visit.posted, 'code').replace(/\D/g, '')];
    if (codeId === '') return going(agreePath);
    if (textOf(visit.posted, 'do') === 'send') return sendCode(house, visit, helped);
    if (digits.length !== 6) return codeScreen(house, visit, { helped, codeId, fault: say(benchWords.codeMissing, house.lang) });
    const checked = await askApi<{ confirmation: string }>(`/phone-codes/${encodeURIComponent(codeId)}/check`, { code: digits });
    if (checked === null) return codeScreen(house, visit, { helped, codeId, fault: say(benchWords.codeNoLine, house.lang) });
    if (!checked.ok) return codeScreen(house, visit, { helped, codeId, fault: checked.said[house.lang] });
    return agreed(house, helped, { by: 'phoneCode', confirmation: checked.body.confirmation });
  });

  const paper = withHelped(async (house, visit, helped) => {
    if (visit.posted !== null && helped.photo !== null) return agreed(house, helped, { by: 'paper' });
    const faults = visit.posted === null ? [] : [{ href: '#photo', message: say(benchWords.paperMissing, house.lang) }];
    const until = lastDayOf(asked.term, plainDateOf(house.now()));
    const page = PostPaperPage({ frame: house.frame(visit), faults, ...wordsOf(helped), scope: asked.scope, until, photo: helped.photo?.name ?? null });
    return showing(page, 'still', () => livenPhoto(house));
  });

  function livenPhoto(house: House): () => void {
    const [box, news] = [document.getElementById('photo'), document.getElementById('photo-news')];
    if (!(box instanceof HTMLInputElement) || news === null) return () => undefined;
    box.addEventListener('change', async () => {
      const file = box.files?.[0];
      const read = file === undefined ? null : await readPaper(file);
      const helped = desk.helped();
      if (read === null || helped === null) return;
      if (typeof read === 'string') {
        news.textContent = say(benchWords.paperBad, house.lang);
        return;
      }
      const name = `giay-uy-quyen${/\.[a-z0-9]+$/i.exec(read.name)?.[0] ?? '.jpg'}`;
      desk.help({ ...helped, photo: { name, bytes: read.bytes } });
      news.textContent = say(benchWords.paperKept(name), house.lang);
    });
    return () => undefined;
  }

  return { whom, agree, sign, code, paper };
}

/** The common questions that an identity card answers (data/procedures/_common.json); the reader shows them with these names before they are taken. */
const questionsOfPerson: readonly Question[] = [
  { key: 'yc_ho_ten', label: { vi: 'Họ và tên', en: 'Full name' }, type: 'personName', required: 'never' },
  { key: 'yc_so_dinh_danh', label: { vi: 'Số định danh cá nhân', en: 'Personal identity number' }, type: 'cccd', required: 'never' },
  { key: 'yc_ngay_sinh', label: { vi: 'Ngày sinh', en: 'Date of birth' }, type: 'date', required: 'never' },
  { key: 'yc_noi_cu_tru', label: { vi: 'Nơi cư trú', en: 'Place of residence' }, type: 'address', required: 'never' },
];

/** One tap before the last page; who passes it over is not asked again for this draft. */
export function autonomy(desk: Desk): { readonly ask: Route; readonly isDue: (house: House, id: string) => Promise<boolean> } {
  const passedOver = new Set<string>();
  return {
    ask: async (house, visit, [id = '']) => {
      if (desk.atHand() !== id) return going('/ho-tro');
      const wanted = textOf(visit.posted, 'do');
      const said = autonomies.find((one) => one === wanted);
      const notes = draftNotes(house.device.notes);
      if (said !== undefined) await notes.change(id, { autonomy: said });
      if (wanted === 'skip') passedOver.add(id);
      if (said !== undefined || wanted === 'skip') return going(`/nop/ho-so/${id}/so-dien-thoai`);
      return showing(PostAutonomyPage({ frame: house.frame(visit), id }));
    },
    isDue: async ({ device }, id) => !passedOver.has(id) && (await draftNotes(device.notes).read(id)).autonomy === null,
  };
}
