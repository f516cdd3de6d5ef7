import { type Lang, say } from '../../../basics/web/lang.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import { type Frame, Page } from './document.tsx';
import { type NamedOffice, OfficeSelect } from './office-page.tsx';
import { BackLink, Box, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { startWords } from './words-start.ts';

export type StartInput = {
  readonly frame: Frame;
  readonly procedure: ProcedureVersion;
  readonly offices: readonly NamedOffice[];
  readonly unit: string;
  readonly fault: 'none' | 'unitMissing';
  /** A draft of the same procedure on this machine. */
  readonly draftId: string | null;
  /** `post`: on the machine of a support post, where nobody need be asked whether others use it. */
  readonly keptBy: 'server' | 'device' | 'post';
};

/** Trust before the first question: where it goes, why we ask, who sees it. */
export function StartPage(input: StartInput) {
  const { frame, procedure, offices, fault, draftId } = input;
  const { lang } = frame;
  const faults = fault === 'none' ? [] : [{ href: '#unit', message: say(startWords.whereMissing, lang) }];
  const title = say(startWords.startTitle, lang);
  return (
    <Page frame={frame} kind="task" title={fault === 'none' ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <BackLink lang={lang} href={`/thu-tuc/${procedure.code}`} />
        <ErrorSummary lang={lang} faults={faults} />
        <p className="part-line">{say(procedure.name, lang)}</p>
        <h1>{title}</h1>
        {draftId === null ? null : (
          <Box kind="info">
            <p>{say(startWords.already(say(procedure.name, lang)), lang)}</p>
            <p>
              <a className="button second" href={`/nop/ho-so/${draftId}`}>
                {say(startWords.goOn, lang)}
              </a>
            </p>
          </Box>
        )}
        <form method="post" noValidate>
          <OfficeSelect lang={lang} offices={offices} unit={input.unit} fault={fault === 'none' ? null : say(startWords.whereMissing, lang)} />
          <AtHand lang={lang} procedure={procedure} />
          <h2>{say(startWords.privacyTitle, lang)}</h2>
          <ul>
            <li>{say(startWords.privacyWhy, lang)}</li>
            <li>{say(startWords.privacyWho, lang)}</li>
            <li>{say(startWords.privacyDraft, lang)}</li>
          </ul>
          {input.keptBy === 'post' ? null : (
            <label className="choice">
              <input type="checkbox" name="shared" value="yes" />
              <span>
                {say(startWords.shared, lang)}
                <small>{say(input.keptBy === 'device' ? startWords.sharedHintDevice : startWords.sharedHint, lang)}</small>
              </span>
            </label>
          )}
          <div className="actions">
            <button type="submit">{say(startWords.begin, lang)}</button>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** What the person will need within reach: papers to be photographed or copied from. */
function AtHand({ lang, procedure }: { readonly lang: Lang; readonly procedure: ProcedureVersion }) {
  const needed = procedure.requiredPapers.filter((paper) => paper.onlyWhen === null && paper.kind !== 'lookedUp' && paper.givenByForm !== 'yes');
  if (needed.length === 0) return null;
  return (
    <>
      <h2>{say(startWords.have, lang)}</h2>
      <ul lang="vi">
        {needed.map((paper) => (
          <li key={paper.key}>{paper.name}</li>
        ))}
      </ul>
    </>
  );
}
