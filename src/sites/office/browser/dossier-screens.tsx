import { getRouteApi } from '@tanstack/react-router';
import { DossierPage } from '../../../dossiers/web/dossier-page.tsx';
import { SearchPage } from '../../../dossiers/web/search-page.tsx';
import { ConflictsOfDossier } from '../../../sync/web/conflicts-of-dossier.tsx';

const dossierRoute = getRouteApi('/ho-so/$id');
const searchRoute = getRouteApi('/tim');

export function DossierScreen() {
  const { id } = dossierRoute.useParams();
  const { list, office } = dossierRoute.useSearch();
  return <DossierPage id={id} place={list === undefined || office === undefined ? null : { list, office }} beside={<ConflictsOfDossier key={id} dossierId={id} />} />;
}

export function SearchScreen() {
  const { q } = searchRoute.useSearch();
  return <SearchPage q={q} />;
}
