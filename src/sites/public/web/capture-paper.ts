import type { Lang } from '../../../basics/web/lang.ts';

export type CapturePaper = {
  /** The place of the papers; what stands around it makes room for the screen. */
  readonly host: HTMLElement;
  readonly lang: Lang;
  readonly paper: string;
  readonly title: string;
  readonly onTaken: (files: readonly File[]) => void;
};

/** The screen that takes pictures weighs as much as the page: it comes when it is asked for. Whether it came. */
export async function capturePaper({ host, lang, paper, title, onTaken }: CapturePaper): Promise<boolean> {
  const screen = await import('../../../papers/web/open-capture.tsx').catch(() => null);
  const behind = host.closest<HTMLElement>('.column');
  if (screen === null || behind === null) return false;
  screen.openCapture({ behind, lang, title, place: paper, onTaken: ({ name, bytes }) => onTaken([new File([bytes], name, { type: typeOf(name) })]) });
  return true;
}

/** Only for the small picture in the list: what a file is, its bytes decide. */
function typeOf(name: string): string {
  return name.endsWith('.jpg') ? 'image/jpeg' : '';
}
