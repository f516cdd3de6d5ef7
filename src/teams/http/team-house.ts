import type { FastifyRequest, House } from '../../basics/http/route.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { TellCode } from '../../people/store/phone-codes.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import type { Device } from '../../sync/store/devices.ts';

/** What the routes of members and mandates need beside the house. */
export type TeamHouse = House & {
  directory(): Directory;
  catalogue(): Catalogue;
  pokeSender(): void;
  readonly tellCode: TellCode;
  /** The machine of a post that asks; the check is that of the slice sync. Throws deviceUnknown, deviceRetired. */
  deviceOf(request: FastifyRequest): Promise<Device>;
  /** The id of the dossier that somebody tracks with code and proof; the check, its limits and its one refusal are those of the slice dossiers. */
  trackedBy(request: FastifyRequest, key: { readonly code: string; readonly proof: string }): Promise<string>;
};
