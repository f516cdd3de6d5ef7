import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { EquipmentPage } from '../../../teams/web/equipment-page.tsx';
import { equipmentWords } from '../../../teams/web/equipment-words.ts';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

const route = getRouteApi('/to-tu-van/thiet-bi');

/** Equipment of one office at a time; at the district also of the wards below it. */
export function EquipmentScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const search = route.useSearch();
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === search.office) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/to-tu-van/thiet-bi">
      {offices.length < 2 ? (
        <p className="muted">{shortOfficeName(office.name)}</p>
      ) : (
        <label className="inline-field no-print">
          <span>{say(equipmentWords.office)}</span>
          <select value={office.officeId} onChange={(event) => void navigate({ to: '/to-tu-van/thiet-bi', search: { office: Number(event.target.value) } })}>
            {offices.map((one) => (
              <option key={one.officeId} value={one.officeId}>
                {shortOfficeName(one.name)}
              </option>
            ))}
          </select>
        </label>
      )}
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
