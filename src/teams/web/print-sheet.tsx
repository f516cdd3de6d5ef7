import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSay } from '../../basics/web/staff-context.tsx';
import { dutyWords } from './duty-words.ts';

/** Something alone on the page that is printed, with what prints and what closes it above. */
export function PrintSheet({ label, close, children }: { readonly label: string; readonly close: () => void; readonly children: ReactNode }) {
  const say = useSay();
  return createPortal(
    <section className="printed-cards" aria-label={label}>
      <p className="row-end no-print">
        <button type="button" className="primary" onClick={() => window.print()}>
          {say(dutyWords.print)}
        </button>
        <button type="button" onClick={close}>
          {say(dutyWords.close)}
        </button>
      </p>
      {children}
    </section>,
    document.body,
  );
}
