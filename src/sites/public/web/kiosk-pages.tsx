import { type Lang, say } from '../../../basics/web/lang.ts';
import { kioskEnd, kioskStart } from '../rules/kiosk.ts';
import { type Frame, Page } from './document.tsx';
import type { NamedOffice } from './office-page.tsx';
import { kioskWords } from './words-kiosk.ts';

/** Turned on by the ward, in the morning or after the machine was started again. */
export function KioskSetupPage({ frame, offices }: { readonly frame: Frame; readonly offices: readonly NamedOffice[] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(kioskWords.setupTitle, lang)}>
      <div className="column">
        <h1>{say(kioskWords.setupTitle, lang)}</h1>
        <p>{say(kioskWords.setupLead, lang)}</p>
        <p className="fault" id="kiosk-held" role="alert" hidden />
        <form method="post" action={kioskStart} id="kiosk-setup" hidden>
          <div className="question">
            <label className="label" htmlFor="unit">
              {say(kioskWords.setupWard, lang)}
            </label>
            <select id="unit" name="unit">
              <option value="">{say(kioskWords.setupNoWard, lang)}</option>
              {offices.map((office) => (
                <option key={office.unitCode} value={office.unitCode}>
                  {office.unitName}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">{say(kioskWords.setupOn, lang)}</button>
        </form>
      </div>
    </Page>
  );
}

const ways = [
  { href: '/', name: kioskWords.file, hint: kioskWords.fileHint },
  { href: '/tra-cuu', name: kioskWords.track, hint: kioskWords.trackHint },
  { href: '/thu-tuc', name: kioskWords.find, hint: kioskWords.findHint },
  { href: '/kiem-tra-bien-nhan', name: kioskWords.check, hint: kioskWords.checkHint },
] as const;

/** The first screen: four things that people come for. */
export function KioskStartPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(kioskWords.machine, lang)}>
      <h1>{say(kioskWords.startTitle, lang)}</h1>
      <ul className="kiosk-ways">
        {ways.map(({ href, name, hint }) => (
          <li key={href}>
            <a href={href}>
              <b>{say(name, lang)}</b>
              <span>{say(hint, lang)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>{say(kioskWords.startLead, lang)}</p>
      <ul className="kiosk-more">
        <li>
          <a className="button second" href={`${kioskStart}/goi-nguoi-giup`}>
            {say(kioskWords.help, lang)}
          </a>
        </li>
        <li>
          <a className="button second" href="/tiep-tuc">
            {say(kioskWords.resume, lang)}
          </a>
        </li>
        <OtherLanguage lang={lang} />
      </ul>
    </Page>
  );
}

function OtherLanguage({ lang }: { readonly lang: Lang }) {
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <li>
      <a className="button second" href={`${kioskStart}?lang=${other}`} lang={other} hrefLang={other}>
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </a>
    </li>
  );
}

export type OnDuty = { readonly unitCode: string; readonly place: string; readonly address: string; readonly hours: string; readonly now: 'yes' | 'no' };

export function KioskHelpPage({ frame, duty }: { readonly frame: Frame; readonly duty: readonly OnDuty[] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(kioskWords.help, lang)}>
      <div className="column">
        <h1>{say(kioskWords.help, lang)}</h1>
        <p className="lead">{say(kioskWords.helpLead, lang)}</p>
        <h2>{say(kioskWords.dutyTitle, lang)}</h2>
        {duty.length === 0 ? <p>{say(kioskWords.dutyNone, lang)}</p> : null}
        <ul>
          {duty.map((one) => (
            <li key={one.unitCode}>
              <b>{one.place}</b>, {one.address}: {one.hours} ({say(one.now === 'yes' ? kioskWords.dutyNow : kioskWords.dutyLater, lang)})
            </li>
          ))}
        </ul>
        <p>
          <a className="button" href={kioskStart}>
            {say(kioskWords.home, lang)}
          </a>
        </p>
      </div>
    </Page>
  );
}

/** "Xong" with something unfiled: it is told, and the code to go on elsewhere is offered, before anything is cleared. */
export function KioskEndPage({ frame, unfiled }: { readonly frame: Frame; readonly unfiled: readonly string[] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(kioskWords.endTitle, lang)}>
      <div className="column">
        <h1>{say(kioskWords.endTitle, lang)}</h1>
        <p>{say(kioskWords.endLead, lang)}</p>
        {unfiled.map((id) => (
          <p className="kiosk-choice" key={id}>
            <a className="button" href={`/nop/ho-so/${id}/tam-dung`}>
              {say(kioskWords.endCode, lang)}
            </a>
            <a className="button second" href={`/nop/ho-so/${id}`}>
              {say(kioskWords.endOn, lang)}
            </a>
          </p>
        ))}
        <p className="kiosk-choice">
          <a className="button second" href={kioskEnd} data-wipe>
            {say(kioskWords.endAll, lang)}
          </a>
        </p>
      </div>
    </Page>
  );
}

/** What clears: its answer carries the order to the browser, and its form begins with the next person. */
export function KioskWipedPage({ frame, unit }: { readonly frame: Frame; readonly unit: string }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(kioskWords.wipedTitle, lang)}>
      <div className="column">
        <h1>{say(kioskWords.wipedTitle, lang)}</h1>
        <p>{say(kioskWords.wipedText, lang)}</p>
        <form method="post" action={kioskStart} id="kiosk-next">
          <input type="hidden" name="unit" value={unit} />
          <button type="submit">{say(kioskWords.next, lang)}</button>
        </form>
      </div>
    </Page>
  );
}
