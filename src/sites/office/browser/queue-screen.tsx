import { getRouteApi, Navigate } from '@tanstack/react-router';
import { firstListOf } from '../../../dossiers/web/queue-data.ts';
import { QueuePage } from '../../../dossiers/web/queue-page.tsx';
import { officesWithDossiers, officesWithRole, rolesAtOffice, useSession } from '../../../offices/web/session.tsx';
import { AlarmBanner } from '../../../sync/web/alarm-banner.tsx';

const route = getRouteApi('/');

/** The lists of one office; which one, where the address does not say, follows from the officer's roles. */
export function QueueScreen() {
  const session = useSession();
  const search = route.useSearch();
  const offices = officesWithDossiers(session);
  const office = offices.find((one) => one.officeId === search.office) ?? offices[0];
  if (office === undefined)
    return officesWithRole(session, 'operator').length > 0 ? <Navigate to="/van-hanh/tin-da-gui" replace /> : <Navigate to="/thu-tuc" search={{ q: '', field: '' }} replace />;
  return (
    <>
      <AlarmBanner office={office.officeId} />
      <QueuePage key={office.officeId} place={{ office: office.officeId, list: search.list ?? firstListOf(rolesAtOffice(office)) }} offices={offices} />
    </>
  );
}
