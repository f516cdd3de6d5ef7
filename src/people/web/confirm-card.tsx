import type { Text } from '../../basics/rules/outcome.ts';
import { type Lang, say } from '../../basics/web/lang.ts';
import { StepHeading } from '../../basics/web/step-heading.tsx';
import type { Answers, Question } from '../../procedures/rules/form.ts';
import type { IdentityCard, ReadCard } from '../rules/identity-card.ts';
import { identityWords } from './identity-words.ts';

export type ConfirmCardInput = {
  readonly lang: Lang;
  readonly read: ReadCard;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onAgree: (answers: Answers) => void;
  readonly onDisagree: () => void;
};

/** What the card says, which questions it would answer, and what does not fit: the person agrees, or nothing happens. */
export function ConfirmCard({ lang, read, questions, answers, onAgree, onDisagree }: ConfirmCardInput) {
  return (
    <div className="identity-reader">
      <StepHeading id="confirm-title">{say(identityWords.confirmTitle, lang)}</StepHeading>
      <p>{say(identityWords.confirmLead, lang)}</p>
      <dl className="facts">
        {factsOf(read.card).map(({ name, value }) => (
          <div key={name.vi}>
            <dt>{say(name, lang)}</dt>
            <dd>{typeof value === 'string' ? value : say(value, lang)}</dd>
          </div>
        ))}
      </dl>
      {read.warnings.length === 0 ? null : (
        <div className="box warn" role="alert">
          <h3>{say(identityWords.lookAgain, lang)}</h3>
          <ul>
            {read.warnings.map((warning) => (
              <li key={warning.vi}>{say(warning, lang)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {say(identityWords.filled, lang)}:{' '}
        {questions
          .filter(({ key }) => Object.hasOwn(answers, key))
          .map(({ label }) => `«${say(label, lang)}»`)
          .join(', ')}
        .
      </p>
      <div className="actions">
        <button type="button" onClick={() => onAgree(answers)}>
          {say(identityWords.agree, lang)}
        </button>
        <button type="button" className="second" onClick={onDisagree}>
          {say(identityWords.disagree, lang)}
        </button>
      </div>
    </div>
  );
}

function factsOf(card: IdentityCard): readonly { readonly name: Text; readonly value: string | Text }[] {
  return [
    { name: identityWords.fullName, value: card.fullName },
    { name: identityWords.birthDate, value: card.birthDate.split('-').reverse().join('/') },
    { name: identityWords.personalId, value: card.personalId },
    ...(card.sex === null ? [] : [{ name: identityWords.sex, value: identityWords[card.sex] }]),
    ...(card.address === null ? [] : [{ name: identityWords.address, value: card.address }]),
  ];
}
