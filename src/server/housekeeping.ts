import { forgetDrafts } from '../dossiers/store/drafts.ts';
import { signLedgers } from '../dossiers/store/ledger-days.ts';
import { tallyDrafts } from '../dossiers/store/opened-forms.ts';
import { forgetPapers } from '../papers/store/forget-papers.ts';
import { forgetScans } from '../papers/store/scan-sessions.ts';
import { forgetPhoneCodes } from '../people/store/phone-codes.ts';
import { forgetAppointments } from '../teams/store/appointments.ts';
import type { Services } from './services.ts';

const everyMs = 60 * 60 * 1000;
/** What a phone sent to the machine beside it is kept a quarter of an hour, so it is looked for each minute. */
const scansEveryMs = 60 * 1000;

/**
 * At the start and hourly: drafts, codes and uploads whose time is over, drafts only after they are counted; and where each ledger stood at the end of the day, signed. Nothing that was
 * filed is ever touched. A failure is told and tried again in an hour.
 */
export function keepHouse(services: Services, log: (line: string) => void): void {
  const round = async () => {
    const now = services.now();
    await forgetPhoneCodes(services.pool, now);
    await tallyDrafts(services.pool, { now, forms: services.catalogue() });
    await forgetDrafts(services.pool, now);
    await forgetPapers(services, now);
    await forgetAppointments(services.pool, now);
    await signLedgers(services.pool, { now, signer: services.keys, agencies: new Map(services.directory().offices.map((office) => [office.id, office.agencyCode])) });
  };
  const doing = (work: () => Promise<unknown>) => () => void work().catch((error: Error) => log(`Housekeeping: ${error.message}`));
  const scans = doing(() => forgetScans(services.pool, services.now()));
  const hourly = doing(round);
  hourly();
  setInterval(hourly, everyMs).unref();
  setInterval(scans, scansEveryMs).unref();
}
