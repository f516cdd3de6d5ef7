import path from 'node:path';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.adapter.ts';
import { migrate } from './migrate.ts';

/** `adopted`: another process of ours had started it, so stopping it is not ours to do. */
export type OpenDatabase = { readonly url: string; readonly adopted: 'adopted' | 'started' | 'initialised'; stop(): Promise<void> };

/** The database that the configuration names, or the embedded one; migrated and ready. */
export async function openDatabase(input: { readonly config: Config; readonly root: string; readonly log: (line: string) => void }): Promise<OpenDatabase> {
  const { config, log } = input;
  const database =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), log })
      : { url: config.databaseUrl, adopted: 'adopted' as const, stop: async () => {} };
  await migrate({ url: database.url, folder: path.join(input.root, 'db/migrations'), log });
  return database;
}
