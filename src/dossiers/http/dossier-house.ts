import type { House } from '../../basics/http/route.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FormFacts } from '../../procedures/rules/form.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import type { FilingLane } from '../store/filing.ts';
import type { RecordContext } from '../store/record.ts';
import type { Tracker } from '../store/track.ts';

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
};
