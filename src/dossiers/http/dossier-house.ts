import type { House } from '../../basics/http/route.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FormFacts } from '../../procedures/rules/form.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import type { SubmittedContent } from '../rules/acts.ts';
import type { FilingLane } from '../store/filing.ts';
import type { RecordContext } from '../store/record.ts';
import type { Tracker } from '../store/track.ts';
import type { TimelineRow } from './timeline.ts';

/**
 * What devices and their conflicts leave beside a dossier. That slice (sync) stands after this one in the reading order, so its part is handed in
 * at the entrance.
 */
export type BesideDossiers = {
  /** Keeps other content under a known id; the id it is kept under, or null when too many are kept already. The same one twice is kept once. */
  keepOther(other: {
    readonly officeId: number;
    readonly dossierId: string;
    readonly contentDigest: string;
    readonly filing: Readonly<Record<string, unknown>>;
    readonly now: Instant;
  }): Promise<string | null>;
  /** Notes from which device of a post a dossier came, and the slip that the person holds. Repeats change nothing. */
  noteDevice(filed: {
    readonly officeId: number;
    readonly dossierId: string;
    readonly device: { readonly id: string; readonly slipNumber?: string | null };
    readonly now: Instant;
  }): Promise<void>;
  /** Keeps who helped and what the person lets the team see, as rows drawn from the ledger. A failure is told and mended a minute later: it is none of the filing. */
  noteHelp(filed: {
    readonly officeId: number;
    readonly dossierId: string;
    readonly content: SubmittedContent;
    readonly happenedAt: Instant;
    readonly submittedAt: Instant;
  }): Promise<void>;
  /** What belongs into the timeline that officers see and is no act of the ledger. */
  timelineOf(dossier: { readonly officeId: number; readonly dossierId: string }): Promise<readonly TimelineRow[]>;
};

/** What the routes of dossiers need beside the house. */
export type DossierHouse = House & {
  directory(): Directory;
  catalogue(): Catalogue;
  formFacts(today: PlainDate): FormFacts;
  /** Wakes the sender of notices; they are queued in the transaction of the act. */
  pokeSender(): void;
  readonly lane: FilingLane;
  readonly tracker: Tracker;
  readonly keys: KeyRing;
  readonly recording: RecordContext;
  readonly beside: BesideDossiers;
};
