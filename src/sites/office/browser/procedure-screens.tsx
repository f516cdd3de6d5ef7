import { getRouteApi } from '@tanstack/react-router';
import { StaffProcedurePage } from '../../../procedures/web/staff-procedure-page.tsx';
import { StaffProceduresPage } from '../../../procedures/web/staff-procedures-page.tsx';

const listRoute = getRouteApi('/thu-tuc');
const oneRoute = getRouteApi('/thu-tuc/$code');

export function ProceduresScreen() {
  const { q, field } = listRoute.useSearch();
  return <StaffProceduresPage q={q} field={field} />;
}

export function ProcedureScreen() {
  const { code } = oneRoute.useParams();
  return <StaffProcedurePage code={code} />;
}
