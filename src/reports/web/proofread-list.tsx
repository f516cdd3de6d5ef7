import { useSay } from '../../basics/web/staff-context.tsx';
import type { Numbered } from './proofread-result.tsx';
import { proofreadingWords } from './proofreading-words.ts';

const chips = { wrong: 'chip late', doubtful: 'chip soon', style: 'chip' } as const;

type ListProps = { readonly findings: readonly Numbered[]; readonly current: number | null; readonly choose: (number: number) => void };

export function FindingList({ findings, current, choose }: ListProps) {
  const say = useSay();
  return (
    <section className="proofread-findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{say(proofreadingWords.findings)}</h2>
      <ol className="plain-rows">
        {findings.map((finding) => (
          <li key={finding.number} id={`finding-${finding.number}`} className={finding.number === current ? 'is-current' : ''} aria-current={finding.number === current}>
            <FindingRow finding={finding} choose={choose} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function FindingRow({ finding, choose }: { readonly finding: Numbered; readonly choose: (number: number) => void }) {
  const say = useSay();
  return (
    <>
      <p className="finding-head">
        <span className={chips[finding.severity]}>{say(proofreadingWords.severities[finding.severity])}</span>{' '}
        <button type="button" className="quiet small finding-name" onClick={() => choose(finding.number)}>
          {finding.number}. {say(finding.name)}
        </button>
        <strong className="print-only">
          {finding.number}. {say(finding.name)}
        </strong>
      </p>
      <p>
        “{finding.quoted}” <small>{say(finding.where)}</small>
      </p>
      <p>{say(finding.problem)}</p>
      {finding.computation === null ? null : (
        <p className="muted">
          {say(proofreadingWords.computation)} <span className="computation">{finding.computation}</span>
        </p>
      )}
      {finding.shouldBe === null ? null : (
        <p>
          {say(proofreadingWords.shouldBe)} <strong>{finding.shouldBe}</strong>
        </p>
      )}
      <p className="source">{say(finding.source)}</p>
    </>
  );
}
