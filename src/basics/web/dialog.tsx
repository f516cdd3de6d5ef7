import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useSay } from './staff-context.tsx';
import { StaffIcon } from './staff-icon.tsx';
import { staffWords } from './staff-words.ts';

/**
 * A dialog that is open as long as it is shown. Escape and the cross close it; a click beside it does not, since
 * somebody who misses a field must not lose the page; `close` is null where there is no way around it. Focus goes to what
 * is marked as first, else to the first field, and back to where it came from.
 */
export function Dialog({ title, close, children }: { readonly title: string; readonly close: (() => void) | null; readonly children: ReactNode }) {
  const say = useSay();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector) ?? null;
    (find('[data-first]') ?? find('input:not([type=hidden]), textarea, select, button'))?.focus();
  }, []);
  useEffect(() => {
    // What had the focus may have gone from the page an instant ago (a form that is done): Escape then reaches the page alone.
    function onKey({ key }: KeyboardEvent) {
      if (key === 'Escape' && document.activeElement === document.body) close?.();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled={close === null} onOpenChange={(open) => open || close?.()} className="veil">
      <Modal className="dialog">
        <AriaDialog aria-label={title} className="dialog-inner">
          <header className="dialog-head">
            <h2>{title}</h2>
            {close === null ? null : (
              <button type="button" className="quiet square" onClick={close} aria-label={say(staffWords.close)}>
                <StaffIcon name="close" />
              </button>
            )}
          </header>
          <div className="dialog-body" ref={body}>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
