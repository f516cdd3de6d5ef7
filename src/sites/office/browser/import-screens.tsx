import { useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { importKinds } from '../../../reports/rules/import-fields.ts';
import { mayImport } from '../../../reports/rules/import-rights.ts';
import { DataImportPage } from '../../../reports/web/data-import-page.tsx';

/** Tables of the past, for the offices whose figures the officer answers for. */
export function DataImportScreen() {
  const { officer } = useSession();
  const held = officer.offices.flatMap(({ officeId, roles }) => roles.map(({ role }) => ({ officeId, role })));
  const offices = officer.offices
    .map(({ officeId, unitCode, name }) => ({ unitCode, name: shortOfficeName(name), kinds: importKinds.filter((kind) => mayImport(held, { id: officeId }, kind)) }))
    .filter(({ kinds }) => kinds.length > 0);
  return <DataImportPage offices={offices} />;
}
