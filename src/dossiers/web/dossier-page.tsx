import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useApi, useSay, useStaff, useTell } from '../../basics/web/staff-context.tsx';
import { PaperViewer } from '../../papers/web/paper-viewer.tsx';
import type { DossierView } from '../http/shapes.ts';
import { actNames } from '../rules/act-names.ts';
import { isOpen } from '../rules/stage.ts';
import { ActBar } from './act-bar.tsx';
import { ActDialogOf } from './act-dialogs.tsx';
import type { OfficerAct } from './act-kinds.ts';
import { AnswerList } from './answer-list.tsx';
import { Checklist, FoundFaults } from './checklist.tsx';
import { DossierHeader } from './dossier-header.tsx';
import { OpenMatters } from './dossier-matters.tsx';
import { DossierNeighbours } from './dossier-neighbours.tsx';
import { Looks, PrintedForms, Timeline } from './dossier-past.tsx';
import type { ListPlace } from './dossier-table.tsx';
import { dossierWords } from './dossier-words.ts';
import { useReview } from './review.ts';

/** One dossier, from the papers sent to the result returned. Opening it is recorded, so it is not fetched again by itself. `beside`: what other slices know of it. */
export function DossierPage({ id, place, beside }: { readonly id: string; readonly place: ListPlace | null; readonly beside: ReactNode }) {
  const api = useApi();
  const dossier = useQuery({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) => api.get<DossierView>(`/dossiers/${id}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  return (
    <div className="page dossier">
      <DossierNeighbours id={id} place={place} />
      <Fetched result={dossier}>{(data) => <OpenDossier key={id} dossier={data} beside={beside} reload={() => void dossier.refetch()} />}</Fetched>
    </div>
  );
}

function OpenDossier({ dossier, beside, reload }: { readonly dossier: DossierView; readonly beside: ReactNode; readonly reload: () => void }) {
  const say = useSay();
  const tell = useTell();
  const { drafts } = useStaff();
  const [open, setOpen] = useState<OfficerAct | null>(null);
  const [paper, setPaper] = useState(0);
  const [review, setReview] = useReview(dossier.row.id);
  const top = useRef<HTMLHeadingElement>(null);
  usePageTitle(`${dossier.applicant.fullName}, ${dossier.row.code}`);
  const viewer = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  function showPaper(at: number) {
    setPaper(at);
    viewer.current?.scrollIntoView({ block: 'nearest' });
  }
  function done(kind: OfficerAct, next: DossierView) {
    setOpen(null);
    forgetDrafts({ drafts, dossierId: next.row.id, kind });
    if (kind === 'requestSupplement') setReview({});
    tell(dossierWords.recorded(actNames[kind], next.row.stageName));
    requestAnimationFrame(() => top.current?.focus());
  }
  return (
    <>
      <DossierHeader dossier={dossier} titleRef={top} reload={reload} />
      <ActBar acts={dossier.acts} open={setOpen} />
      {beside}
      <OpenMatters dossier={dossier} />
      <div className="dossier-columns">
        <div className="dossier-read">
          {isOpen(dossier.row.stage) ? <Checklist dossier={dossier} review={review} setReview={setReview} showPaper={showPaper} /> : null}
          <AnswerList answers={dossier.answers} marks={isOpen(dossier.row.stage) ? { review, setReview } : null} />
          <FoundFaults review={review} writeRequest={dossier.acts.some((act) => act.kind === 'requestSupplement') ? () => setOpen('requestSupplement') : null} />
        </div>
        <section className="dossier-papers" aria-labelledby="papers-title" ref={viewer}>
          <h2 id="papers-title">{say(dossierWords.papers)}</h2>
          <PaperViewer papers={dossier.papers} at={paper} show={setPaper} />
        </section>
      </div>
      <div className="dossier-past">
        <Timeline rows={dossier.timeline} />
        <div>
          <PrintedForms forms={dossier.forms} />
          <Looks looks={dossier.looks} />
        </div>
      </div>
      {open === null ? null : <ActDialogOf kind={open} dossier={dossier} close={() => setOpen(null)} done={done} reload={reload} />}
    </>
  );
}

/** What was typed for an act that is now recorded is of no more use. */
function forgetDrafts({ drafts, dossierId, kind }: { readonly drafts: Map<string, unknown>; readonly dossierId: string; readonly kind: OfficerAct }): void {
  for (const key of [...drafts.keys()]) {
    if (key.startsWith(`${dossierId} ${kind}`)) drafts.delete(key);
  }
}
