import { type Lang, say } from '../../../basics/web/lang.ts';
import { type LentBlock, type SlipStock, slipNumberOf, slipsFew, slipsLeft } from '../../../sync/rules/slip-stock.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, type Fault, Tag } from './parts.tsx';
import { TextBox } from './post-entry-pages.tsx';
import { postWords } from './words-post.ts';

export type PostNumbersInput = { readonly frame: Frame; readonly stock: SlipStock; readonly news: string; readonly faults: readonly Fault[]; readonly typed: string };

/** Numbers of slips lent to this machine, all accounted for: ahead, given, spoilt, given back. */
export function PostNumbersPage({ frame, stock, news, faults, typed }: PostNumbersInput) {
  const { lang } = frame;
  const left = slipsLeft(stock);
  return (
    <Page frame={frame} kind="own" title={say(postWords.numbers, lang)}>
      <div className="column">
        <BackLink lang={lang} href="/ho-tro" />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{say(postWords.numbers, lang)}</h1>
        {news === '' ? null : (
          <Box kind="info">
            <p role="status">{news}</p>
          </Box>
        )}
        <Box kind={left === 0 ? 'bad' : left < slipsFew ? 'warn' : 'plain'}>
          <p>{say(left === 0 ? postWords.numbersNone : postWords.numbersLeft(left), lang)}</p>
          {left > 0 && left < slipsFew ? <p>{say(postWords.numbersFew, lang)}</p> : null}
        </Box>
        <ul className="kept">
          {stock.blocks.map((block) => (
            <Block key={block.prefix + block.first} lang={lang} block={block} />
          ))}
        </ul>
        <form method="post" action="/ho-tro/so-phieu" className="actions">
          <button type="submit" className="second" id="borrow" name="do" value="borrow">
            {say(postWords.borrow, lang)}
          </button>
        </form>
        <h2>{say(postWords.spoilTitle, lang)}</h2>
        <p>{say(postWords.spoilText, lang)}</p>
        <form method="post" action="/ho-tro/so-phieu" noValidate autoComplete="off">
          <TextBox door={{ frame, faults }} id="number" label={say(postWords.spoilLabel, lang)} hint="" value={typed} />
          <button type="submit" className="second" name="do" value="spoil">
            {say(postWords.spoilDo, lang)}
          </button>
        </form>
        {stock.spoilt.length === 0 ? null : (
          <section>
            <h3>{say(postWords.spoiltList, lang)}</h3>
            <ul>
              {stock.spoilt.map(({ number, told }) => (
                <li key={number}>
                  {number} <Tag kind="plain">{say(told === 'yes' ? postWords.told : postWords.notToldYet, lang)}</Tag>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}

function Block({ lang, block }: { readonly lang: Lang; readonly block: LentBlock }) {
  const [from, to] = [slipNumberOf(block.prefix, block.first), slipNumberOf(block.prefix, block.last)];
  const next = block.next > block.last ? say(postWords.numbersUsedUp, lang) : slipNumberOf(block.prefix, block.next);
  return (
    <li className="card">
      <p>{say(postWords.numbersBlock({ from, to, next }), lang)}</p>
      <form method="post" action="/ho-tro/so-phieu">
        <input type="hidden" name="prefix" value={block.prefix} />
        <input type="hidden" name="first" value={block.first} />
        <button type="submit" className="text" name="do" value="giveBack">
          {say(postWords.giveBack, lang)}
          <span className="hidden-text">: {from}</span>
        </button>
      </form>
    </li>
  );
}
