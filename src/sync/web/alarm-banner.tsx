import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { AlarmsView } from '../http/alarm-shapes.ts';
import { postWords } from './post-words.ts';

const refreshMillis = 60_000;

/** At the head of the queue: how many dossiers nobody took up in time, which, and who answers for them. Nothing where there is none. */
export function AlarmBanner({ office }: { readonly office: number }) {
  const say = useSay();
  const api = useApi();
  const alarms = useQuery({ queryKey: ['alarms', office], queryFn: ({ signal }) => api.get<AlarmsView>(`/alarms?office=${office}`, signal), refetchInterval: refreshMillis });
  const { count = 0, officerName = null, rows = [] } = alarms.data ?? {};
  if (count === 0) return null;
  return (
    <section className="notice bad alarm" aria-labelledby="alarm-title">
      <h2 id="alarm-title">{say(postWords.late(count))}</h2>
      <p>
        {say(postWords.answersForIt)} <strong>{officerName ?? say(postWords.nobodyAnswers)}</strong>. {say(postWords.citizenTold)}
      </p>
      <details>
        <summary>{say(postWords.whichOnes)}</summary>
        <ul>
          {rows.map((row) => (
            <li key={row.dossierId}>
              <Link to="/ho-so/$id" params={{ id: row.dossierId }} search={{}}>
                {row.applicantName} · <span className="code">{row.code}</span>
              </Link>{' '}
              <span className="muted">{say(postWords.limitWas(shownInstant(row.answerBy)))}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
