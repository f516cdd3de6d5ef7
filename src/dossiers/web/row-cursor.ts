import { type RefObject, useEffect, useRef } from 'react';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useDraft } from '../../basics/web/staff-context.tsx';

/**
 * Moves the focus along the rows with j, k and the arrows, and keeps it by dossier: when the list refreshes the cursor
 * stays on the same dossier, and when that dossier has left the list, on the one that took its place.
 */
export function useRowCursor(input: { readonly box: RefObject<HTMLElement | null>; readonly ids: readonly string[]; readonly memory: string; readonly atEnd: () => void }): void {
  const { box, ids, memory, atEnd } = input;
  const [kept, keep] = useDraft<string | null>(`cursor ${memory}`, null);
  const place = useRef(0);

  function focusAt(index: number) {
    const id = ids[index];
    if (id === undefined) return;
    place.current = index;
    keep(id);
    const link = box.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    link?.focus();
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }
  function move(by: 1 | -1) {
    const at = ids.indexOf(document.activeElement?.getAttribute('data-row') ?? '');
    const next = at === -1 ? Math.max(0, ids.indexOf(kept ?? '')) : at + by;
    if (next >= ids.length) atEnd();
    focusAt(Math.max(0, Math.min(ids.length - 1, next)));
  }
  useShortcuts([
    [['j', 'ArrowDown'], () => move(1)],
    [['k', 'ArrowUp'], () => move(-1)],
    [['Home'], () => focusAt(0)],
    [['End'], () => focusAt(ids.length - 1)],
  ]);

  useEffect(() => {
    const list = box.current;
    if (list === null) return;
    const remember = (event: FocusEvent) => {
      const id = event.target instanceof Element ? event.target.getAttribute('data-row') : null;
      if (id === null) return;
      place.current = ids.indexOf(id);
      keep(id);
    };
    list.addEventListener('focusin', remember);
    return () => list.removeEventListener('focusin', remember);
  });

  const shown = useRef('');
  useEffect(() => {
    const joined = ids.join(' ');
    if (shown.current === joined) return;
    shown.current = joined;
    const nowhere = document.activeElement === document.body || document.activeElement === null;
    if (kept !== null && nowhere && ids.length > 0) focusAt(ids.includes(kept) ? ids.indexOf(kept) : Math.min(place.current, ids.length - 1));
  });
}
