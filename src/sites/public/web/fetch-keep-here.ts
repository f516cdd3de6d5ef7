/** Address of what keeps a draft of the server on the device, built with the device's own pages. */
declare const BUILT_KEEP_HERE: string;

/** Only a machine of one's own, and only on the pages of a draft, needs it. */
export function fetchKeepHere(): Promise<typeof import('./keep-here.ts')> {
  return import(BUILT_KEEP_HERE) as Promise<typeof import('./keep-here.ts')>;
}
