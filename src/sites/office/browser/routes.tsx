import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { readDocumentFormSearch, readRegisterSearch } from '../../../directives/web/register-search.ts';
import { readAssistedSearch, readMembersSearch, readSupervisionSearch, readVisitSearch, readWorkSearch } from '../../../directives/web/work-search.ts';
import { readOutreachSearch } from '../../../outreach/web/outreach-search.ts';
import { readDashboardSearch, readTargetsSearch } from '../../../reports/web/dashboard-search.ts';
import { readFigureListSearch, readFiguresSearch } from '../../../reports/web/figures-search.ts';
import { readEquipmentSearch } from '../../../teams/web/equipment-search.ts';
import { readTeamsSearch } from '../../../teams/web/teams-search.ts';
import { Gate } from './gate.tsx';
import { LaterScreen } from './later-screen.tsx';
import { NotHere } from './not-here.tsx';
import { QueueScreen } from './queue-screen.tsx';
import { readDossierSearch, readOfficeSearch, readProcedureSearch, readQueueSearch, readTextSearch } from './search-params.ts';

/** The addresses of the staff application. Filters stand in the address, so that a list can be kept, sent and come back to. */
const root = createRootRoute({ component: Gate, notFoundComponent: NotHere });

const queue = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readQueueSearch, component: QueueScreen });
const search = createRoute({ getParentRoute: () => root, path: '/tim', validateSearch: readTextSearch, component: () => <LaterScreen name="search" /> });
const dossier = createRoute({ getParentRoute: () => root, path: '/ho-so/$id', validateSearch: readDossierSearch, component: () => <LaterScreen name="dossier" /> });
const figures = createRoute({ getParentRoute: () => root, path: '/so-lieu', validateSearch: readFiguresSearch, component: () => <LaterScreen name="figures" /> });
const figureList = createRoute({ getParentRoute: () => root, path: '/so-lieu/ho-so', validateSearch: readFigureListSearch, component: () => <LaterScreen name="figureList" /> });
const dashboard = createRoute({ getParentRoute: () => root, path: '/bang-dieu-hanh', validateSearch: readDashboardSearch, component: () => <LaterScreen name="dashboard" /> });
const targets = createRoute({ getParentRoute: () => root, path: '/bang-dieu-hanh/chi-tieu', validateSearch: readTargetsSearch, component: () => <LaterScreen name="targets" /> });
const proofread = createRoute({ getParentRoute: () => root, path: '/soat-bao-cao', component: () => <LaterScreen name="proofread" /> });
const form = createRoute({ getParentRoute: () => root, path: '/so-lieu/bieu-ii06a', validateSearch: readFiguresSearch, component: () => <LaterScreen name="form" /> });
const index = createRoute({ getParentRoute: () => root, path: '/so-lieu/chi-so-766', validateSearch: readFiguresSearch, component: () => <LaterScreen name="index" /> });
const procedures = createRoute({ getParentRoute: () => root, path: '/thu-tuc', validateSearch: readProcedureSearch, component: () => <LaterScreen name="procedures" /> });
const procedure = createRoute({ getParentRoute: () => root, path: '/thu-tuc/$code', component: () => <LaterScreen name="procedure" /> });
const posts = createRoute({ getParentRoute: () => root, path: '/diem-ho-tro', validateSearch: readOfficeSearch, component: () => <LaterScreen name="posts" /> });
const usb = createRoute({ getParentRoute: () => root, path: '/diem-ho-tro/usb', validateSearch: readOfficeSearch, component: () => <LaterScreen name="usb" /> });
const losses = createRoute({ getParentRoute: () => root, path: '/diem-ho-tro/that-lac', validateSearch: readOfficeSearch, component: () => <LaterScreen name="losses" /> });
const teams = createRoute({ getParentRoute: () => root, path: '/to-tu-van', validateSearch: readTeamsSearch, component: () => <LaterScreen name="teams" /> });
const team = createRoute({ getParentRoute: () => root, path: '/to-tu-van/to/$id', component: () => <LaterScreen name="team" /> });
const teamImport = createRoute({ getParentRoute: () => root, path: '/to-tu-van/nap-danh-sach', component: () => <LaterScreen name="teamImport" /> });
const teamKinds = createRoute({ getParentRoute: () => root, path: '/to-tu-van/loai-to', component: () => <LaterScreen name="teamKinds" /> });
const teamPerson = createRoute({ getParentRoute: () => root, path: '/to-tu-van/nguoi/$id', component: () => <LaterScreen name="teamPerson" /> });
const mandates = createRoute({ getParentRoute: () => root, path: '/to-tu-van/uy-quyen', validateSearch: readOfficeSearch, component: () => <LaterScreen name="mandates" /> });
const equipment = createRoute({ getParentRoute: () => root, path: '/to-tu-van/thiet-bi', validateSearch: readEquipmentSearch, component: () => <LaterScreen name="equipment" /> });
const work = createRoute({ getParentRoute: () => root, path: '/to-tu-van/viec', validateSearch: readWorkSearch, component: () => <LaterScreen name="work" /> });
const visit = createRoute({ getParentRoute: () => root, path: '/to-tu-van/kiem-tra', validateSearch: readVisitSearch, component: () => <LaterScreen name="visit" /> });
const visitRecord = createRoute({ getParentRoute: () => root, path: '/to-tu-van/kiem-tra/$id', component: () => <LaterScreen name="visitRecord" /> });
const supervision = createRoute({
  getParentRoute: () => root,
  path: '/to-tu-van/giup-do',
  validateSearch: readSupervisionSearch,
  component: () => <LaterScreen name="supervision" />,
});
const assisted = createRoute({
  getParentRoute: () => root,
  path: '/to-tu-van/giup-do/ho-so',
  validateSearch: readAssistedSearch,
  component: () => <LaterScreen name="assisted" />,
});
const members = createRoute({
  getParentRoute: () => root,
  path: '/to-tu-van/giup-do/thanh-vien',
  validateSearch: readMembersSearch,
  component: () => <LaterScreen name="members" />,
});
const proposals = createRoute({ getParentRoute: () => root, path: '/to-tu-van/khen-thuong', component: () => <LaterScreen name="proposals" /> });
const duty = createRoute({ getParentRoute: () => root, path: '/to-tu-van/lich-truc', validateSearch: readOfficeSearch, component: () => <LaterScreen name="duty" /> });
const courses = createRoute({ getParentRoute: () => root, path: '/to-tu-van/tap-huan', validateSearch: readOfficeSearch, component: () => <LaterScreen name="courses" /> });
const trainingSession = createRoute({ getParentRoute: () => root, path: '/to-tu-van/tap-huan/buoi/$id', component: () => <LaterScreen name="trainingSession" /> });
const lessons = createRoute({ getParentRoute: () => root, path: '/to-tu-van/tap-huan/bai-hoc', validateSearch: readOfficeSearch, component: () => <LaterScreen name="lessons" /> });
const register = createRoute({ getParentRoute: () => root, path: '/van-ban', validateSearch: readRegisterSearch, component: () => <LaterScreen name="register" /> });
const steeringDocument = createRoute({ getParentRoute: () => root, path: '/van-ban/$id', component: () => <LaterScreen name="steeringDocument" /> });
const documentForm = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/ghi',
  validateSearch: readDocumentFormSearch,
  component: () => <LaterScreen name="documentForm" />,
});
const outreach = createRoute({ getParentRoute: () => root, path: '/tuyen-truyen', validateSearch: readOutreachSearch, component: () => <LaterScreen name="outreach" /> });
const outreachPlan = createRoute({
  getParentRoute: () => root,
  path: '/tuyen-truyen/ke-hoach',
  validateSearch: readOutreachSearch,
  component: () => <LaterScreen name="outreachPlan" />,
});
const messageRuns = createRoute({ getParentRoute: () => root, path: '/tuyen-truyen/tin-nhan', component: () => <LaterScreen name="messageRuns" /> });
const reports = createRoute({ getParentRoute: () => root, path: '/bao-cao', component: () => <LaterScreen name="reports" /> });
const report = createRoute({ getParentRoute: () => root, path: '/bao-cao/$id', component: () => <LaterScreen name="report" /> });
const reportStanding = createRoute({ getParentRoute: () => root, path: '/bao-cao/loi-van', component: () => <LaterScreen name="reportStanding" /> });
const dataImport = createRoute({ getParentRoute: () => root, path: '/nhap-so-lieu', component: () => <LaterScreen name="dataImport" /> });
const messages = createRoute({ getParentRoute: () => root, path: '/van-hanh/tin-da-gui', component: () => <LaterScreen name="messages" /> });
const ledger = createRoute({ getParentRoute: () => root, path: '/so-cai', component: () => <LaterScreen name="ledger" /> });
const officers = createRoute({ getParentRoute: () => root, path: '/van-hanh/can-bo', component: () => <LaterScreen name="officers" /> });

export const router = createRouter({
  routeTree: root.addChildren([
    queue,
    search,
    dossier,
    figures,
    figureList,
    dashboard,
    targets,
    proofread,
    form,
    index,
    procedures,
    procedure,
    posts,
    usb,
    losses,
    teams,
    team,
    teamPerson,
    teamImport,
    teamKinds,
    messages,
    ledger,
    officers,
    mandates,
    equipment,
    work,
    visit,
    visitRecord,
    supervision,
    assisted,
    members,
    proposals,
    duty,
    courses,
    trainingSession,
    lessons,
    register,
    outreach,
    outreachPlan,
    messageRuns,
    steeringDocument,
    documentForm,
    reports,
    report,
    reportStanding,
    dataImport,
  ]),
  basepath: '/can-bo',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultPreload: false,
});

/** Plain words in the address: no quotes and brackets around numbers, nothing for what is empty. */
function writeSearch(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return said.length === 0 ? '' : `?${new URLSearchParams(said.map(([key, value]) => [key, String(value)]))}`;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
