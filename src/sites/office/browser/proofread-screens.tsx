import { officesWithDossiers, useSession } from '../../../offices/web/session.tsx';
import { ProofreadPage } from '../../../reports/web/proofread-page.tsx';
import { NoDossiers } from './not-here.tsx';

/** For whoever may see figures. */
export function ProofreadScreen() {
  return officesWithDossiers(useSession()).length === 0 ? <NoDossiers /> : <ProofreadPage />;
}
