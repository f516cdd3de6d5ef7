import { usePageTitle } from '../../../basics/web/page-title.ts';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { LedgerCheck } from '../../../dossiers/web/ledger-check.tsx';
import { useSession } from '../../../offices/web/session.tsx';
import { siteWords } from './site-words.ts';

export function LedgerScreen() {
  const say = useSay();
  const { officer } = useSession();
  usePageTitle(say(siteWords.ledger));
  return (
    <div className="page">
      <h1>{say(siteWords.ledger)}</h1>
      <LedgerCheck own={officer.offices} />
    </div>
  );
}
