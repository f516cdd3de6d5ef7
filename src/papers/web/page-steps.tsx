import type { ReactNode } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { StepHeading } from '../../basics/web/step-heading.tsx';
import type { FoundSheet } from '../rules/find-sheet.ts';
import type { PageFault } from '../rules/legible.ts';
import { captureWords, faultWords } from './capture-words.ts';
import { CornerEditor, type CornerEditorInput } from './corner-editor.tsx';

export type CornerStepInput = CornerEditorInput & {
  readonly found: FoundSheet['kind'];
  readonly note: string | null;
  readonly onDone: () => void;
  readonly onTurn: () => void;
  readonly onWhole: () => void;
  readonly onDrop: () => void;
};

/** The photo is here: are the corners right? */
export function CornerStep(step: CornerStepInput) {
  const { lang, found } = step;
  return (
    <section className="capture-step" aria-labelledby="corners-title">
      <StepHeading id="corners-title">{say(captureWords.cornersTitle, lang)}</StepHeading>
      <p role="status">{say(foundWords[found], lang)}</p>
      <CornerEditor lang={lang} look={step.look} corners={step.corners} onMove={step.onMove} />
      <p className="hint small keys-only" id="corner-keys">
        {say(captureWords.cornersKeys, lang)}
      </p>
      {step.note === null ? null : (
        <p className="fault" role="alert">
          {step.note}
        </p>
      )}
      <div className="actions">
        <button type="button" onClick={step.onDone}>
          {say(captureWords.cornersDone, lang)}
        </button>
        <button type="button" className="second" onClick={step.onTurn}>
          {say(captureWords.turn, lang)}
        </button>
        <button type="button" className="second" onClick={step.onWhole}>
          {say(captureWords.whole, lang)}
        </button>
        <button type="button" className="text" onClick={step.onDrop}>
          {say(captureWords.dropPhoto, lang)}
        </button>
      </div>
    </section>
  );
}

const foundWords = { found: captureWords.cornersFound, cutOff: captureWords.cornersCutOff, whole: captureWords.cornersWhole } as const;

export type JudgedStepInput = {
  readonly lang: Lang;
  readonly faults: readonly PageFault[];
  readonly look: string;
  /** The button that takes it again. */
  readonly again: ReactNode;
  readonly onUse: () => void;
  readonly onDrop: () => void;
};

/** Something is wrong with the page: the person decides before it is sent. */
export function JudgedStep({ lang, faults, look, again, onUse, onDrop }: JudgedStepInput) {
  return (
    <section className="capture-step" aria-labelledby="judged-title">
      <StepHeading id="judged-title">{say(captureWords.judgedTitle, lang)}</StepHeading>
      <div className="box warn" role="alert">
        <p>{say(captureWords.judgedLead, lang)}</p>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{say(faultWords[fault], lang)}</li>
          ))}
        </ul>
      </div>
      <img className="capture-look" src={look} alt={say(captureWords.photoOf, lang)} />
      <div className="actions">
        {again}
        <button type="button" className="second" onClick={onUse}>
          {say(captureWords.takeAnyway, lang)}
        </button>
        <button type="button" className="text" onClick={onDrop}>
          {say(captureWords.dropPhoto, lang)}
        </button>
      </div>
    </section>
  );
}
