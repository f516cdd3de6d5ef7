import { shownDay } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OwnTrainings } from '../../../teams/http/course-shapes.ts';
import { hoursText } from '../../../teams/rules/course.ts';
import type { Frame } from './document.tsx';
import { Box, type Fault, Tag } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { doorWords, benchTrainingWords as words } from './words-training.ts';
import { benchWords } from './words-workbench.ts';

export type PostTrainingInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  /** Null before the server has told anything. */
  readonly own: OwnTrainings | null;
  readonly why: 'needsSelf' | null;
};

/** At the machine of a post: sessions to come with one button each, and what the member has been to. */
export function PostTrainingPage({ frame, faults, own, why }: PostTrainingInput) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(words.title, lang), back: '/ho-tro' },
    <div id="sessions">
      {why === null ? null : (
        <Box kind="warn">
          <p>
            {say(words.needsSelf, lang)} <a href="/ho-tro/toi">{say(benchWords.selfTitle, lang)}</a>
          </p>
        </Box>
      )}
      {own === null ? null : <Sessions lang={lang} own={own} />}
    </div>,
  );
}

function Sessions({ lang, own }: { readonly lang: Lang; readonly own: OwnTrainings }) {
  return (
    <>
      <p>{say(own.rows.length === 0 ? words.none : words.lead, lang)}</p>
      <ul className="kept">
        {own.rows.map((row) => (
          <Session key={row.sessionId} lang={lang} row={row} />
        ))}
      </ul>
      <p id="own-hours">{say(words.year(own.year, hoursText(own.minutes)), lang)}</p>
      {own.attended.length === 0 ? null : (
        <>
          <h2>{say(words.attended, lang)}</h2>
          <ul>
            {own.attended.map(({ title, day, certificate }) => (
              <li key={title + day}>
                {title}, {shownDay(day)}
                {certificate === null ? null : (
                  <>
                    , <a href={`/chung-nhan/${certificate}`}>{say(words.certificate, lang)}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Session({ lang, row }: { readonly lang: Lang; readonly row: OwnTrainings['rows'][number] }) {
  const { standing, waitingPlace } = row;
  return (
    <li className="card">
      <p>
        <strong>{row.title}</strong>{' '}
        {standing === 'none' ? null : <Tag kind={standing === 'seat' ? 'good' : 'warn'}>{say(standing === 'seat' ? words.seat : words.waiting(waitingPlace ?? 1), lang)}</Tag>}
      </p>
      <p>
        {say(doorWords.time(shownDay(row.day), row.from, row.to), lang)}. {row.place}.
      </p>
      <p className="muted small">
        {say(words.trainer(row.trainer), lang)} · {say(words.hours(row.hours), lang)}
        {standing === 'waiting' ? ` · ${say(words.waitingMore, lang)}` : ''}
      </p>
      {row.cancelledWhy === null ? null : <p>{say(words.cancelled(row.cancelledWhy), lang)}</p>}
      {row.state === 'planned' ? (
        <form method="post" action="/ho-tro/tap-huan">
          <input type="hidden" name="session" value={row.sessionId} />
          {standing === 'none' ? <p className="small">{say(words.free(row.free), lang)}</p> : null}
          <button
            type="submit"
            name="do"
            value={standing === 'none' ? 'sign' : 'withdraw'}
            className={standing === 'none' ? undefined : 'second'}
            aria-label={`${say(standing === 'none' ? words.sign : words.withdraw, lang)}: ${row.title}`}
          >
            {say(standing === 'none' ? words.sign : words.withdraw, lang)}
          </button>
        </form>
      ) : null}
    </li>
  );
}
