import type { Channel, Machine } from './machine.ts';
import type { Urge } from './sender.ts';

/** What tabs of one machine tell each other. */
export type Message =
  | { readonly kind: 'changed' }
  | { readonly kind: 'lock'; readonly except: string | null }
  | {
      readonly kind: 'wake';
      readonly urge: Urge;
      /** When it was asked for; a tab of an older version does not say. */
      readonly at?: number;
    };

export type News = {
  /** Something changed here: listeners of this tab and of the others are called, often together. */
  changed(): void;
  tell(message: Message): void;
  subscribe(listener: () => void): () => void;
  close(): void;
};

const gatherMillis = 200;

export function openNews(on: { readonly machine: Machine; readonly heard: (message: Message) => void }): News {
  const { machine } = on;
  const listeners = new Set<() => void>();
  const channel: Channel | null = machine.openChannel?.('dong-hanh') ?? null;
  let waiting: 'no' | 'quiet' | 'more' = 'no';

  function call(): void {
    for (const listener of listeners) listener();
  }

  /** The first at once, those that follow within a moment together: a thousand items on their way do not draw the page a thousand times. */
  function soon(): void {
    if (waiting !== 'no') {
      waiting = 'more';
      return;
    }
    call();
    waiting = 'quiet';
    machine.after(gatherMillis, () => {
      const more = waiting === 'more';
      waiting = 'no';
      if (more) soon();
    });
  }

  if (channel !== null)
    channel.onmessage = ({ data }) => {
      const message = asMessage(data);
      if (message?.kind === 'changed') soon();
      if (message !== null) on.heard(message);
    };

  return {
    changed() {
      soon();
      channel?.postMessage({ kind: 'changed' } satisfies Message);
    },
    tell: (message) => channel?.postMessage(message),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}

function asMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  return data.kind === 'changed' || data.kind === 'lock' || data.kind === 'wake' ? (data as Message) : null;
}
