import { useEffect, useRef } from 'react';
import { usePreferences } from './staff-context.tsx';

/** Keys and what they do on this screen. Letters and signs can be switched off (WCAG 2.1.4); arrows and Escape always work. */
export type Shortcuts = readonly (readonly [keys: readonly string[], act: () => void])[];

export function useShortcuts(shortcuts: Shortcuts): void {
  const { letterKeys } = usePreferences();
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current.find(([keys]) => keys.includes(event.key))?.[1];
      if (act === undefined || isTaken(event) || (letterKeys === 'off' && event.key.length === 1)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letterKeys]);
}

/** Somebody is typing, composing Vietnamese, using a key of the browser, or a dialog has the floor. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return true;
  return event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
}
