import { type ScanSecret, scanPagesMax } from '../rules/scan.ts';
import { sealPage } from './seal-page.ts';

/** `waiting`: not sent yet · `sent`: with the server, sealed · `fetched`: the machine has it, and this phone has let go of it. */
export type SentState = 'waiting' | 'sent' | 'fetched';
export type SentPage = { readonly n: number; readonly state: SentState };
export type SenderNews = {
  readonly pages: readonly SentPage[];
  /** `over`: the code no longer works · `noLine`: tried again until it works or the page is closed. */
  readonly line: 'good' | 'noLine' | 'over';
};

export type SenderInput = {
  readonly sessionId: string;
  readonly secret: ScanSecret;
  readonly fetch: typeof fetch;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly onNews: (news: SenderNews) => void;
};

export type ScanSender = {
  /** False when the session holds as many pages as it may. */
  readonly add: (page: ArrayBuffer) => Promise<boolean>;
  /** Tells the machine whether more is to come. */
  readonly tell: (state: 'here' | 'done') => void;
  readonly end: () => void;
};

type Held = { readonly n: number; sealed: ArrayBuffer | null; state: SentState };

const api = '/api/v1/scan-sessions';
const pausesMs = [1000, 2000, 5000, 10_000];
const lookMs = 2000;

/**
 * The phone's side: each page is sealed at once, sent one after the other, tried again for as long as the page is open, and let go of when the machine
 * has it. Nothing is written to the phone.
 */
export function openSender(input: SenderInput): ScanSender {
  const { sessionId, secret, onNews } = input;
  const held: Held[] = [];
  const headers = { 'x-scan-token': secret.phoneToken };
  let line: SenderNews['line'] = 'good';
  let told: 'here' | 'done' = 'here';
  let isOpen = true;

  const news = () => onNews({ pages: held.map(({ n, state }) => ({ n, state })), line });

  async function run(): Promise<void> {
    let failures = 0;
    while (isOpen) {
      const went = await round();
      if (!isOpen) return;
      failures = went ? 0 : failures + 1;
      line = went ? 'good' : 'noLine';
      news();
      await input.pause(went ? lookMs : (pausesMs[Math.min(failures - 1, pausesMs.length - 1)] ?? 1000));
    }
  }

  /** Sends what waits, then hears what the machine has. False when the line was cut. */
  async function round(): Promise<boolean> {
    for (const page of held.filter(({ state }) => state === 'waiting')) {
      const answer = await ask(`pages/${page.n}`, { headers: { ...headers, 'content-type': 'application/octet-stream' }, body: page.sealed });
      if (answer === null) return false;
      page.state = 'sent';
      news();
    }
    const answer = await ask('phone', { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ state: told }) });
    const known = (await answer?.json().catch(() => null)) as { readonly waiting?: readonly number[]; readonly fetched?: readonly number[] } | null | undefined;
    if (known === null || known === undefined || !Array.isArray(known.fetched) || !Array.isArray(known.waiting)) return false;
    for (const page of held) {
      if (known.fetched.includes(page.n)) {
        page.state = 'fetched';
        page.sealed = null;
      } else if (page.state === 'sent' && !known.waiting.includes(page.n)) page.state = 'waiting';
    }
    return true;
  }

  /** The answer when it is a good one of ours; null when the line was cut. A session that is over ends everything. */
  async function ask(place: string, request: { readonly headers: Record<string, string>; readonly body: string | ArrayBuffer | null }): Promise<Response | null> {
    const answer = await input.fetch(`${api}/${sessionId}/${place}`, { method: 'PUT', ...request }).catch(() => null);
    if (
      answer?.status === 404 &&
      (
        await answer
          .clone()
          .json()
          .catch(() => null)
      )?.code === 'scanOver'
    ) {
      isOpen = false;
      line = 'over';
      news();
      return null;
    }
    return answer?.status === 204 || (answer?.ok === true && answer.headers.get('content-type')?.includes('json') === true) ? answer : null;
  }

  void run();
  return {
    async add(page) {
      const n = held.length + 1;
      if (n > scanPagesMax) return false;
      held.push({ n, sealed: await sealPage({ key: secret.key, sessionId, n, page }), state: 'waiting' });
      told = 'here';
      news();
      return true;
    },
    tell(state) {
      told = state;
    },
    end() {
      isOpen = false;
    },
  };
}
