import type { PhoneState } from '../rules/scan.ts';
import { scanFragment } from '../rules/scan.ts';
import { newScanKey, openPage } from './seal-page.ts';

/** The machine's side of a scan by phone: begins it, fetches what comes, and lets go of it on the server. */
export type ScanReceiver = {
  /** What the code holds: the address that the phone opens. */
  readonly address: string;
  readonly end: () => void;
};

export type ScanNews = { readonly phone: PhoneState | 'over' | 'noLine' };

export type ReceiverInput = {
  /** Where phones find us. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly onNews: (news: ScanNews) => void;
  /** A page, opened; null when it was damaged on the way. The next is asked for when this one is kept. */
  readonly onPage: (page: ArrayBuffer | null) => Promise<void> | void;
};

const api = '/api/v1/scan-sessions';
const pausesMs = [1000, 2000, 5000, 10_000];

/** Null when the server could not be reached or says no. */
export async function beginScanning(input: ReceiverInput): Promise<ScanReceiver | null> {
  const answer = await input.fetch(api, { method: 'POST' }).catch(() => null);
  if (answer === null || answer.status !== 201) return null;
  const { id, pcToken, phoneToken } = (await answer.json()) as { readonly id: string; readonly pcToken: string; readonly phoneToken: string };
  const scan = { id, key: newScanKey(), headers: { 'x-scan-token': pcToken }, isOpen: true };
  void listen(scan, input);
  return {
    address: `${input.origin}/may-quet/${id}#${scanFragment({ key: scan.key, phoneToken })}`,
    end() {
      if (!scan.isOpen) return;
      scan.isOpen = false;
      void input.fetch(`${api}/${id}`, { method: 'DELETE', headers: scan.headers, keepalive: true }).catch(() => null);
    },
  };
}

type Scan = { readonly id: string; readonly key: string; readonly headers: Readonly<Record<string, string>>; isOpen: boolean };

/** Asks again and again for as long as the session is open; a line that is cut costs nothing but time. */
async function listen(scan: Scan, input: ReceiverInput): Promise<void> {
  const kept = new Set<number>();
  // Null after a cut: who knows nothing is answered at once, and the screen says again what is so.
  let phone: PhoneState | null = null;
  for (let failures = 0; scan.isOpen; ) {
    const address: string = `${api}/${scan.id}/pages${phone === null ? '' : `?phone=${phone}`}`;
    const answer: Response | null = await input.fetch(address, { headers: scan.headers }).catch(() => null);
    if (!scan.isOpen) return;
    if (answer?.status === 404) {
      scan.isOpen = false;
      return input.onNews({ phone: 'over' });
    }
    const told = answer?.ok === true ? await toldIn(answer) : null;
    if (told !== null) {
      phone = told.phone;
      input.onNews({ phone });
      if (await takeAll(scan, { input, kept, waiting: told.waiting })) {
        failures = 0;
        continue;
      }
    }
    phone = null;
    input.onNews({ phone: 'noLine' });
    await input.pause(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 1000);
    failures += 1;
  }
}

type Taking = { readonly input: ReceiverInput; readonly kept: Set<number>; readonly waiting: readonly number[] };

/** Each page that waits: fetched, opened, kept, and only then dropped on the server. False when the line was cut; what is kept already is only dropped again. */
async function takeAll(scan: Scan, { input, kept, waiting }: Taking): Promise<boolean> {
  for (const n of waiting) {
    const place = `${api}/${scan.id}/pages/${n}`;
    if (!kept.has(n)) {
      const answer = await input.fetch(place, { headers: scan.headers }).catch(() => null);
      const sealed = answer?.ok === true ? await answer.arrayBuffer().catch(() => null) : null;
      if (sealed === null) return false;
      const page = await openPage({ key: scan.key, sessionId: scan.id, n, sealed });
      if (!scan.isOpen) return true;
      kept.add(n);
      await input.onPage(page);
    }
    const dropped = await input.fetch(place, { method: 'DELETE', headers: scan.headers }).catch(() => null);
    if (dropped?.status !== 204) return false;
  }
  return true;
}

type Told = { readonly waiting: readonly number[]; readonly phone: PhoneState };

/** Null for what is no answer of ours: a wireless network that wants a log-in answers everything with a page. */
async function toldIn(answer: Response): Promise<Told | null> {
  const told = (await answer.json().catch(() => null)) as Partial<Told> | null;
  return told !== null && Array.isArray(told.waiting) && told.phone !== undefined ? { waiting: told.waiting, phone: told.phone } : null;
}
