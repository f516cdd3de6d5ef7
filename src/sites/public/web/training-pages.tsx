import { shownDay } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { CheckedCertificate, DoorView, ScannedView } from '../../../teams/http/course-shapes.ts';
import { CodeField } from './code-field.tsx';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary, Facts, type Fault } from './parts.tsx';
import { certificateWords, doorWords } from './words-training.ts';

export type DoorPageInput = {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly door: DoorView;
  readonly code: string;
  readonly card: string;
  readonly faults: readonly Fault[];
};

/** Behind the code on the screen of a class. One box to fill in when the code was scanned in time; works without script. */
export function DoorPage({ frame, sessionId, door, code, card, faults }: DoorPageInput) {
  const { lang } = frame;
  const title = say(doorWords.title, lang);
  const faultOf = (id: string) => faults.find(({ href }) => href === `#${id}`)?.message;
  if (door.closed !== null) return <ClosedDoor frame={frame} door={door} closed={door.closed} />;
  const isStale = code !== '' && door.fresh === 'no' && faults.length === 0;
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <ClassFacts lang={lang} door={door} />
        {isStale ? (
          <Box kind="warn">
            <p role="status">{say(doorWords.codeOld, lang)}</p>
          </Box>
        ) : null}
        <form method="post" action={`/lop-hoc/${sessionId}`} noValidate>
          {door.fresh === 'yes' ? (
            <>
              <input type="hidden" name="ma" value={code} />
              <p role="status">{say(doorWords.codeTaken, lang)}</p>
            </>
          ) : (
            <CodeField lang={lang} id="ma" label={say(doorWords.code, lang)} hint={say(doorWords.codeHint, lang)} value="" fault={faultOf('ma')} kind="short" />
          )}
          <CodeField lang={lang} id="the" label={say(doorWords.card, lang)} hint={say(doorWords.cardHint, lang)} value={card} fault={faultOf('the')} kind="short" />
          <button type="submit">{say(doorWords.send, lang)}</button>
        </form>
        <Box kind="info">
          <p>{say(doorWords.noCard, lang)}</p>
        </Box>
      </div>
    </Page>
  );
}

/** Too early, too late, or cancelled: nothing to fill in that could not be taken. */
function ClosedDoor({ frame, door, closed }: { readonly frame: Frame; readonly door: DoorView; readonly closed: NonNullable<DoorView['closed']> }) {
  const { lang } = frame;
  const title = say(doorWords.title, lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <h1>{title}</h1>
        <ClassFacts lang={lang} door={door} />
        <Box kind="warn">
          <p role="status">
            {say(closed.why, lang)} {say(closed.next, lang)}
          </p>
        </Box>
      </div>
    </Page>
  );
}

export function ScannedPage({ frame, scanned }: { readonly frame: Frame; readonly scanned: ScannedView }) {
  const { lang } = frame;
  const title = say(scanned.marked === 'now' ? doorWords.done(scanned.fullName) : doorWords.already(scanned.fullName), lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <Box kind="good">
          <h1>{title}</h1>
          <p>{say(doorWords.doneMore, lang)}</p>
        </Box>
        <ClassFacts lang={lang} door={scanned} />
      </div>
    </Page>
  );
}

function ClassFacts({ lang, door }: { readonly lang: Lang; readonly door: Pick<DoorView, 'title' | 'day' | 'from' | 'to' | 'place'> }) {
  return (
    <Facts
      facts={[
        { name: say(doorWords.course, lang), value: <strong>{door.title}</strong> },
        { name: say(doorWords.when, lang), value: say(doorWords.time(shownDay(door.day), door.from, door.to), lang) },
        { name: say(doorWords.where, lang), value: door.place },
      ]}
    />
  );
}

export type CertificatePageInput = { readonly frame: Frame; readonly code: string; readonly checked: CheckedCertificate | null; readonly fault: string | undefined };

/** Anybody checks a certificate; what it says is shown to be compared with the paper. */
export function CertificatePage({ frame, code, checked, fault }: CertificatePageInput) {
  const { lang } = frame;
  const title = say(certificateWords.title, lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <ErrorSummary lang={lang} faults={fault === undefined ? [] : [{ href: '#ma', message: fault }]} />
        <h1>{title}</h1>
        {checked === null ? null : <Verdict lang={lang} checked={checked} />}
        <p>{say(certificateWords.how, lang)}</p>
        <form action="/chung-nhan" method="get" noValidate>
          <CodeField lang={lang} id="ma" label={say(certificateWords.code, lang)} hint={say(certificateWords.codeHint, lang)} value={code} fault={fault} kind="short" />
          <button type="submit" className="second">
            {say(certificateWords.check, lang)}
          </button>
        </form>
      </div>
    </Page>
  );
}

function Verdict({ lang, checked: { certificate } }: { readonly lang: Lang; readonly checked: CheckedCertificate }) {
  return (
    <Box kind={certificate === null ? 'bad' : 'good'}>
      <div role="status">
        <h2>{say(certificate === null ? certificateWords.unknown : certificateWords.genuine, lang)}</h2>
        {certificate === null ? (
          <p>{say(certificateWords.unknownMore, lang)}</p>
        ) : (
          <>
            <Facts
              facts={[
                { name: say(certificateWords.holder, lang), value: <strong>{certificate.fullName}</strong> },
                { name: say(certificateWords.course, lang), value: certificate.courseTitle },
                { name: say(certificateWords.heldOn, lang), value: shownDay(certificate.heldOn) },
                { name: say(certificateWords.hours, lang), value: say(certificateWords.hoursText(certificate.hours), lang) },
                { name: say(certificateWords.number, lang), value: certificate.number },
                { name: say(certificateWords.issuedBy, lang), value: certificate.authority },
                { name: say(certificateWords.issuedOn, lang), value: shownDay(certificate.issuedOn) },
              ]}
            />
            <p>{say(certificateWords.compare, lang)}</p>
          </>
        )}
      </div>
    </Box>
  );
}
