import { useQuery } from '@tanstack/react-query';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { SatisfactionFigures } from '../http/satisfaction-shapes.ts';
import { type FiguresAsked, unitQueryOf } from './figures-data.ts';
import { satisfactionWords as words } from './satisfaction-words.ts';

/** What applicants said once they had the result: a share of those who answered, nothing where nobody did. */
export function SatisfactionBox({ asked }: { readonly asked: FiguresAsked }) {
  const say = useSay();
  const api = useApi();
  const query = unitQueryOf(asked);
  const found = useQuery({ queryKey: ['satisfaction', query], queryFn: ({ signal }) => api.get<SatisfactionFigures>(`/figures/satisfaction?${query}`, signal) });
  return (
    <section aria-labelledby="satisfaction">
      <h3 id="satisfaction">{say(words.title)}</h3>
      <Fetched result={found}>
        {(data) => (
          <>
            <p>{say(sentenceOf(data))}</p>
            {data.rateText === null ? null : <Levels data={data} />}
            {data.words.length === 0 ? null : <Written data={data} />}
            <p className="muted">
              {say(data.definition)} {say(words.source)}: {data.source}
            </p>
          </>
        )}
      </Fetched>
    </section>
  );
}

function sentenceOf({ answers, satisfied, rateText }: SatisfactionFigures) {
  if (answers === 0) return words.nobody;
  if (answers === null || satisfied === null || rateText === null) return words.few;
  return words.rate({ rate: rateText, satisfied: formatInteger(satisfied), answers: formatInteger(answers) });
}

function Levels({ data }: { readonly data: SatisfactionFigures }) {
  const say = useSay();
  return (
    <table className="figure-table">
      <caption className="unseen">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.level)}</th>
          <th scope="col" className="number">
            {say(words.answers)}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.levels.map((level) => (
          <tr key={level.key}>
            <th scope="row">{say(level.name)}</th>
            <td className="number">{level.answers === null ? say(words.notTold) : formatInteger(level.answers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Written({ data }: { readonly data: SatisfactionFigures }) {
  const say = useSay();
  return (
    <details className="definition">
      <summary>{say(words.written(data.words.length))}</summary>
      <p>{say(words.writtenHint)}</p>
      <ul>
        {data.words.map((one) => (
          <li key={one.month + one.words}>
            {one.words} <span className="muted">({say(one.level)})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
