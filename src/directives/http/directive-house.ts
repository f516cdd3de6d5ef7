import type { FastifyRequest, House } from '../../basics/http/route.ts';
import type { PdfPrinter } from '../../basics/store/pdf.adapter.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import type { DirectiveRules } from '../store/read-rules.ts';

/** What the routes of difficulties, visits, tasks and commendations need beside the house. */
export type DirectiveHouse = House & {
  directory(): Directory;
  catalogue(): Catalogue;
  readonly printer: PdfPrinter;
  readonly directiveRules: DirectiveRules;
  /** The member at a machine of a post who asks; the check is that of the slice teams. Throws memberUnknown, memberDeviceRetired, memberSessionEnded, membershipEnded. */
  memberOf(request: FastifyRequest): Promise<{ readonly personId: string; readonly fullName: string }>;
};
