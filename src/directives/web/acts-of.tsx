import type { Text } from '../../basics/rules/outcome.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { PhotoLink } from './photo-field.tsx';

type Done = { readonly id: string; readonly kind: string; readonly text: string | null; readonly photoId: string | null; readonly by: string; readonly at: string };

/** What came of something, in the order in which it was recorded. */
export function ActsOf({ acts, names }: { readonly acts: readonly Done[]; readonly names: Readonly<Record<string, Text>> }) {
  const say = useSay();
  if (acts.length === 0) return null;
  return (
    <ol className="said">
      {acts.map((act) => (
        <li key={act.id}>
          <strong>{say(names[act.kind] ?? { vi: act.kind, en: act.kind })}</strong>
          {act.text === null ? '' : `: ${act.text}`} <PhotoLink id={act.photoId} />
          <small className="muted">
            {act.by}, {shownInstant(act.at)}
          </small>
        </li>
      ))}
    </ol>
  );
}
