import { setTimeout as pause } from 'node:timers/promises';
import { sight } from './embedded-postmaster.adapter.ts';
import type { Launch } from './embedded-server.adapter.ts';
import { ensureRunning } from './embedded-server.adapter.ts';

const lookEveryMs = 500;
const restMs = 5_000;

/**
 * Brings the server back on the same port when it dies under a running program, so that pools reconnect by themselves.
 * `end` resolves when no revival is under way any more.
 */
export function watchServer({ launch, port }: { launch: Launch; port: number }): { end: () => Promise<void> } {
  const over = new AbortController();
  const watching = keepUp({ launch, port, over: over.signal });
  return {
    end: async () => {
      over.abort();
      await watching;
    },
  };
}

async function keepUp({ launch, port, over }: { launch: Launch; port: number; over: AbortSignal }): Promise<void> {
  let restEveryMs = lookEveryMs;
  while (await rest({ ms: restEveryMs, over })) {
    const { kind } = sight(launch.cluster.data);
    if (kind === 'ready' || kind === 'busy') continue;
    launch.log('Cơ sở dữ liệu vừa tắt đột ngột, đang bật lại… / The database died, starting it again…');
    restEveryMs = (await revive({ launch, port })) ? lookEveryMs : restMs;
  }
}

async function revive({ launch, port }: { launch: Launch; port: number }): Promise<boolean> {
  try {
    await ensureRunning({ launch, port });
    launch.log('Cơ sở dữ liệu đã chạy lại / The database runs again');
    return true;
  } catch (error) {
    launch.log(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function rest({ ms, over }: { ms: number; over: AbortSignal }): Promise<boolean> {
  try {
    await pause(ms, undefined, { ref: false, signal: over });
    return true;
  } catch {
    return false;
  }
}
