import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatInstant } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { DataImportsView } from '../http/data-import-shapes.ts';
import { dataImportWords } from './data-import-words.ts';

/** What was brought in before, by whom, with what remarks; and the way back. */
export function DataImports({ unitCode }: { readonly unitCode: string }) {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const imports = useQuery({
    queryKey: ['data-imports', unitCode],
    queryFn: ({ signal }) => api.get<DataImportsView>(`/data-imports?unit=${encodeURIComponent(unitCode)}`, signal),
  });
  const undo = useMutation({
    mutationFn: (id: string) => api.send<DataImportsView>({ method: 'POST', path: `/data-imports/${id}/undo`, body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['data-imports'] });
      await queries.invalidateQueries({ queryKey: ['imported-figures'] });
    },
  });
  return (
    <section className="stack" aria-labelledby="imports-title">
      <h2 id="imports-title">{say(dataImportWords.before)}</h2>
      {undo.error === null ? null : <FailureBox failure={failureOf(undo.error)} retry={null} />}
      <Fetched result={imports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say(dataImportWords.none)}>{say(dataImportWords.noneMore)}</Empty>
          ) : (
            <ul className="plain-rows">
              {rows.map((one) => (
                <Kept key={one.id} kept={one} isPending={undo.isPending ? 'yes' : 'no'} undo={() => undo.mutate(one.id)} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </section>
  );
}

function Kept({ kept, isPending, undo }: { readonly kept: DataImportsView['rows'][number]; readonly isPending: 'yes' | 'no'; readonly undo: () => void }) {
  const say = useSay();
  return (
    <li className="plain-row">
      <div>
        <strong>{kept.fileName}</strong>
        <small className="line">
          {say(dataImportWords.taken[kept.kind](formatInteger(kept.rowsTaken)))} · {shown(kept.importedAt)} · {kept.by ?? say(dataImportWords.atServer)}
        </small>
        <small className="line">
          {say(dataImportWords.source)}: {kept.origin}
        </small>
        {kept.remarks.length === 0 ? null : (
          <details>
            <summary>{say(dataImportWords.remarks(formatInteger(kept.remarks.length)))}</summary>
            <ul>
              {kept.remarks.map(({ row, said }) => (
                <li key={`${row} ${said.vi}`}>
                  {row === null ? '' : `${say(dataImportWords.row(formatInteger(row)))}: `}
                  {say(said)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {kept.undoneAt !== null ? (
        <span className="chip">{say(dataImportWords.undone(shown(kept.undoneAt), kept.undoneBy ?? say(dataImportWords.atServer)))}</span>
      ) : kept.kind === 'figures' ? (
        <button type="button" onClick={undo} aria-disabled={isPending === 'yes'}>
          {say(dataImportWords.undo)}
          <span className="unseen"> {kept.fileName}</span>
        </button>
      ) : null}
    </li>
  );
}

function shown(moment: string): string {
  const instant = parseInstant(moment);
  return instant === null ? moment : formatInstant(instant);
}
