import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { readDirectoryVersion } from './directory-version.ts';

export type DirectoryKeeper = {
  /** The directory as last seen, at most 30 seconds and one question to the database old; never waits. */
  readonly current: () => Directory;
  readonly reload: () => Promise<void>;
};

const checkEveryMillis = 30_000;

/**
 * Keeps the directory of one process. Whoever asks after 30 seconds sets off a check, and has the old one until it is done;
 * when the database does not answer, `onError` hears of it and the old one stays.
 */
export async function directoryKeeper(input: { readonly pool: Pool; readonly now: () => Instant; readonly onError: (error: Error) => void }): Promise<DirectoryKeeper> {
  const { pool, now } = input;
  let directory = await loadDirectory(pool);
  let checkAt = addMillis(now(), checkEveryMillis);
  const reload = async () => {
    directory = await loadDirectory(pool);
  };
  const check = async () => {
    if ((await readDirectoryVersion(pool)) !== directory.version) await reload();
  };
  return {
    current: () => {
      const moment = now();
      if (moment >= checkAt) {
        checkAt = addMillis(moment, checkEveryMillis);
        check().catch(input.onError);
      }
      return directory;
    },
    reload,
  };
}
