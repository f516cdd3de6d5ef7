import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OutboxItem, OutboxState } from '../../../sync/rules/outbox-item.ts';
import { outboxStateWords, reasonWords } from '../../../sync/web/outbox-words.ts';
import { Tag, type TagKind } from './parts.tsx';
import { hereWords } from './words-here.ts';

const tags = { waiting: 'warn', sending: 'info', answersThere: 'info', received: 'good', needsPerson: 'bad' } as const satisfies Record<OutboxState, TagKind>;

/** An item of the outbox with the name people call it by. */
export type NamedItem = { readonly item: OutboxItem; readonly name: string };

export function StateTag({ lang, state }: { readonly lang: Lang; readonly state: OutboxState }) {
  return <Tag kind={tags[state]}>{say(outboxStateWords[state].name, lang)}</Tag>;
}

/** Why it is not there yet, in the server's words where it has any, and when it is tried again. */
export function Why({ lang, item }: { readonly lang: Lang; readonly item: OutboxItem }) {
  const { reason } = item;
  const words = reasonWords(item);
  const isWaiting = item.state === 'waiting' || item.state === 'answersThere';
  if (reason === null && !isWaiting) return null;
  return (
    <>
      {reason === null ? null : (
        <p>
          {words === null ? null : `${say(words.why, lang)} ${say(words.next, lang)}`}
          {reason.errors.length === 0 ? null : ` ${reason.errors.map((error) => say(error.message, lang)).join(' ')}`}
        </p>
      )}
      {isWaiting && item.nextTryAt !== null ? <p className="muted small">{say(hereWords.nextTry(formatInstant(item.nextTryAt)), lang)}</p> : null}
    </>
  );
}

export function PapersLine({ lang, item }: { readonly lang: Lang; readonly item: OutboxItem }) {
  if (item.papers.length === 0) return null;
  const arrived = item.papers.filter(({ state }) => state === 'arrived').length;
  return <p className="small">{say(hereWords.papers({ arrived, all: item.papers.length }), lang)}</p>;
}

/** The office has something under this id: what is here is no longer the whole of it. */
export function isAtOffice(item: OutboxItem): boolean {
  return item.code !== null || item.reason?.kind === 'otherContent';
}

/** Offered only where it leads somewhere: not of what is sealed, not of what cannot be read here, not of what the office holds already. */
function mayEdit(item: OutboxItem): boolean {
  return item.keeping === 'own' && item.procedureCode !== null && !isAtOffice(item);
}

/** What the person can do about it, as forms that the device takes. */
export function WhatToDo({ lang, item }: { readonly lang: Lang; readonly item: OutboxItem }) {
  const needsPerson = item.state === 'needsPerson';
  if (item.state === 'received' || item.state === 'answersThere') return null;
  return (
    <form method="post" action="/tren-may-nay" className="actions">
      <input type="hidden" name="id" value={item.id} />
      {needsPerson ? (
        <>
          {mayEdit(item) ? (
            <button type="submit" name="do" value="editAgain">
              {say(hereWords.editAgain, lang)}
            </button>
          ) : null}
          <button type="submit" className="second" name="do" value="sendAgain">
            {say(hereWords.sendAgain, lang)}
          </button>
        </>
      ) : (
        <button type="submit" name="do" value="sendNow">
          {say(hereWords.sendNow, lang)}
        </button>
      )}
    </form>
  );
}
