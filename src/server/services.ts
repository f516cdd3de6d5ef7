import type { House } from '../basics/http/route.ts';
import { instantFromMillis, type PlainDate, plainDateOf } from '../basics/rules/time.ts';
import { openPool } from '../basics/store/database.ts';
import { openKeyRing } from '../basics/store/key-ring.adapter.ts';
import { type PdfPrinter, pdfPrinter } from '../basics/store/pdf.adapter.ts';
import type { DirectiveHouse } from '../directives/http/directive-house.ts';
import { readDirectiveRules } from '../directives/store/read-rules.ts';
import type { DossierHouse } from '../dossiers/http/dossier-house.ts';
import { noticesOf } from '../dossiers/http/notices.ts';
import { openFilingLane } from '../dossiers/store/filing.ts';
import { openQueueCounter } from '../dossiers/store/queue-counts.ts';
import { openTracker } from '../dossiers/store/track.ts';
import { queuePhoneCode } from '../notices/store/notices.ts';
import { startSender } from '../notices/store/sender.ts';
import { directoryKeeper } from '../offices/store/directory-keeper.ts';
import type { MessageSettings } from '../outreach/rules/message-run.ts';
import { readMessageSettings } from '../outreach/store/read-message-settings.ts';
import { loadCatalogue } from '../procedures/store/catalogue.ts';
import { type FormLists, readFormLists } from '../procedures/store/lists.ts';
import type { SatisfactionSettings } from '../reports/rules/satisfaction.ts';
import { type OpenDataSettings, readOpenDataSettings } from '../reports/store/read-open-data.ts';
import { readSatisfactionSettings } from '../reports/store/read-satisfaction.ts';
import { type Mailer, type MailSettings, smtpMailer } from '../reports/store/smtp.adapter.ts';
import { besideDossiers } from '../sync/store/beside-dossiers.ts';
import type { LessonBook } from '../teams/rules/lesson.ts';
import { keepHelp } from '../teams/store/keep-help.ts';
import { readLessons } from '../teams/store/lessons.ts';

/** Everything the program is made of, put together once, at the entrance. */
export type Services = DossierHouse &
  Omit<DirectiveHouse, 'memberOf'> &
  House & {
    readonly root: string;
    readonly lists: FormLists;
    readonly lessons: LessonBook;
    readonly openData: OpenDataSettings;
    readonly satisfaction: SatisfactionSettings;
    readonly messages: MessageSettings;
    readonly tellCode: typeof queuePhoneCode;
    readonly printer: PdfPrinter;
    /** Null: no mail server is set. */
    readonly mailer: Mailer | null;
    readonly logLevel: string;
    readonly trustProxy: boolean;
    reload(): Promise<void>;
    stop(): Promise<void>;
  };

export type ServiceInput = {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly root: string;
  readonly baseUrl: string;
  readonly mail: MailSettings | null;
  readonly logLevel: string;
  readonly log: (line: string) => void;
};

/** Nobody waits longer in front of a page; what was not answered is sent again under the same id. */
const answerMsMax = 20_000;

export async function openServices(input: ServiceInput): Promise<Services> {
  const pool = openPool({ url: input.databaseUrl, connectionsMax: 24, answerMsMax, onError: (error) => input.log(`Database connection: ${error.message}`) });
  const now = () => instantFromMillis(Date.now());
  const keys = await openKeyRing({ pool, dataDir: input.dataDir, now, log: input.log }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const directories = await directoryKeeper({ pool, now, onError: (error) => input.log(`Directory: ${error.message}`) });
  let catalogue = await loadCatalogue(pool);
  const lists = await readFormLists(input.root);
  const directiveRules = await readDirectiveRules(input.root);
  const lessons = await readLessons(input.root);
  const satisfaction = await readSatisfactionSettings(input.root);
  const openData = await readOpenDataSettings(input.root);
  const printer = pdfPrinter({ root: input.root });
  const help = { pool, now, directory: () => directories.current() };
  const messages = await readMessageSettings(input.root);
  const sender = startSender({ pool, now, quiet: messages.quiet, log: input.log });

  return {
    pool,
    now,
    baseUrl: input.baseUrl,
    dataDir: input.dataDir,
    root: input.root,
    logLevel: input.logLevel,
    trustProxy: false,
    lists,
    directiveRules,
    lessons,
    openData,
    satisfaction,
    messages,
    printer,
    mailer: input.mail === null ? null : smtpMailer(input.mail),
    directory: () => directories.current(),
    catalogue: () => catalogue,
    formFacts: (today: PlainDate) => ({ today, ethnicGroups: lists.ethnicGroups, countries: lists.countries }),
    pokeSender: () => sender.poke(),
    tellCode: queuePhoneCode,
    lane: openFilingLane(pool),
    tracker: openTracker(pool),
    queueCounter: openQueueCounter(pool),
    beside: {
      ...besideDossiers(pool),
      noteHelp: (filing) => keepHelp(help, filing).catch((error: Error) => input.log(`Help of ${filing.dossierId}: ${error.message}`)),
    },
    keys,
    recording: {
      pool,
      async procedureOf(dossier) {
        const procedure = catalogue.version(dossier.submitted.procedureCode, dossier.submitted.procedureVersion);
        if (procedure === null) throw new Error(`Procedure ${dossier.submitted.procedureCode} v${dossier.submitted.procedureVersion} is gone from the catalogue`);
        return procedure;
      },
      calendarOf: (officeId) => directories.current().calendarOf(officeId, plainDateOf(now())),
      noticesOf,
    },
    async reload() {
      await directories.reload();
      catalogue = await loadCatalogue(pool);
    },
    async stop() {
      await sender.stop();
      await printer.stop();
      await pool.end();
    },
  };
}
