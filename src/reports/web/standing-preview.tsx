import { shownDay } from '../../basics/rules/dates-format.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import type { ReportTexts } from '../rules/draft-ground.ts';
import { printedReport } from '../rules/printed-report.ts';
import { reportKindOf } from '../rules/report-kind.ts';
import { offeredPeriods, offeredQuartersAndYears } from './periods.ts';
import { ReportPaper } from './report-paper.tsx';
import { reportWords } from './report-words.ts';
import { standingWords as words } from './standing-words.ts';
import { usePreview } from './use-standing.ts';

/** The draft that would be written with these words. */
export function StandingPreview({ office, texts, close }: { readonly office: number; readonly texts: ReportTexts; readonly close: () => void }) {
  const say = useSay();
  const { from, to } = periodFor(texts.kind, plainDateOf(useNow()));
  const preview = usePreview(office, { texts, from, to });
  return (
    <Dialog title={say(words.preview)} close={close}>
      <p className="about">{say(words.previewOf(shownDay(from), shownDay(to)))}</p>
      <Fetched result={preview}>{({ document }) => <ReportPaper report={printedReport(document, null)} annexTitle={say(reportWords.annex)} titleAs="p" />}</Fetched>
    </Dialog>
  );
}

/** The first period that is offered for the kind. */
function periodFor(kind: ReportTexts['kind'], today: PlainDate) {
  const [first] = reportKindOf[kind].periods === null ? offeredPeriods(today) : offeredQuartersAndYears(today);
  return first ?? { from: today, to: today };
}
