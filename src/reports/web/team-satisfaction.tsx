import { useQuery } from '@tanstack/react-query';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { TeamSatisfaction } from '../http/satisfaction-shapes.ts';
import { satisfactionWords as words } from './satisfaction-words.ts';

/** How satisfied those are whom each team helped; teams about which nobody said anything are counted, not listed. */
export function TeamSatisfactionPart({ office, from, to }: { readonly office: number; readonly from: string; readonly to: string }) {
  const say = useSay();
  const api = useApi();
  const query = new URLSearchParams({ office: String(office), from, to }).toString();
  const found = useQuery({ queryKey: ['team-satisfaction', query], queryFn: ({ signal }) => api.get<TeamSatisfaction>(`/figures/team-satisfaction?${query}`, signal) });
  return (
    <section className="team-part" aria-labelledby="team-satisfaction">
      <h2 id="team-satisfaction">{say(words.ofTeams)}</h2>
      <Fetched result={found}>
        {(view) => {
          const rows = view.rows.filter(({ answers }) => answers !== 0);
          const silent = view.rows.length - rows.length;
          return (
            <>
              {rows.length === 0 ? <p>{say(words.nobodyOfTeams)}</p> : <Rows rows={rows} />}
              {rows.length === 0 || silent === 0 ? null : <p className="muted">{say(words.silentTeams(formatInteger(silent)))}</p>}
              <p className="muted">{say(view.definition)}</p>
            </>
          );
        }}
      </Fetched>
    </section>
  );
}

function Rows({ rows }: { readonly rows: TeamSatisfaction['rows'] }) {
  const say = useSay();
  return (
    <table className="credit-table">
      <caption className="unseen">{say(words.ofTeams)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.team)}</th>
          <th scope="col">{say(words.answers)}</th>
          <th scope="col">{say(words.satisfied)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.teamId}>
            <th scope="row">
              {row.name}
              <small className="line">{row.officeName}</small>
            </th>
            <td data-head={say(words.answers)}>{row.answers === null ? say(words.fewTold) : formatInteger(row.answers)}</td>
            <td data-head={say(words.satisfied)}>
              {row.rateText === null || row.satisfied === null ? say(words.notTold) : say(words.rateOf(row.rateText, formatInteger(row.satisfied)))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
