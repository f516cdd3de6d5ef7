import { useState } from 'react';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Lang, say } from '../../basics/web/lang.ts';
import { PickButton } from '../../basics/web/pick-button.tsx';
import { StepHeading } from '../../basics/web/step-heading.tsx';
import type { Answers, Question } from '../../procedures/rules/form.ts';
import { answersFromCard } from '../rules/card-answers.ts';
import { type ReadCard, readIdentityCard } from '../rules/identity-card.ts';
import { CameraView } from './camera-view.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import { identityWords } from './identity-words.ts';
import { type CodeReader, codeIn, openCamera, openCodeReader } from './read-code.adapter.ts';

export type IdentityReaderInput = {
  readonly lang: Lang;
  /** The day on which the card is shown. */
  readonly today: PlainDate;
  /** The questions that the card may answer (questionsOfCard). */
  readonly questions: readonly Question[];
  /** Null when the person went back without agreeing. */
  readonly onClose: (answers: Answers | null) => void;
};

type Camera = { readonly stream: MediaStream; readonly reader: CodeReader };

/** By camera, by a photo, or by a reader that types: what is read is shown, and nothing is filled in before the person agrees. */
export function IdentityReader({ lang, today, questions, onClose }: IdentityReaderInput) {
  const [camera, setCamera] = useState<Camera | null>(null);
  const [read, setRead] = useState<ReadCard | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  function take(text: string): void {
    const outcome = readIdentityCard(text, today);
    if (outcome.ok) {
      setCamera(null);
      setRead(outcome.value);
    }
    setFault(outcome.ok ? null : `${say(outcome.refusal.why, lang)} ${say(outcome.refusal.next, lang)}`);
  }

  async function start(): Promise<void> {
    setFault(null);
    setBusy(say(identityWords.looking, lang));
    const [stream, reader] = await Promise.all([openCamera(), openCodeReader()]);
    setBusy(null);
    if (stream !== null && reader !== null) return setCamera({ stream, reader });
    for (const track of stream?.getTracks() ?? []) track.stop();
    setFault(say(reader === null ? identityWords.noReader : identityWords.noCamera, lang));
  }

  async function readPhoto([file]: readonly File[]): Promise<void> {
    if (file === undefined) return;
    setCamera(null);
    setFault(null);
    setBusy(say(identityWords.reading, lang));
    const reader = await openCodeReader();
    const text = reader === null ? null : await codeIn(reader, file);
    setBusy(null);
    if (text !== null) return take(text);
    setFault(say(reader === null ? identityWords.noReader : identityWords.noCode, lang));
  }

  if (read !== null)
    return (
      <ConfirmCard
        lang={lang}
        read={read}
        questions={questions}
        answers={answersFromCard(read.card, questions)}
        onAgree={(answers) => onClose(answers)}
        onDisagree={() => setRead(null)}
      />
    );
  return (
    <div className="identity-reader">
      <button type="button" className="text" onClick={() => onClose(null)}>
        {say(identityWords.back, lang)}
      </button>
      <StepHeading id="identity-title">{say(identityWords.title, lang)}</StepHeading>
      <p>{say(identityWords.lead, lang)}</p>
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {camera === null ? null : (
        <>
          <p role="status">{say(identityWords.looking, lang)}</p>
          <CameraView {...camera} label={say(identityWords.camera, lang)} onCode={take} />
        </>
      )}
      {busy === null ? null : <p role="status">{busy}</p>}
      <div className="actions">
        {camera === null ? (
          <button type="button" onClick={() => void start()}>
            {say(identityWords.startCamera, lang)}
          </button>
        ) : null}
        <PickButton label={say(identityWords.photo, lang)} source="files" accept="image/jpeg,image/png" look="second" onFiles={(files) => void readPhoto(files)} />
      </div>
      <TypedCode label={say(identityWords.typed, lang)} onCode={take} />
    </div>
  );
}

/** A USB reader types the text of the code and an Enter, as a keyboard does. */
function TypedCode({ label, onCode }: { readonly label: string; readonly onCode: (text: string) => void }) {
  return (
    <form
      className="typed-code"
      onSubmit={(event) => {
        event.preventDefault();
        const box = event.currentTarget.querySelector('input');
        if (box === null || box.value.trim() === '') return;
        onCode(box.value);
        box.value = '';
      }}
    >
      <label htmlFor="typed-code">{label}</label>
      <input id="typed-code" type="text" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={1000} />
    </form>
  );
}
