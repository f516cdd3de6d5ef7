import { resolve } from 'node:path';
import { findBinaries } from './embedded-binaries.adapter.ts';
import { ensureCluster } from './embedded-cluster.adapter.ts';
import { ensureDatabase } from './embedded-database.adapter.ts';
import { preparePlace } from './embedded-place.adapter.ts';
import type { Running } from './embedded-server.adapter.ts';
import { ensureRunning, stopServer } from './embedded-server.adapter.ts';
import { watchServer } from './embedded-watch.adapter.ts';

/** The database server that comes with the program, running. */
export type EmbeddedPostgres = {
  url: string;
  /** Stops the server and waits for it: only for the last process that uses it; others would start it again. */
  stop(): Promise<void>;
  adopted: 'adopted' | 'started' | 'initialised';
};

/**
 * Starts PostgreSQL in `dataDir`, or joins the one that already runs there: after a crash of the program, or for a
 * second process. The server outlives a killed program; while the program lives it is started again when it dies.
 */
export async function startEmbeddedPostgres({ dataDir, log }: { dataDir: string; log: (line: string) => void }): Promise<EmbeddedPostgres> {
  const place = await preparePlace({ dataDir: resolve(dataDir), log });
  const binaries = await findBinaries({ account: place.account, log });
  const cluster = await ensureCluster({ place, binaries, log });
  const launch = { cluster, binaries, account: place.account, log };
  let running: Running = await ensureRunning({ launch, port: null });
  const url = await ensureDatabase({
    password: cluster.password,
    async findPort() {
      const now = await ensureRunning({ launch, port: null });
      if (now.how === 'started') running = now;
      return now.port;
    },
  });
  const { how } = running;
  const watch = watchServer({ launch, port: Number(new URL(url).port) });
  return {
    url,
    adopted: cluster.found === 'initialised' && how === 'started' ? 'initialised' : how,
    async stop() {
      await watch.end();
      await stopServer({ cluster, log });
    },
  };
}
