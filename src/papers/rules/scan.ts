/** A page on its way from the phone to the machine beside it, at most this large when sealed; a straightened page has 400 KB. */
export const scanPageBytesMax = 2 * 1024 * 1024;
export const scanPagesMax = 40;

/** Nothing of a scan is kept longer than this after the last sign of either side, and a session no longer than two hours whatever happens. */
export const scanMinutes = 15;
export const scanHoursMax = 2;

/** `awaited`: nobody has opened the code yet · `here`: the phone's page is open · `done`: the person pressed "Xong". */
export type PhoneState = 'awaited' | 'here' | 'done';

/** What binds a sealed page to its place: the same bytes at another place, or in another session, do not open. */
export function scanPageLabel(sessionId: string, n: number): string {
  return `${sessionId} page ${n}`;
}

/** What the code on the screen holds behind the # of the address, where browsers never send it: the key of the pages, and the phone's right to send. */
export type ScanSecret = { readonly key: string; readonly phoneToken: string };

export function scanFragment({ key, phoneToken }: ScanSecret): string {
  return `${key}.${phoneToken}`;
}

/** Null when it is not what `scanFragment` writes: the address was copied without its end. */
export function readScanFragment(fragment: string): ScanSecret | null {
  const [, key, phoneToken] = /^#?([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/.exec(fragment) ?? [];
  return key === undefined || phoneToken === undefined ? null : { key, phoneToken };
}
