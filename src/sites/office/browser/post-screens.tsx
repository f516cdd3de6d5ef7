import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../../basics/web/page-title.ts';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithDossiers, useSession } from '../../../offices/web/session.tsx';
import { LossesPage } from '../../../sync/web/losses-page.tsx';
import { postWords } from '../../../sync/web/post-words.ts';
import { PostsPage } from '../../../sync/web/posts-page.tsx';
import { UsbPage } from '../../../sync/web/usb-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { OfficeChoice } from './office-choice.tsx';

const places = { '/diem-ho-tro': postWords.posts, '/diem-ho-tro/usb': postWords.usb, '/diem-ho-tro/that-lac': postWords.losses } as const;
type PlaceName = keyof typeof places;

export function PostsScreen() {
  return <AtOffice place="/diem-ho-tro">{(office) => <PostsPage key={office} office={office} />}</AtOffice>;
}

export function UsbScreen() {
  return <AtOffice place="/diem-ho-tro/usb">{(office) => <UsbPage key={office} office={office} />}</AtOffice>;
}

export function LossesScreen() {
  return <AtOffice place="/diem-ho-tro/that-lac">{(office) => <LossesPage key={office} office={office} />}</AtOffice>;
}

/** The three pages about posts stand beside each other, for one office at a time. */
function AtOffice({ place, children }: { readonly place: PlaceName; readonly children: (office: number) => ReactNode }) {
  const say = useSay();
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = officesWithDossiers(useSession());
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  usePageTitle(say(places[place]));
  if (office === undefined) return <NoDossiers />;
  return (
    <div className="page">
      <h1>{say(places[place])}</h1>
      <nav aria-label={say(postWords.places)} className="no-print">
        <ul className="page-nav">
          {(Object.keys(places) as PlaceName[]).map((one) => (
            <li key={one}>
              <Link to={one} search={{ office: office.officeId }} activeOptions={{ exact: true }} aria-current={one === place ? 'page' : undefined}>
                {say(places[one])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <OfficeChoice offices={offices} office={office} choose={(chosen) => void navigate({ to: place, search: { office: chosen } })} />
      {children(office.officeId)}
    </div>
  );
}
