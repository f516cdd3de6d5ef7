import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { PreviewView } from '../http/import-shapes.ts';
import { importWords } from './import-words.ts';
import { teamWords } from './team-words.ts';

type Title = PreviewView['titles'][number];
type TitlesInput = { readonly view: PreviewView; readonly unitCode: string; readonly again: () => void };

/** No code of a position begins with a sign. */
const asNew = '+';

/** Titles of the list that nobody has said the meaning of: said once, remembered for the next list of this office. The file stays as it was chosen. */
export function ImportTitles({ view, unitCode, again }: TitlesInput) {
  const say = useSay();
  if (view.titles.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="titles-title">
      <h3 id="titles-title">{say(importWords.titles)}</h3>
      <p className="muted">{say(importWords.titlesMore)}</p>
      <ul className="plain-rows">
        {view.titles.map((title) => (
          <li key={`${title.level} ${title.words}`}>
            <TitleRow title={title} view={view} unitCode={unitCode} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TitleRow({ title, view, unitCode, again }: TitlesInput & { readonly title: Title }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const [chosen, setChosen] = useState(title.positionCode ?? '');
  const keeping = useMutation({
    mutationFn: (positionCode: string | null) => api.send({ method: 'PUT', path: '/position-words', body: { unitCode, level: title.level, words: title.words, positionCode } }),
    onSuccess: () => {
      tell(importWords.titleKept);
      again();
    },
  });
  const isSame = chosen === '' || chosen === title.positionCode;
  return (
    <div className="stack">
      <p>
        <strong>“{title.words}”</strong> <span className="chip">{say(teamWords.levels[title.level])}</span> <small>{say(importWords.titleRows(formatInteger(title.rows)))}</small>
      </p>
      <p className="row-end">
        <label className="inline-field">
          <span>
            {say(importWords.titleMeans)}
            <span className="unseen"> “{title.words}”</span>
          </span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {title.positionCode === null ? <option value="">{say(importWords.titleChoose)}</option> : null}
            {view.positions
              .filter(({ level }) => level === title.level)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {say(name)}
                </option>
              ))}
            {view.mayAddPositions === 'yes' && title.positionCode === null ? <option value={asNew}>{say(importWords.titleNew(title.words))}</option> : null}
          </select>
        </label>
        <button type="button" aria-disabled={isSame || keeping.isPending} onClick={() => isSame || keeping.isPending || keeping.mutate(chosen === asNew ? null : chosen)}>
          {say(importWords.titleKeep)}
          <span className="unseen"> “{title.words}”</span>
        </button>
      </p>
      {keeping.error === null ? null : <FailureBox failure={failureOf(keeping.error)} retry={null} />}
    </div>
  );
}
