import { say } from '../../../basics/web/lang.ts';
import type { VaultShown } from '../../../sync/web/device.ts';
import type { Frame } from './document.tsx';
import { Box, type Fault } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { PinBox, TextBox } from './post-entry-pages.tsx';
import { benchWords } from './words-workbench.ts';

export type SelfStep =
  | { readonly kind: 'ask' }
  | { readonly kind: 'code'; readonly codeId: string; readonly phoneHint: string }
  | { readonly kind: 'done' }
  /** The ward knows no phone of this member, or no such member. */
  | { readonly kind: 'noPhone' };

/** A member shows by a code on the own phone to be who was chosen in the list; who cannot now works all the same. */
export function PostSelfPage({ frame, faults, step }: { readonly frame: Frame; readonly faults: readonly Fault[]; readonly step: SelfStep }) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.selfTitle, lang), back: '/ho-tro' },
    <>
      {step.kind === 'done' ? (
        <Box kind="good">
          <p role="status">{say(benchWords.selfDone, lang)}</p>
        </Box>
      ) : (
        <p>{say(step.kind === 'noPhone' ? benchWords.selfNoPhone : benchWords.selfWhy, lang)}</p>
      )}
      {step.kind === 'ask' || step.kind === 'code' ? (
        <form method="post" action="/ho-tro/toi" noValidate autoComplete="off">
          {step.kind === 'code' ? (
            <>
              <Box kind="info">
                <p role="status">{say(benchWords.selfSent(step.phoneHint), lang)}</p>
              </Box>
              <input type="hidden" name="codeId" value={step.codeId} />
              <input type="hidden" name="phoneHint" value={step.phoneHint} />
              <TextBox door={{ frame, faults }} id="code" label={say(benchWords.codeLabel, lang)} hint="" value="" />
            </>
          ) : null}
          <div className="actions">
            {step.kind === 'code' ? (
              <button type="submit" name="do" value="check">
                {say(benchWords.goOn, lang)}
              </button>
            ) : null}
            <button type="submit" className={step.kind === 'code' ? 'second' : undefined} name="do" value="ask" id="ask">
              {say(step.kind === 'code' ? benchWords.codeAgain : benchWords.selfAsk, lang)}
            </button>
          </div>
        </form>
      ) : null}
      <p className="pause">
        <a href="/ho-tro">{say(step.kind === 'done' ? benchWords.goOn : benchWords.selfLater, lang)}</a>
      </p>
    </>,
  );
}

export type GiveInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  readonly id: string;
  readonly name: string;
  readonly others: readonly VaultShown[];
  readonly chosen: string;
};

/** While both are at the machine: the draft goes over under the key of the other. */
export function PostGivePage({ frame, faults, id, name, others, chosen }: GiveInput) {
  const { lang } = frame;
  return stepPage(
    { frame, faults, title: say(benchWords.giveTitle, lang), back: '/ho-tro' },
    <form method="post" action={`/ho-tro/giao/${id}`} noValidate autoComplete="off">
      <p>
        <strong>{name}</strong>
      </p>
      <p>{say(benchWords.giveText, lang)}</p>
      <fieldset className="question" id="who" tabIndex={-1}>
        <legend className="label">{say(benchWords.giveTo, lang)}</legend>
        {others.map(({ session, owner }) => (
          <label key={session} className="choice">
            <input type="radio" name="session" value={session} defaultChecked={session === chosen || others.length === 1} />
            <span>{owner?.name ?? say(benchWords.whoBefore, lang)}</span>
          </label>
        ))}
      </fieldset>
      <PinBox door={{ frame, faults }} id="pin" label={say(benchWords.givePin, lang)} hint="" />
      <button type="submit" name="do" value="give">
        {say(benchWords.giveDo, lang)}
      </button>
      <p id="pin-busy" role="status" />
    </form>,
  );
}
