import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { ShareBar } from '../../basics/web/charts/share-bar.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { type DashboardAsked, type DashboardView, useDashboard, useToday } from './dashboard-data.ts';
import { DashboardForm, useGoDashboard } from './dashboard-form.tsx';
import type { DashboardSearch } from './dashboard-search.ts';
import { DashboardTabs } from './dashboard-tabs.tsx';
import { dashboardWords as words } from './dashboard-words.ts';
import { figureWords } from './figure-words.ts';
import type { UnitChoice } from './figures-form.tsx';
import { HoursSection } from './hours-section.tsx';
import { chosenOf, RankingSection } from './ranking-section.tsx';
import { ReturnsSection } from './returns-section.tsx';
import { SavedViews } from './saved-views.tsx';
import { ShareCard } from './share-card.tsx';
import { TodaySection } from './today-section.tsx';

type DashboardPageProps = { readonly asked: DashboardAsked; readonly search: DashboardSearch; readonly units: readonly UnitChoice[] };

/** How a ward or a district stands: today, against its targets, over the year; who needs help; when people come; what comes back. */
export function DashboardPage({ asked, search, units }: DashboardPageProps) {
  const say = useSay();
  const dashboard = useDashboard(asked);
  const today = useToday(asked);
  const go = useGoDashboard(search);
  usePageTitle(say(words.title));
  return (
    <div className="page figures dashboard">
      <div className="section-head">
        <h1>{say(words.title)}</h1>
        <button type="button" className="no-print" onClick={() => window.print()}>
          {say(words.print)}
        </button>
      </div>
      <DashboardTabs asked={asked} current="/bang-dieu-hanh" />
      <SavedViews place="/bang-dieu-hanh" search={search} />
      <DashboardForm asked={asked} units={units} go={go} />
      <Fetched result={dashboard}>
        {(view) => (
          <div className={dashboard.isPlaceholderData ? 'is-old' : ''} aria-busy={dashboard.isPlaceholderData}>
            <Heading view={view} asked={asked} units={units} />
            <TodaySection today={today} asked={asked} />
            <Shares view={view} asked={asked} />
            <RankingSection asked={asked} chosen={chosenOf(search)} target={view.shares.find(({ key }) => key === chosenOf(search).figure)?.target?.hundredths ?? null} go={go} />
            <HoursSection asked={asked} />
            <ReturnsSection asked={asked} view={view} />
          </div>
        )}
      </Fetched>
    </div>
  );
}

function Heading({ view, asked, units }: { readonly view: DashboardView } & Omit<DashboardPageProps, 'search'>) {
  const say = useSay();
  const name = units.find((unit) => unit.code === asked.unit)?.name ?? view.unit.name;
  const [from, to] = [parsePlainDate(view.period.from), parsePlainDate(view.period.to)];
  return (
    <>
      <p className="figures-of">{from === null || to === null ? shortOfficeName(name) : say(figureWords.of(shortOfficeName(name), sayPeriodWithDays({ from, to })))}</p>
      {asked.on === null ? null : <p className="notice">{say(words.lookedFrom(shownDay(view.on)))}</p>}
    </>
  );
}

function Shares({ view, asked }: { readonly view: DashboardView; readonly asked: DashboardAsked }) {
  const say = useSay();
  return (
    <section aria-labelledby="shares-title">
      <h2 id="shares-title">{say(words.shares)}</h2>
      <div className="share-cards">
        {view.shares.map((share) => (
          <ShareCard key={share.key} share={share} view={view} asked={asked} />
        ))}
        <Helped view={view} />
      </div>
      <details className="as-table">
        <summary>{say(words.method)}</summary>
        <p className="reading">{say(view.forecastMethod)}</p>
      </details>
    </section>
  );
}

/** Who helps people file online: posts, offices, nobody. */
function Helped({ view }: { readonly view: DashboardView }) {
  const say = useSay();
  const [assisted, atPosts] = (['assisted', 'atPosts'] as const).map((key) => view.shares.find((one) => one.key === key));
  if (assisted === undefined || atPosts === undefined || assisted.whole === 0) return null;
  const parts = [
    { name: say(words.helpedParts.posts), value: atPosts.part },
    { name: say(words.helpedParts.office), value: assisted.part - atPosts.part },
    { name: say(words.helpedParts.alone), value: assisted.whole - assisted.part },
  ];
  return (
    <article className="share-card wide" aria-labelledby="helped-title">
      <h3 id="helped-title">{say(words.helped)}</h3>
      <ShareBar title={say(words.helped)} parts={parts} format={({ name, value }) => `${name}: ${formatInteger(value)}`} />
    </article>
  );
}
