import { formatDate } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { describeLimit } from '../../../procedures/rules/describe-limit.ts';
import type { Entrance } from '../../../procedures/rules/entrance.ts';
import { describeFee } from '../../../procedures/rules/fee.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import { type Frame, Page } from './document.tsx';
import { PaperList } from './paper-list.tsx';
import { BackLink, Box } from './parts.tsx';
import { catalogueWords, competenceNames, flagWords } from './words-catalogue.ts';

/** Everything to know before starting. */
export function ProcedurePage({ frame, procedure, entrance }: { readonly frame: Frame; readonly procedure: ProcedureVersion; readonly entrance: Entrance }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(procedure.name, lang)}>
      <BackLink lang={lang} href="/thu-tuc" />
      <div className="with-facts">
        <div className="head">
          <h1>{say(procedure.name, lang)}</h1>
          <Flags lang={lang} procedure={procedure} />
          <StartOrWhere lang={lang} procedure={procedure} entrance={entrance} />
        </div>
        <aside className="card">
          <KeyFacts lang={lang} procedure={procedure} entrance={entrance} />
        </aside>
        <div className="body">
          <h2>{say(catalogueWords.papers, lang)}</h2>
          <PaperList lang={lang} papers={procedure.requiredPapers} channel={entrance === 'online' ? 'online' : 'desk'} />
          <FormPreview lang={lang} procedure={procedure} entrance={entrance} />
          <Law lang={lang} procedure={procedure} />
        </div>
      </div>
    </Page>
  );
}

type Part = { readonly lang: Lang; readonly procedure: ProcedureVersion };

function StartOrWhere({ lang, procedure, entrance }: Part & { readonly entrance: Entrance }) {
  if (entrance === 'online') {
    return (
      <div className="no-print">
        <p>
          <a className="button large" href={`/nop/${procedure.code}`}>
            {say(catalogueWords.start, lang)}
          </a>
        </p>
        <p className="muted">{say(catalogueWords.startNote, lang)}</p>
      </div>
    );
  }
  if (entrance === 'police') {
    return (
      <Box kind="info">
        <h2>{say(catalogueWords.police, lang)}</h2>
        <p>{say(catalogueWords.policeText, lang)}</p>
        <p>
          <a href="https://dichvucong.gov.vn/" rel="noreferrer">
            {say(catalogueWords.policeLink, lang)}
          </a>
        </p>
      </Box>
    );
  }
  return (
    <Box kind="info">
      <h2>{say(catalogueWords.atDesk, lang)}</h2>
      <p>{say(catalogueWords.atDeskText, lang)}</p>
      <p>
        <a href="/tro-giup#noi-nop">{say(catalogueWords.seeDesks, lang)}</a>
      </p>
    </Box>
  );
}

function Flags({ lang, procedure }: Part) {
  // A word of sympathy comes before anything practical.
  const ordered = [...procedure.flags].sort((a, b) => Number(b === 'sensitiveMoment') - Number(a === 'sensitiveMoment'));
  const known = ordered.map((flag) => flagWords[flag]).filter((text) => text !== null);
  if (known.length === 0) return null;
  return (
    <ul>
      {known.map((text) => (
        <li key={text.vi}>{say(text, lang)}</li>
      ))}
    </ul>
  );
}

function KeyFacts({ lang, procedure, entrance }: Part & { readonly entrance: Entrance }) {
  const own = procedure.personTimeLimit;
  return (
    <dl className="key-facts">
      {procedure.timeLimits.map((one) => (
        <div key={one.case}>
          <dt>{one.case === 'default' ? say(catalogueWords.limit, lang) : say(one.label, lang)}</dt>
          <dd>{say(describeLimit(one.limit), lang)}</dd>
        </div>
      ))}
      <div>
        <dt>{say(catalogueWords.fee, lang)}</dt>
        <dd>{say(describeFee(procedure.fee, { channel: entrance === 'online' ? 'online' : 'counter' }), lang)}</dd>
      </div>
      <div>
        <dt>{say(catalogueWords.decides, lang)}</dt>
        <dd>
          {procedure.competence.map((level) => say(competenceNames[level], lang)).join(', ')}
          <small lang="vi">{procedure.handler}</small>
        </dd>
      </div>
      {own === null ? null : (
        <div>
          <dt>{say(catalogueWords.ownLimit, lang)}</dt>
          <dd>
            {say(catalogueWords.ownLimitValue({ days: own.days, working: own.kind === 'workingDays', from: own.from }), lang)}
            <small>{say(catalogueWords.lateIsFine, lang)}</small>
          </dd>
        </div>
      )}
      <div>
        <dt>{say(catalogueWords.results, lang)}</dt>
        <dd lang="vi">
          {procedure.results.map((result) => (
            <div key={result}>{result}</div>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function FormPreview({ lang, procedure, entrance }: Part & { readonly entrance: Entrance }) {
  if (entrance !== 'online') return null;
  return (
    <details>
      <summary>{say(catalogueWords.formPreview, lang)}</summary>
      <div>
        {procedure.form.pages.map((page) => (
          <div key={page.id}>
            <h3>{say(page.title, lang)}</h3>
            <ul>
              {page.questions
                .filter((question) => question.type !== 'derived')
                .map((question) => (
                  <li key={question.key}>{say(question.label, lang)}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

function Law({ lang, procedure }: Part) {
  return (
    <details>
      <summary>{say(catalogueWords.legalBasis, lang)}</summary>
      <div>
        <ul lang="vi">
          {procedure.legalBasis.map((law) => (
            <li key={law}>{law}</li>
          ))}
        </ul>
        {procedure.note === null ? null : (
          <p>
            {say(catalogueWords.notice, lang)}: <span lang="vi">{procedure.note}</span>
          </p>
        )}
        <p className="muted">
          {say(catalogueWords.codeName, lang)}: {procedure.code} · {procedure.field} · {say(catalogueWords.effectiveFrom(formatDate(procedure.effectiveFrom)), lang)}
        </p>
      </div>
    </details>
  );
}
