import type { Text } from '../../basics/rules/outcome.ts';

/**
 * What was being done when the camera was opened: phones with little memory drop the page meanwhile, and the person comes back to one that knows
 * of nothing. Of the person nothing is kept: the key of the paper and how many pages there were.
 */
export type CaptureMemory = { readonly place: string; readonly pages: number };

const name = 'dh-capture';

export function remember(memory: CaptureMemory): void {
  try {
    sessionStorage.setItem(name, JSON.stringify({ ...memory, path: location.pathname }));
  } catch {
    // Storage switched off: then there is nothing to tell afterwards.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // As above.
  }
}

/** What was left unfinished on this page; told once. */
export function recall(): CaptureMemory | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as (CaptureMemory & { readonly path: string }) | null;
    forget();
    return kept !== null && kept.path === location.pathname ? { place: kept.place, pages: kept.pages } : null;
  } catch {
    return null;
  }
}

export function sayInterrupted({ pages }: CaptureMemory): Text {
  return {
    vi: `Máy đã đóng trang này khi đang mở máy ảnh${pages === 0 ? '' : ` (${pages} trang đã chụp chưa kịp gửi)`}. Chụp lại giúp; các câu trả lời và giấy tờ đã gửi vẫn còn nguyên.`,
    en: `The device closed this page while the camera was open${pages === 0 ? '' : ` (${pages} pages taken were not sent yet)`}. Please take the photo again; answers and papers that were sent are safe.`,
  };
}
