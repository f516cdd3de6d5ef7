import type { Text } from '../../../basics/rules/outcome.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { CheckIcon } from './icons.tsx';
import { Facts } from './parts.tsx';
import { lossesWords } from './words-losses.ts';
import { deviceTexts, filingPromises, honestStates, privacyTexts, promiseWords } from './words-promise.ts';

/** The promise and the privacy notice, whole, in words that can be held against us. */
export function PromisePage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(promiseWords.pageTitle, lang)}>
      <div className="column">
        <h1>{say(promiseWords.pageTitle, lang)}</h1>
        <h2>{say(promiseWords.filing, lang)}</h2>
        <Checked lang={lang} texts={filingPromises} />
        <p>
          <a href="/so-ho-so-that-lac">{say(lossesWords.seePage, lang)}</a>
        </p>
        <h2>{say(promiseWords.honest, lang)}</h2>
        <p>{say(promiseWords.honestIntro, lang)}</p>
        <Facts facts={honestStates.map((state) => ({ name: say(state.name, lang), value: say(state.meaning, lang) }))} />
        <h2 id="rieng-tu">{say(promiseWords.privacy, lang)}</h2>
        <Checked lang={lang} texts={privacyTexts} />
        <h2>{say(promiseWords.device, lang)}</h2>
        <ul>
          {deviceTexts.map((text) => (
            <li key={text.vi}>{say(text, lang)}</li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function Checked({ lang, texts }: { readonly lang: Lang; readonly texts: readonly Text[] }) {
  return (
    <ul className="promises">
      {texts.map((text) => (
        <li key={text.vi}>
          <CheckIcon />
          <span>{say(text, lang)}</span>
        </li>
      ))}
    </ul>
  );
}
