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

/** This year, or a quarter or year that is over, as the kind is written for. */
function periodFor(kind: ReportTexts['kind'], today: PlainDate) {
  const ofKind =
    reportKindOf[kind].periods === null
      ? offeredPeriods(today)
          .filter(({ from, to }) => from <= today && to >= today)
          .at(-1)
      : offeredQuartersAndYears(today).find(({ to }) => to < today);
  return ofKind ?? { from: today, to: today };
}
