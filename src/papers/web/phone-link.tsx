import { type ComponentType, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import type { PhoneCodeInput } from './phone-code.tsx';
import { phoneLinkWords } from './phone-link-words.ts';
import type { TakenPage } from './take-page.tsx';

export type PhoneLinkInput = { readonly lang: Lang; readonly onPage: (page: TakenPage) => void };

/** Offers a phone as the camera of this machine. */
export function PhoneLink({ lang, onPage }: PhoneLinkInput) {
  const [open, setOpen] = useState<{ readonly Code: ComponentType<PhoneCodeInput> } | null>(null);
  const [ended, setEnded] = useState<'not' | 'over' | 'failed'>('not');

  /** The code and what draws it weigh as much as this screen: they come when they are asked for. */
  async function begin(): Promise<void> {
    const loaded = await import('./phone-code.tsx').catch(() => null);
    setEnded(loaded === null ? 'failed' : 'not');
    if (loaded !== null) setOpen({ Code: loaded.PhoneCode });
  }

  return (
    <section className="phone-link" aria-labelledby="phone-link-title">
      <h3 id="phone-link-title">{say(phoneLinkWords.offer, lang)}</h3>
      {open === null ? (
        <>
          {ended === 'failed' ? (
            <p className="fault" role="alert">
              {say(phoneLinkWords.cannotBegin, lang)}
            </p>
          ) : (
            <p className="muted">{say(ended === 'over' ? phoneLinkWords.over : phoneLinkWords.offerHint, lang)}</p>
          )}
          <button type="button" className="second" onClick={() => void begin()}>
            {say(phoneLinkWords.offer, lang)}
          </button>
        </>
      ) : (
        <open.Code
          lang={lang}
          onPage={onPage}
          onEnd={(how) => {
            setEnded(how);
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
