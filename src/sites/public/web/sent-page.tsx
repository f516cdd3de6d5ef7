import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { say } from '../../../basics/web/lang.ts';
import type { OutboxState } from '../../../sync/rules/outbox-item.ts';
import { outboxStateWords } from '../../../sync/web/outbox-words.ts';
import { type Frame, Page } from './document.tsx';
import { Box, Facts } from './parts.tsx';
import { type NamedItem, PapersLine, StateTag, WhatToDo, Why } from './sent-parts.tsx';
import { hereWords } from './words-here.ts';
import { receiptWords } from './words-receipt.ts';
import { sentPageWords } from './words-sent.ts';

const course = ['waiting', 'sending', 'answersThere', 'received'] as const satisfies readonly OutboxState[];

/** After the last button: where the dossier is at this very moment, and what happens by itself. */
export function SentPage({ frame, item, name, office }: NamedItem & { readonly frame: Frame; readonly office: string }) {
  const { lang } = frame;
  const at = item.state === 'needsPerson' ? -1 : course.indexOf(item.state);
  return (
    <Page frame={frame} kind="own" title={say(sentPageWords.whereTitle, lang)}>
      <div className="column">
        <h1>{say(sentPageWords.whereTitle, lang)}</h1>
        <p role="status" className="state-now">
          <StateTag lang={lang} state={item.state} /> {say(outboxStateWords[item.state].meaning, lang)}
        </p>
        {item.state === 'needsPerson' ? (
          <Box kind="bad">
            <h2>{say(sentPageWords.next, lang)}</h2>
            <Why lang={lang} item={item} />
            <WhatToDo lang={lang} item={item} />
          </Box>
        ) : (
          <>
            <ol className="course" aria-label={say(sentPageWords.steps, lang)}>
              {course.map((state, place) => (
                <li key={state} className={place < at ? 'past' : place === at ? 'now' : 'later'} aria-current={place === at ? 'step' : undefined}>
                  {say(outboxStateWords[state].name, lang)}
                </li>
              ))}
            </ol>
            <Why lang={lang} item={item} />
            <WhatToDo lang={lang} item={item} />
            <Box kind="info">
              <p>{say(sentPageWords.mayClose, lang)}</p>
            </Box>
          </>
        )}
        <Facts
          facts={[
            { name: say(receiptWords.procedure, lang), value: name },
            ...(office === '' ? [] : [{ name: say(receiptWords.office, lang), value: office }]),
            { name: say(sentPageWords.filedAt, lang), value: formatInstant(item.filedAt) },
            ...(item.code === null ? [] : [{ name: say(receiptWords.code, lang), value: item.code }]),
          ]}
        />
        <PapersLine lang={lang} item={item} />
        <p>
          <a href="/tren-may-nay">{say(hereWords.title, lang)}</a>
        </p>
      </div>
    </Page>
  );
}
