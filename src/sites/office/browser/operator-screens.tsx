import { usePageTitle } from '../../../basics/web/page-title.ts';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { SentMessages } from '../../../notices/web/sent-messages.tsx';
import { OfficersPage } from '../../../offices/web/officers-page.tsx';
import { officesWithRole, useSession } from '../../../offices/web/session.tsx';
import { siteWords } from './site-words.ts';

export function MessagesScreen() {
  const say = useSay();
  usePageTitle(say(siteWords.messages));
  return (
    <div className="page">
      <h1>{say(siteWords.messages)}</h1>
      <SentMessages />
    </div>
  );
}

export function OfficersScreen() {
  const say = useSay();
  usePageTitle(say(siteWords.officers));
  const operated = officesWithRole(useSession(), 'operator');
  return (
    <div className="page">
      <h1>{say(siteWords.officers)}</h1>
      <OfficersPage operated={operated} />
    </div>
  );
}
