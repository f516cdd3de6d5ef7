import { say } from '../../../basics/web/lang.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import { practicePeople } from '../rules/practice-people.ts';
import { type Frame, Page } from './document.tsx';
import { type NamedOffice, OfficeSelect } from './office-page.tsx';
import { BackLink, ErrorSummary } from './parts.tsx';
import { PracticeBar } from './practice-frame.tsx';
import { words } from './words.ts';
import { practiceWords } from './words-practice.ts';
import { startWords } from './words-start.ts';

export type PracticeStartInput = {
  readonly frame: Frame;
  readonly procedure: ProcedureVersion;
  readonly offices: readonly NamedOffice[];
  readonly person: string;
  readonly way: 'alone' | 'helping';
  readonly unit: string;
  readonly fault: 'none' | 'unitMissing';
};

/** With whom, and in which way: then the office, as ever. */
export function PracticeStartPage({ frame, procedure, offices, person, way, unit, fault }: PracticeStartInput) {
  const { lang } = frame;
  const faults = fault === 'none' ? [] : [{ href: '#unit', message: say(startWords.whereMissing, lang) }];
  const title = say(practiceWords.startTitle, lang);
  return (
    <Page frame={frame} kind="task" title={say(practiceWords.titleOf(fault === 'none' ? title : `${say(words.errorTitle, lang)}${title}`), lang)}>
      <div className="practice" data-mark={say(practiceWords.mark, lang)}>
        <div className="practice-page">
          <PracticeBar lang={lang} leads="no" />
          <div className="column">
            <BackLink lang={lang} href="/tap-lam" />
            <ErrorSummary lang={lang} faults={faults} />
            <p className="part-line">{say(procedure.name, lang)}</p>
            <h1>{title}</h1>
            <form method="post" noValidate>
              <fieldset className="question">
                <legend className="label">{say(practiceWords.who, lang)}</legend>
                {practicePeople.map((one) => (
                  <label key={one.key} className="choice">
                    <input type="radio" name="person" value={one.key} defaultChecked={one.key === person} />
                    <span>
                      {one.fullName}
                      <small>{say(one.about, lang)}</small>
                    </span>
                  </label>
                ))}
              </fieldset>
              <fieldset className="question">
                <legend className="label">{say(practiceWords.way, lang)}</legend>
                {(['alone', 'helping'] as const).map((one) => (
                  <label key={one} className="choice">
                    <input type="radio" name="way" value={one} defaultChecked={one === way} />
                    <span>{say(practiceWords.ways[one], lang)}</span>
                  </label>
                ))}
              </fieldset>
              <OfficeSelect lang={lang} offices={offices} unit={unit} fault={fault === 'none' ? null : say(startWords.whereMissing, lang)} />
              <div className="actions">
                <button type="submit">{say(practiceWords.begin, lang)}</button>
              </div>
            </form>
          </div>
        </div>
      </div>
    </Page>
  );
}
