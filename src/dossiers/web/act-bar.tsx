import { useState } from 'react';
import { KeyMark } from '../../basics/web/key-mark.tsx';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { endsIt, isOfficerAct, type OfficerAct, saysNo } from './act-kinds.ts';
import { dossierWords } from './dossier-words.ts';

const shownOnPhones = 1;

/** What may be done now, the likeliest first. Number keys press the buttons; on a phone the rest unfolds. */
export function ActBar({ acts, open }: { readonly acts: DossierView['acts']; readonly open: (kind: OfficerAct) => void }) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState<'yes' | 'no'>('no');
  const kinds = inOrder(acts);
  useShortcuts(kinds.slice(0, 9).map(({ kind }, i) => [[String(i + 1)], () => open(kind)]));
  if (kinds.length === 0) return <p className="act-bar muted">{say(dossierWords.noActs)}</p>;
  return (
    <fieldset className={`act-bar ${unfolded === 'yes' ? 'unfolded' : ''}`}>
      <legend className="unseen">{say(dossierWords.acts)}</legend>
      {kinds.map(({ kind, name }, i) => (
        <button
          key={kind}
          type="button"
          className={`${i === 0 ? 'primary' : endsIt(kind) ? 'no' : ''} ${i >= shownOnPhones ? 'folds' : ''}`}
          aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
          onClick={() => open(kind)}
        >
          {say(name)}
          {i < 9 ? <KeyMark name={String(i + 1)} /> : null}
        </button>
      ))}
      {kinds.length <= shownOnPhones ? null : (
        <button type="button" className="unfold" aria-expanded={unfolded === 'yes'} onClick={() => setUnfolded(unfolded === 'yes' ? 'no' : 'yes')}>
          {say(unfolded === 'yes' ? dossierWords.fewerActs : dossierWords.moreActs(kinds.length - shownOnPhones))}
        </button>
      )}
    </fieldset>
  );
}

/** The server's order, with the "no" acts behind the others. */
function inOrder(acts: DossierView['acts']): readonly { readonly kind: OfficerAct; readonly name: DossierView['acts'][number]['name'] }[] {
  const known = acts.flatMap(({ kind, name }) => (isOfficerAct(kind) ? [{ kind, name }] : []));
  return [...known.filter(({ kind }) => !saysNo(kind)), ...known.filter(({ kind }) => saysNo(kind))];
}
