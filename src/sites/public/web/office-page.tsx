import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OfficeView } from '../../../offices/http/shapes.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink } from './parts.tsx';
import { words } from './words.ts';
import { startWords } from './words-start.ts';

/** An office with the short name people call its unit by: 'Phường An Lạc'. */
export type NamedOffice = OfficeView & { readonly unitName: string };

/** `basedOn`: what the server drew the page from; '' on a page of the device. */
export type OfficePageInput = { readonly frame: Frame; readonly offices: readonly NamedOffice[]; readonly unit: string; readonly backHref: string; readonly basedOn: string };

/** Another receiving office, after all. */
export function OfficePage({ frame, offices, unit, backHref, basedOn }: OfficePageInput) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="task" title={say(startWords.receivingOffice, lang)}>
      <div className="column">
        <BackLink lang={lang} href={backHref} />
        <h1>{say(startWords.receivingOffice, lang)}</h1>
        <form method="post">
          <OfficeSelect lang={lang} offices={offices} unit={unit} fault={null} />
          {basedOn === '' ? null : <input type="hidden" name="_based" value={basedOn} />}
          <button type="submit">{say(words.next, lang)}</button>
        </form>
      </div>
    </Page>
  );
}

export type OfficeSelectInput = { readonly lang: Lang; readonly offices: readonly NamedOffice[]; readonly unit: string; readonly fault: string | null };

export function OfficeSelect({ lang, offices, unit, fault }: OfficeSelectInput) {
  const [only] = offices;
  if (offices.length === 1 && only !== undefined) {
    return (
      <p className="box">
        {say(startWords.receivedBy(only.unitName), lang)}
        <input type="hidden" name="unit" value={only.unitCode} />
      </p>
    );
  }
  return (
    <div className={fault === null ? 'question' : 'question faulty'}>
      <label className="label" htmlFor="unit">
        {say(startWords.where, lang)}
      </label>
      <p className="hint small" id="unit-hint">
        {say(startWords.whereHint, lang)}
      </p>
      {fault === null ? null : (
        <p className="fault" id="unit-fault">
          {fault}
        </p>
      )}
      <select id="unit" name="unit" defaultValue={unit} aria-describedby={fault === null ? 'unit-hint' : 'unit-hint unit-fault'} aria-invalid={fault === null ? undefined : true}>
        <option value="">{say(startWords.chooseOffice, lang)}</option>
        {offices.map((office) => (
          <option key={office.unitCode} value={office.unitCode}>
            {office.unitName}
          </option>
        ))}
      </select>
    </div>
  );
}
