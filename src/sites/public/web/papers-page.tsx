import { say } from '../../../basics/web/lang.ts';
import type { RequiredPaper } from '../../../procedures/rules/procedure.ts';
import type { Adoptable } from './adopted.ts';
import { type Frame, Page } from './document.tsx';
import { PapersBody, type PapersBodyInput } from './papers-body.tsx';
import { BackLink, Box, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { copyWords } from './words-copies.ts';
import { finishWords } from './words-finish.ts';
import { kioskWords } from './words-kiosk.ts';
import { wizardWords } from './words-wizard.ts';

export type PapersPageInput = {
  readonly frame: Frame;
  readonly body: PapersBodyInput;
  readonly procedureName: string;
  readonly part: { readonly at: number; readonly of: number };
  readonly backHref: string;
  readonly nextHref: string;
  /** Shown at the desk or looked up by the office: nothing to send. */
  readonly notNow: readonly RequiredPaper[];
  /** For the device to take over; null where it must not. */
  readonly adopt: Adoptable | null;
  /** The draft came here by a code: papers may have stayed on the other machine. */
  readonly isByCode: boolean;
};

export function PapersPage({ frame, body, procedureName, part, backHref, nextHref, notNow, adopt, isByCode }: PapersPageInput) {
  const { lang } = frame;
  const title = say(finishWords.papersTitle, lang);
  return (
    <Page frame={frame} kind="task" title={body.fault === null ? title : `${say(words.errorTitle, lang)}${title}`} script="papers.js">
      <div className="column">
        <BackLink lang={lang} href={backHref} />
        <ErrorSummary lang={lang} faults={body.fault === null ? [] : [{ href: `#file-${body.fault.paper}`, message: body.fault.message }]} />
        <p className="part-line">{say(wizardWords.part({ ...part, name: procedureName }), lang)}</p>
        <h1>{title}</h1>
        <p>{say(finishWords.papersLead, lang)}</p>
        {frame.kiosk === undefined ? null : (
          <Box kind="info">
            <p>{say(kioskWords.scan, lang)}</p>
          </Box>
        )}
        {isByCode ? (
          <Box kind="info">
            <p>{say(copyWords.papersElsewhere, lang)}</p>
          </Box>
        ) : null}
        <div id="papers" data-input={JSON.stringify(body)} data-adopt={adopt === null ? undefined : JSON.stringify(adopt)}>
          <PapersBody input={body} hands={null} />
        </div>
        <p className="fault" id="papers-wait" role="alert" hidden>
          {say(finishWords.waitForUpload, lang)}
        </p>
        {notNow.length === 0 ? null : (
          <>
            <h2>{say(finishWords.notNow, lang)}</h2>
            <p>{say(finishWords.notNowText, lang)}</p>
            <ul lang="vi">
              {notNow.map((paper) => (
                <li key={paper.key}>{paper.name}</li>
              ))}
            </ul>
          </>
        )}
        <div className="actions">
          <a className="button" id="papers-next" href={nextHref}>
            {say(words.next, lang)}
          </a>
        </div>
      </div>
    </Page>
  );
}
