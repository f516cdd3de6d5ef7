import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { DossierTable } from '../../dossiers/web/dossier-table.tsx';
import { useRowCursor } from '../../dossiers/web/row-cursor.ts';
import { readsOffice, useSession } from '../../offices/web/session.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { groupings } from '../rules/figure-group.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { figureWords } from './figure-words.ts';
import { type FiguresAsked, useFigureList, useFigures } from './figures-data.ts';
import { searchOf } from './figures-search.ts';

/** The dossiers behind one number: as many as the number says. */
export function FigureListPage({ asked }: { readonly asked: FiguresAsked & { readonly figure: string } }) {
  const say = useSay();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const list = useFigureList(asked);
  const { figure: pressed, ...of } = asked;
  const figures = useFigures(of);
  usePageTitle(say(figureWords.title));
  const figure = figures.data?.figures.find((one) => one.key === pressed);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  useRowCursor({
    box,
    ids: rows.filter((row) => readsOffice(session, row.officeId)).map((row) => row.id),
    memory: 'figure list',
    atEnd: () => list.hasNextPage && void list.fetchNextPage(),
  });
  return (
    <div className="page" ref={box}>
      <p>
        <Link to="/so-lieu" search={searchOf(asked)}>
          {say(figureWords.back)}
        </Link>
      </p>
      <h1>{figure === undefined ? say(figureWords.title) : say(figure.name)}</h1>
      <p className="figures-of">{say(figureWords.of(shortOfficeName(figures.data?.unit.name ?? asked.unit), sayPeriodWithDays(asked)))}</p>
      {figure === undefined ? null : (
        <p className="muted">
          {say(figure.definition)} {say(figure.over)}
        </p>
      )}
      {(figures.data?.filtered ?? []).map(({ by, name }) => (
        <p key={by}>
          {say(figureWords.onlyWith)} {say(groupings[by]).toLowerCase()}: <strong>{say(name)}</strong>
        </p>
      ))}
      <Fetched result={list}>
        {(data) => {
          const total = data.pages[0]?.total ?? 0;
          return total === 0 ? (
            <Empty title={say(figureWords.emptyList)}>{say(figureWords.emptyListMore)}</Empty>
          ) : (
            <>
              <p role="status">{say(figureWords.listCount(formatInteger(total)))}</p>
              <DossierTable rows={rows} place={null} caption={figure === undefined ? say(figureWords.title) : say(figure.name)} />
              <p className="muted">{say(figureWords.shownOf(formatInteger(rows.length), formatInteger(total)))}</p>
              {list.hasNextPage ? (
                <button type="button" className="more" onClick={() => void list.fetchNextPage()} aria-disabled={list.isFetchingNextPage}>
                  {say(list.isFetchingNextPage ? staffWords.loading : staffWords.more)}
                </button>
              ) : null}
            </>
          );
        }}
      </Fetched>
    </div>
  );
}
