import { useState } from 'react';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { isOfficerAct, type OfficerAct, saysNo } from './act-kinds.ts';
import { dossierWords } from './dossier-words.ts';

const shownOnPhones = 1;

/** What may be done now, the likeliest first. Number keys press the buttons; on a phone the rest unfolds. */
export function ActBar({ acts, open }: { readonly acts: DossierView['acts']; readonly open: (kind: OfficerAct) => void }) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState<'yes' | 'no'>('no');
  const kinds = inOrder(acts);
  useShortcuts(Object.fromEntries(kinds.slice(0, 9).map(({ kind }, i) => [String(i + 1), () => open(kind)])));
  if (kinds.length === 0) return <p className="act-bar muted">{say(dossierWords.noActs)}</p>;
  return (
    <div className={`act-bar ${unfolded === 'yes' ? 'unfolded' : ''}`} role="group" aria-label={say(dossierWords.acts)}>
      {kinds.map(({ kind, name }, i) => (
        <button key={kind} type="button" className={`${i === 0 ? 'primary' : saysNo(kind) ? 'no' : ''} ${i >= shownOnPhones ? 'folds' : ''}`} aria-keyshortcuts={i < 9 ? String(i + 1) : undefined} onClick={() => open(kind)}>
          {say(name)}
          {i < 9 ? <kbd aria-hidden="true">{i + 1}</kbd> : null}
        </button>
      ))}
      {kinds.length <= shownOnPhones ? null : (
        <button type="button" className="unfold" aria-expanded={unfolded === 'yes'} onClick={() => setUnfolded(unfolded === 'yes' ? 'no' : 'yes')}>
          {say(unfolded === 'yes' ? dossierWords.fewerActs : dossierWords.moreActs(kinds.length - shownOnPhones))}
        </button>
      )}
    </div>
  );
}

/** The server's order, with the "no" acts behind the others. */
function inOrder(acts: DossierView['acts']): readonly { readonly kind: OfficerAct; readonly name: DossierView['acts'][number]['name'] }[] {
  const known = acts.flatMap(({ kind, name }) => (isOfficerAct(kind) ? [{ kind, name }] : []));
  return [...known.filter(({ kind }) => !saysNo(kind)), ...known.filter(({ kind }) => saysNo(kind))];
}
