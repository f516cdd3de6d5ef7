import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import type { NamedOffice } from './office-page.tsx';

/** What a device needs to show the catalogue and to file without a line: everything here is for everybody. */
export type DataPack = {
  readonly format: 1;
  readonly authority: string | null;
  readonly baseUrl: string;
  readonly offices: readonly NamedOffice[];
  readonly lists: { readonly ethnicGroups: readonly string[]; readonly countries: readonly string[] };
  /** Those in force, in the order of the catalogue. */
  readonly procedures: readonly ProcedureVersion[];
};
