import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { CheckedReceipt } from '../../../dossiers/http/check-shapes.ts';
import type { ReceiptStatement } from '../../../dossiers/rules/receipt-statement.ts';
import { type Fact, Facts } from './parts.tsx';
import { aloneWords, checkWords, incompleteWords, type Said, verdictWords } from './words-check.ts';

/** What is known of a receipt by now: by the server, or by this device alone. */
export type CheckNews =
  | { readonly by: 'server'; readonly checked: CheckedReceipt }
  | { readonly by: 'device'; readonly verdict: 'genuine' | 'noSuchKey'; readonly statement: ReceiptStatement }
  | { readonly by: 'device'; readonly verdict: 'forged' | 'unreadable' | 'checking' }
  | { readonly by: 'device'; readonly verdict: 'refused'; readonly why: string };

/** The answer to "is it real, and how far is it", first of all in one sentence. */
export function CheckResult({ lang, news }: { readonly lang: Lang; readonly news: CheckNews }) {
  const said = saidOf(news);
  if (said === null) return <p>{news.by === 'device' && news.verdict === 'refused' ? news.why : say(checkWords.checking, lang)}</p>;
  const facts = factsOf(news, lang);
  return (
    <section className={`card checked ${said.kind}`}>
      <h2>{say(said.title, lang)}</h2>
      <p>{say(said.text, lang)}</p>
      {facts.length === 0 ? null : <Facts facts={facts} />}
    </section>
  );
}

/** Null while nothing is known. */
function saidOf(news: CheckNews): Said | null {
  if (news.by === 'server') return news.checked.verdict === 'genuine' && news.checked.papers?.sameAsSent === 'no' ? incompleteWords : verdictWords[news.checked.verdict];
  switch (news.verdict) {
    case 'checking':
    case 'refused':
      return null;
    case 'forged':
      return verdictWords.forged;
    default:
      return aloneWords[news.verdict];
  }
}

function factsOf(news: CheckNews, lang: Lang): readonly Fact[] {
  if (news.by === 'server') return news.checked.code === null ? [] : factsOfAnswer(news.checked, lang);
  return news.verdict === 'genuine' ? factsOfStatement(news.statement, lang) : [];
}

function factsOfAnswer(checked: CheckedReceipt, lang: Lang): readonly Fact[] {
  return [
    codeFact(checked.code ?? '', lang),
    { name: say(checkWords.officeName, lang), value: checked.officeName },
    { name: say(checkWords.submittedAt, lang), value: timeOf(checked.submittedAt) },
    { name: say(checkWords.papers, lang), value: checked.papers === null ? '' : say(checkWords.papersOf(checked.papers), lang) },
    { name: say(checkWords.openedAt, lang), value: checked.openedAt === null ? say(checkWords.notOpened, lang) : timeOf(checked.openedAt) },
    { name: say(checkWords.stage, lang), value: checked.stageName === null ? '' : say(checked.stageName, lang) },
  ];
}

function factsOfStatement(statement: ReceiptStatement, lang: Lang): readonly Fact[] {
  return [
    codeFact(statement.code, lang),
    { name: say(checkWords.submittedAt, lang), value: timeOf(statement.submittedAt) },
    { name: say(checkWords.papers, lang), value: say(checkWords.papersSigned(statement.papersCount), lang) },
    { name: say(checkWords.completeAt, lang), value: timeOf(statement.completeAt) },
  ];
}

/** A genuine square may be glued on another paper. */
function codeFact(code: string, lang: Lang): Fact {
  return {
    name: say(checkWords.code, lang),
    value: (
      <>
        <strong className="code-name">{code}</strong>
        <br />
        <span className="small muted">{say(checkWords.sameCode, lang)}</span>
      </>
    ),
  };
}

function timeOf(iso: string | null): string {
  const instant = iso === null ? null : parseInstant(iso);
  return instant === null ? '' : formatInstant(instant);
}
