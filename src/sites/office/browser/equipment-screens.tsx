import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { EquipmentPage } from '../../../teams/web/equipment-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { TeamFrame } from './team-frame.tsx';

const route = getRouteApi('/to-tu-van/thiet-bi');

/** Equipment of one office at a time; at the district also of the wards below it. */
export function EquipmentScreen() {
  const navigate = useNavigate();
  const search = route.useSearch();
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === search.office) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/to-tu-van/thiet-bi">
      <OfficeChoice offices={offices} office={office} choose={(chosen) => void navigate({ to: '/to-tu-van/thiet-bi', search: { office: chosen } })} />
      <EquipmentPage
        key={office.officeId}
        office={office.officeId}
        search={search}
        go={(change) =>
          void navigate({
            to: '/to-tu-van/thiet-bi',
            search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined)),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </TeamFrame>
  );
}
