import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { FunctionComponent } from 'react';
import { Fetched } from '../../../basics/web/fetched.tsx';

type Load = () => Promise<FunctionComponent>;

/**
 * A screen whose script is fetched when it is first opened. When the server is away the page says so and tries again, like
 * for data; the router's own way would reload the page and lose what is on it.
 */
export function LaterScreen({ name }: { readonly name: keyof typeof loads }) {
  const screen = useQuery(queryOf(name));
  return <Fetched result={screen}>{({ Screen }) => <Screen />}</Fetched>;
}

/** Fetches all screens while nothing else is going on, so that a broken line later does not stand between an officer and a page. */
export async function fetchScreens(queries: QueryClient): Promise<void> {
  for (const name of Object.keys(loads) as (keyof typeof loads)[]) await queries.prefetchQuery(queryOf(name));
}

function queryOf(name: keyof typeof loads) {
  const load = loads[name];
  return {
    queryKey: ['screen', name],
    queryFn: async () => ({ Screen: await load() }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  } as const;
}

const loads = {
  dossier: async () => (await import('./dossier-screens.tsx')).DossierScreen,
  search: async () => (await import('./dossier-screens.tsx')).SearchScreen,
  figures: async () => (await import('./figure-screens.tsx')).FiguresScreen,
  figureList: async () => (await import('./figure-screens.tsx')).FigureListScreen,
  dashboard: async () => (await import('./dashboard-screens.tsx')).DashboardScreen,
  targets: async () => (await import('./dashboard-screens.tsx')).TargetsScreen,
  proofread: async () => (await import('./proofread-screens.tsx')).ProofreadScreen,
  form: async () => (await import('./figure-screens.tsx')).FormScreen,
  index: async () => (await import('./figure-screens.tsx')).IndexScreen,
  procedures: async () => (await import('./procedure-screens.tsx')).ProceduresScreen,
  procedure: async () => (await import('./procedure-screens.tsx')).ProcedureScreen,
  posts: async () => (await import('./post-screens.tsx')).PostsScreen,
  usb: async () => (await import('./post-screens.tsx')).UsbScreen,
  losses: async () => (await import('./post-screens.tsx')).LossesScreen,
  teams: async () => (await import('./team-screens.tsx')).TeamsScreen,
  team: async () => (await import('./team-screens.tsx')).TeamScreen,
  teamImport: async () => (await import('./team-screens.tsx')).TeamImportScreen,
  teamKinds: async () => (await import('./team-screens.tsx')).TeamKindsScreen,
  teamPerson: async () => (await import('./team-screens.tsx')).TeamPersonScreen,
  mandates: async () => (await import('./mandate-screens.tsx')).MandatesScreen,
  equipment: async () => (await import('./equipment-screens.tsx')).EquipmentScreen,
  work: async () => (await import('./directive-screens.tsx')).WorkScreen,
  visit: async () => (await import('./directive-screens.tsx')).VisitFormScreen,
  visitRecord: async () => (await import('./directive-screens.tsx')).VisitRecordScreen,
  supervision: async () => (await import('./directive-screens.tsx')).SupervisionScreen,
  assisted: async () => (await import('./directive-screens.tsx')).AssistedScreen,
  members: async () => (await import('./directive-screens.tsx')).MembersScreen,
  proposals: async () => (await import('./directive-screens.tsx')).ProposalsScreen,
  duty: async () => (await import('./duty-screens.tsx')).DutyScreen,
  courses: async () => (await import('./course-screens.tsx')).CoursesScreen,
  trainingSession: async () => (await import('./course-screens.tsx')).TrainingSessionScreen,
  lessons: async () => (await import('./lesson-screens.tsx')).LessonsScreen,
  register: async () => (await import('./register-screens.tsx')).RegisterScreen,
  steeringDocument: async () => (await import('./register-screens.tsx')).DocumentScreen,
  documentForm: async () => (await import('./register-screens.tsx')).DocumentFormScreen,
  outreach: async () => (await import('./outreach-screens.tsx')).OutreachScreen,
  outreachPlan: async () => (await import('./outreach-screens.tsx')).OutreachPlanScreen,
  messageRuns: async () => (await import('./outreach-screens.tsx')).MessageRunsScreen,
  reports: async () => (await import('./report-screens.tsx')).ReportsScreen,
  report: async () => (await import('./report-screens.tsx')).ReportScreen,
  reportStanding: async () => (await import('./report-screens.tsx')).StandingScreen,
  dataImport: async () => (await import('./import-screens.tsx')).DataImportScreen,
  messages: async () => (await import('./operator-screens.tsx')).MessagesScreen,
  ledger: async () => (await import('./ledger-screen.tsx')).LedgerScreen,
  officers: async () => (await import('./operator-screens.tsx')).OfficersScreen,
} satisfies Record<string, Load>;
