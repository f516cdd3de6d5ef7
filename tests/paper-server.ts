import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV7From } from '../src/basics/rules/ids.ts';
import { type Instant, parseInstant } from '../src/basics/rules/time.ts';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { openKeyRing } from '../src/basics/store/key-ring.adapter.ts';
import { type PaperHouse, registerTus } from '../src/papers/http/tus.ts';
import { registerPaperRoutes } from '../src/papers/http/upload.ts';
import { paperPath, uploadsDir } from '../src/papers/store/paper-files.ts';
import { freshDatabase } from './database.ts';
import { bareServer } from './house-server.ts';
import { type Paper, sha256Of } from './tus-client.ts';

export const paperTime = parseInstant('2019-04-23T08:00:00+07:00') as Instant;

export type PaperServer = {
  readonly origin: string;
  readonly pool: Pool;
  readonly dataDir: string;
  /** Another server over the same folder and database, in which something is otherwise. */
  readonly startOther: (over: Partial<PaperHouse>) => Promise<string>;
  /** Stops the one started last. */
  readonly stopOther: () => Promise<void>;
  readonly pathOf: (paper: Paper) => string;
  /** Uploads whose bytes are still in the folder of incoming ones. */
  readonly uploadsWithBytes: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

/** The routes of papers on a port of their own, with a folder and a database of their own. */
export async function startPaperServer(): Promise<PaperServer> {
  const database = await freshDatabase();
  const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => undefined });
  const dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-papers-'));
  const keys = await openKeyRing({ pool, dataDir, now: () => paperTime, log: () => undefined });
  const house = { pool, now: () => paperTime, baseUrl: '', dataDir, keys };
  const server = bareServer();
  registerPaperRoutes(server, house);
  const others = [server];
  return {
    origin: await server.listen({ port: 0, host: '127.0.0.1' }),
    pool,
    dataDir,
    startOther: (over) => {
      const other = bareServer();
      registerTus(other, { ...house, diskReserveBytes: 0, ...over });
      others.push(other);
      return other.listen({ port: 0, host: '127.0.0.1' });
    },
    stopOther: async () => {
      await others.pop()?.close();
    },
    pathOf: (paper) => paperPath({ dataDir, dossierId: paper.dossierId, sha256: sha256Of(paper.bytes) }),
    uploadsWithBytes: async () => (await readdir(uploadsDir(dataDir))).filter((name) => !name.endsWith('.json')),
    stop: async () => {
      for (const one of others) await one.close();
      await pool.end();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** A photo by its first bytes, chance in the rest, for a dossier of its own. */
export function newPaper(lengthBytes: number): Paper {
  const bytes = randomBytes(lengthBytes);
  bytes.set([0xff, 0xd8, 0xff].slice(0, lengthBytes));
  return { dossierId: uuidV7From(1_556_000_000_000, randomBytes(10)), bytes, filename: 'giấy chứng sinh.jpg' };
}
