import { useSay } from '../../basics/web/staff-context.tsx';
import type { BlockView } from '../http/proofreading-shapes.ts';
import { markedPieces } from './marked-pieces.ts';
import type { Numbered } from './proofread-result.tsx';
import { proofreadingWords } from './proofreading-words.ts';

type Shown = { readonly findings: readonly Numbered[]; readonly current: number | null; readonly choose: (number: number) => void };

/** The report as it was read, with its places marked; a mark is pressed to see what was found there. */
export function MarkedReport({ blocks, ...shown }: Shown & { readonly blocks: readonly BlockView[] }) {
  const say = useSay();
  return (
    <section className="proofread-text no-print" aria-labelledby="text-title">
      <h2 id="text-title">{say(proofreadingWords.theText)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="proofread-sheet" tabIndex={0}>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report that was read does not change
          <MarkedBlock key={at} at={at} block={block} {...shown} findings={shown.findings.filter(({ place }) => place.block === at)} />
        ))}
      </div>
    </section>
  );
}

function MarkedBlock({ at, block, findings, ...shown }: Shown & { readonly at: number; readonly block: BlockView }) {
  if (block.kind === 'paragraph')
    return (
      <p>
        <MarkedText text={block.text} findings={findings} {...shown} />
      </p>
    );
  return (
    <div className="proofread-table">
      <table>
        <tbody>
          {block.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report that was read does not change
            <tr key={`${at} ${row}`}>
              {cells.map((cell, number) => (
                <td key={cell.column} colSpan={cell.span}>
                  <MarkedText text={cell.text} findings={findings.filter(({ place }) => place.row === row && place.cell === number)} {...shown} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MarkedText({ text, findings, current, choose }: Shown & { readonly text: string }) {
  const say = useSay();
  const pieces = markedPieces(
    text,
    findings.map(({ number, place }) => ({ number, start: place.start, end: place.end })),
  );
  return pieces.map(({ start, text: words, numbers }) => {
    const first = findings.find(({ number }) => number === (numbers.find((one) => one === current) ?? numbers[0]));
    if (first === undefined) return words;
    const isStart = first.place.start === start;
    return (
      <mark key={start} className={`found ${first.severity}${first.number === current ? ' is-current' : ''}`} id={isStart ? `mark-${first.number}` : undefined}>
        <button type="button" onClick={() => choose(first.number)} aria-label={`${words}. ${say(proofreadingWords.mark(first.number, say(first.name)))}`}>
          {words}
        </button>
      </mark>
    );
  });
}
