import { say } from '../../../basics/web/lang.ts';
import { type CheckNews, CheckResult } from './check-result.tsx';
import { CodeField } from './code-field.tsx';
import { type Frame, Page } from './document.tsx';
import { ErrorSummary, type Fault } from './parts.tsx';
import { words } from './words.ts';
import { checkWords } from './words-check.ts';

export type CheckReceiptInput = {
  readonly frame: Frame;
  readonly code: string;
  readonly checkCode: string;
  readonly faults: readonly Fault[];
  readonly news: CheckNews | null;
};

/** Anybody checks a receipt: opened by its QR code the island judges what stands behind #; else by the two codes on the paper. */
export function CheckReceiptPage({ frame, code, checkCode, faults, news }: CheckReceiptInput) {
  const { lang } = frame;
  const title = say(checkWords.title, lang);
  const faultOf = (id: string) => faults.find((fault) => fault.href === `#${id}`)?.message;
  return (
    <Page frame={frame} kind={news === null ? 'open' : 'own'} title={faults.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title} script="check-receipt.js">
      <div className="column">
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <div id="checked" role="status">
          {news === null ? null : <CheckResult lang={lang} news={news} />}
        </div>
        <p id="ask-again" hidden>
          <button className="second" type="button">
            {say(checkWords.askAgain, lang)}
          </button>
        </p>
        <p>{say(checkWords.lead, lang)}</p>
        <p>{say(checkWords.scan, lang)}</p>
        <h2>{say(checkWords.byCode, lang)}</h2>
        <form action="/kiem-tra-bien-nhan" method="post" noValidate>
          <CodeField lang={lang} id="code" label={say(checkWords.code, lang)} hint={say(checkWords.codeHint, lang)} value={code} fault={faultOf('code')} kind="text" />
          <CodeField
            lang={lang}
            id="checkCode"
            label={say(checkWords.checkCode, lang)}
            hint={say(checkWords.checkCodeHint, lang)}
            value={checkCode}
            fault={faultOf('checkCode')}
            kind="short"
          />
          <button type="submit">{say(checkWords.check, lang)}</button>
        </form>
        <h2>{say(checkWords.byText, lang)}</h2>
        <form action="/kiem-tra-bien-nhan" method="post" noValidate id="by-text">
          <input type="hidden" name="by" value="text" />
          <CodeField lang={lang} id="text" label={say(checkWords.text, lang)} hint={say(checkWords.textHint, lang)} value="" fault={faultOf('text')} kind="long" />
          <button className="second" type="submit">
            {say(checkWords.check, lang)}
          </button>
        </form>
        <h2>{say(checkWords.howTitle, lang)}</h2>
        {checkWords.how.map((text) => (
          <p key={text.vi}>{say(text, lang)}</p>
        ))}
        <p>
          <a href="/.well-known/dong-hanh-keys.json">{say(checkWords.keys, lang)}</a>
        </p>
      </div>
    </Page>
  );
}
