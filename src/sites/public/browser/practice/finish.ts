import { isMobile } from '../../../../basics/rules/identity.ts';
import { say } from '../../../../basics/web/lang.ts';
import { faultHref, faultsOfDraft, officesFor, phoneOf } from '../../web/draft-at-hand.ts';
import { checkPageOf } from '../../web/draft-pages.tsx';
import { OfficePage } from '../../web/office-page.tsx';
import { PhonePage, type PhoneStep } from '../../web/phone-page.tsx';
import { finishWords } from '../../web/words-finish.ts';
import { practiceWords } from '../../web/words-practice.ts';
import { going, type House, type Screen, textOf, type Visit } from '../device/house.ts';
import { practising, withSession } from './around.ts';
import { hold, openPractice, practisedAt, type Session } from './session.ts';

export const check = withSession(async (house, visit, on) =>
  practising(checkPageOf(house.frame(visit), { open: openPractice(house, on), faults: [], offices: house.pack?.offices ?? [] }), on),
);

export const office = withSession(async (house, visit, on) => {
  const offices = officesFor(on.procedure, house.pack?.offices ?? []);
  const unit = textOf(visit.posted, 'unit');
  if (!offices.some(({ unitCode }) => unitCode === unit))
    return practising(OfficePage({ frame: house.frame(visit), offices, unit: on.unitCode, backHref: `${practisedAt}/kiem-tra`, basedOn: '' }), on);
  hold({ ...on, unitCode: unit });
  return going(`${practisedAt}/kiem-tra`);
});

/** The code of the message that is drawn beside the box; nobody sends it to anybody. */
const sampleCode = '246810';

/** The last step. No message is sent: it is drawn on the page. */
export const phone = withSession(async (house, visit, on) => {
  const open = openPractice(house, on);
  if (faultsOfDraft(open, house.lang).length > 0) return going(`${practisedAt}/kiem-tra`);
  const wanted = textOf(visit.posted, 'do');
  if (wanted === 'submit') return done(house, on);
  if (wanted === 'send') return shown(house, visit, { on, step: codeStep, fault: null });
  if (wanted !== 'check') return shown(house, visit, { on, step: { kind: isMobile(phoneOf(open)) ? 'ask' : 'none' }, fault: null });
  const code = textOf(visit.posted, 'code').replace(/\D/g, '');
  if (code === sampleCode) return done(house, on);
  const fault = say(code.length === 6 ? practiceWords.smsWrong : finishWords.otpMissing, house.lang);
  return shown(house, visit, { on, step: codeStep, fault });
});

const codeStep: PhoneStep = { kind: 'code', codeId: '' };

function done(house: House, on: Session): Screen {
  hold({ ...on, done: house.now() });
  return going('/tap-lam/xong');
}

function shown(house: House, visit: Visit, { on, step, fault }: { readonly on: Session; readonly step: PhoneStep; readonly fault: string | null }): Screen {
  const open = openPractice(house, on);
  const page = PhonePage({
    frame: house.frame(visit),
    here: practisedAt,
    phone: phoneOf(open),
    phoneHref: faultHref(on.procedure.form, 'yc_dien_thoai', practisedAt),
    step,
    fault,
  });
  return practising(page, on, { tips: step.kind === 'code' ? [practiceWords.sms(sampleCode)] : [] });
}
