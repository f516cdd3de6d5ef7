import { forgetDrafts } from '../dossiers/store/drafts.ts';
import { forgetPapers } from '../papers/store/forget-papers.ts';
import { forgetScans } from '../papers/store/scan-sessions.ts';
import { forgetPhoneCodes } from '../people/store/phone-codes.ts';
import type { Services } from './services.ts';

const everyMs = 60 * 60 * 1000;
/** What a phone sent to the machine beside it is kept a quarter of an hour, so it is looked for each minute. */
const scansEveryMs = 60 * 1000;

/** Hourly: drafts, codes and uploads whose time is over. Nothing that was filed is ever touched. A failure is told and tried again in an hour. */
export function keepHouse(services: Services, log: (line: string) => void): void {
  const round = async () => {
    const now = services.now();
    await forgetPhoneCodes(services.pool, now);
    await forgetDrafts(services.pool, now);
    await forgetPapers(services, now);
  };
  const timer = setInterval(() => void round().catch((error: Error) => log(`Housekeeping: ${error.message}`)), everyMs);
  timer.unref();
  const scans = setInterval(() => void forgetScans(services.pool, services.now()).catch((error: Error) => log(`Housekeeping: ${error.message}`)), scansEveryMs);
  scans.unref();
}
