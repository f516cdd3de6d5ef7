import type { Readable } from 'node:stream';

export type OpenLines = {
  readonly whileOpen: <T>(line: Readable, work: () => Promise<T>) => Promise<T>;
  /** For when the server is told to stop: who is still sending after two seconds is cut off, and goes on with the next server. */
  readonly endSoon: () => void;
};

const graceMillis = 2_000;

/** Lines on which something is being sent. A phone in a tunnel may hold one for minutes: a server that waited would never stop. */
export function openLines(): OpenLines {
  const open = new Set<Readable>();
  return {
    whileOpen: async (line, work) => {
      open.add(line);
      try {
        return await work();
      } finally {
        open.delete(line);
      }
    },
    endSoon: () => {
      const timer = setTimeout(() => {
        for (const line of open) line.destroy(new Error('The server is stopping'));
      }, graceMillis);
      timer.unref();
    },
  };
}
