import { useEffect, useRef, useState } from 'react';
import { Empty } from '../../basics/web/fetched.tsx';
import { KeyMark } from '../../basics/web/key-mark.tsx';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { FindingView, ProofreadingView } from '../http/proofreading-shapes.ts';
import { copyText } from './copy-text.adapter.ts';
import { FindingList } from './proofread-list.tsx';
import { MarkedReport } from './proofread-text.tsx';
import { proofreadingWords } from './proofreading-words.ts';

export type Numbered = FindingView & { readonly number: number };

type ResultProps = { readonly view: ProofreadingView; readonly name: string | null; readonly another: () => void };

/** What was found beside the text; the one that is looked at is marked in both, and keys lead from one to the next. */
export function ProofreadResult({ view, name, another }: ResultProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState<'all' | 'figures'>('all');
  const [current, setCurrent] = useState<number | null>(null);
  const { wrong, doubtful, style } = view.counts;
  const numbered = view.findings.filter(({ severity }) => shown === 'all' || severity !== 'style').map((finding, at) => ({ ...finding, number: at + 1 }));
  useEffect(() => heading.current?.focus(), []);
  function go(step: 1 | -1) {
    if (numbered.length === 0) return;
    const next = current === null ? (step === 1 ? 1 : numbered.length) : ((current - 1 + step + numbered.length) % numbered.length) + 1;
    setCurrent(next);
  }
  useEffect(() => {
    if (current === null) return;
    for (const id of [`finding-${current}`, `mark-${current}`]) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useShortcuts([
    [['j'], () => go(1)],
    [['k'], () => go(-1)],
  ]);
  return (
    <div className="page proofread">
      <h1 tabIndex={-1} ref={heading}>
        {say(name === null ? proofreadingWords.result : proofreadingWords.resultOf(name))}
      </h1>
      <p role="status">
        <strong>{say(proofreadingWords.counts(wrong, doubtful, style))}</strong>
      </p>
      {view.origin === 'pdf' ? <p className="muted">{say(proofreadingWords.fromPdf)}</p> : null}
      <Tools view={view} shown={shown} show={setShown} another={another} findings={numbered} reset={() => setCurrent(null)} />
      {numbered.length === 0 ? (
        <Empty title={say(proofreadingWords.nothingFound)}>{say(proofreadingWords.nothingFoundMore)}</Empty>
      ) : (
        <div className="proofread-steps no-print">
          <button type="button" onClick={() => go(-1)} aria-keyshortcuts="k">
            {say(proofreadingWords.previous)} <KeyMark name="k" />
          </button>
          <button type="button" onClick={() => go(1)} aria-keyshortcuts="j">
            {say(proofreadingWords.next)} <KeyMark name="j" />
          </button>
          <span aria-live="polite">{current === null ? '' : say(proofreadingWords.position(current, numbered.length))}</span>
        </div>
      )}
      <div className="proofread-columns">
        {numbered.length === 0 ? null : <FindingList findings={numbered} current={current} choose={setCurrent} />}
        <MarkedReport blocks={view.blocks} findings={numbered} current={current} choose={setCurrent} />
      </div>
      {view.findingsLeftOut === 0 ? null : <p>{say(proofreadingWords.leftOut(view.findingsLeftOut))}</p>}
    </div>
  );
}

type ToolsProps = {
  readonly view: ProofreadingView;
  readonly shown: 'all' | 'figures';
  readonly show: (shown: 'all' | 'figures') => void;
  readonly another: () => void;
  readonly findings: readonly Numbered[];
  readonly reset: () => void;
};

function Tools({ view, shown, show, another, findings, reset }: ToolsProps) {
  const say = useSay();
  const tell = useTell();
  const lines = findings.map((one) =>
    [`${one.number}. [${say(proofreadingWords.severities[one.severity])}] ${say(one.where)}: “${one.quoted}”. ${say(one.problem)}`, one.computation]
      .filter((part) => part !== null)
      .join(' '),
  );
  async function copy() {
    tell((await copyText(lines.join('\n'))) === 'copied' ? proofreadingWords.copied : proofreadingWords.notCopied);
  }
  return (
    <div className="proofread-tools no-print">
      {view.findings.length === 0 ? null : (
        <fieldset className="picks">
          <legend>{say(proofreadingWords.show)}</legend>
          {(['all', 'figures'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="pick"
              aria-pressed={shown === one}
              onClick={() => {
                reset();
                show(one);
              }}
            >
              {say(proofreadingWords.filters[one])}
            </button>
          ))}
        </fieldset>
      )}
      <div className="row-end">
        {findings.length === 0 ? null : (
          <>
            <button type="button" onClick={() => void copy()}>
              {say(proofreadingWords.copy)}
            </button>
            <button type="button" onClick={() => window.print()}>
              {say(proofreadingWords.print)}
            </button>
          </>
        )}
        <button type="button" className="primary" onClick={another}>
          {say(proofreadingWords.another)}
        </button>
      </div>
    </div>
  );
}
