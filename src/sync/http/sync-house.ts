import type { House } from '../../basics/http/route.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FormFacts } from '../../procedures/rules/form.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';

/** What the routes of devices, posts and conflicts need beside the house. */
export type SyncHouse = House & {
  directory(): Directory;
  catalogue(): Catalogue;
  formFacts(today: PlainDate): FormFacts;
  pokeSender(): void;
  readonly keys: Pick<KeyRing, 'openSealed'>;
};
