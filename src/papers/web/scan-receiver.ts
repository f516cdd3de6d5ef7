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
  /** A page, opened. The next is asked for when this one is kept. */
  readonly onPage: (page: ArrayBuffer) => Promise<void> | void;
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
  let [after, phone, failures] = [0, 'awaited' as PhoneState, 0];
  while (scan.isOpen) {
    const answer = await input.fetch(`${api}/${scan.id}/pages?after=${after}&phone=${phone}`, { headers: scan.headers }).catch(() => null);
    if (!scan.isOpen) return;
    if (answer?.status === 404) {
      scan.isOpen = false;
      return input.onNews({ phone: 'over' });
    }
    const told = answer?.ok === true ? await toldIn(answer) : null;
    if (told === null) {
      input.onNews({ phone: 'noLine' });
      await input.pause(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 1000);
      failures += 1;
      continue;
    }
    failures = 0;
    phone = told.phone;
    input.onNews({ phone });
    for (const n of told.waiting) {
      if (!(await fetchPage(scan, { n, input }))) break;
      after = n;
    }
  }
}

type Told = { readonly waiting: readonly number[]; readonly phone: PhoneState };

/** Null for what is no answer of ours: a wireless network that wants a log-in answers everything with a page. */
async function toldIn(answer: Response): Promise<Told | null> {
  const told = (await answer.json().catch(() => null)) as Partial<Told> | null;
  return told !== null && Array.isArray(told.waiting) && told.phone !== undefined ? { waiting: told.waiting, phone: told.phone } : null;
}

/** One page: fetched, opened, kept, and only then dropped on the server. False when the line was cut; what cannot be opened is passed by. */
async function fetchPage(scan: Scan, { n, input }: { readonly n: number; readonly input: ReceiverInput }): Promise<boolean> {
  const place = `${api}/${scan.id}/pages/${n}`;
  const answer = await input.fetch(place, { headers: scan.headers }).catch(() => null);
  if (answer === null || (!answer.ok && answer.status !== 404)) return false;
  const sealed = answer.ok ? await answer.arrayBuffer().catch(() => null) : null;
  if (answer.ok && sealed === null) return false;
  const page = sealed === null ? null : await openPage({ key: scan.key, sessionId: scan.id, n, sealed });
  if (page !== null && scan.isOpen) await input.onPage(page);
  await input.fetch(place, { method: 'DELETE', headers: scan.headers }).catch(() => null);
  return true;
}
