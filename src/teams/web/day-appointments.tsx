import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { DayAppointmentsView } from '../http/duty-shapes.ts';
import { dutyWords } from './duty-words.ts';
import { MoveAppointmentDialog } from './move-appointment-dialog.tsx';
import { useChangeDuty, useDayAppointments } from './use-duty.ts';

type Row = DayAppointmentsView['rows'][number];

/** Who comes on a day, to be worked through or printed; who came without an appointment is one press. */
export function DayAppointments({ unitCode, today, asked }: { readonly unitCode: string; readonly today: string; readonly asked: string | null }) {
  const say = useSay();
  const tell = useTell();
  const [day, setDay] = useState(asked ?? today);
  const [moving, setMoving] = useState<Row | null>(null);
  const found = useDayAppointments(unitCode, day);
  const change = useChangeDuty(unitCode, () => tell(dutyWords.done));
  const move = (by: number) => setDay(addDays(day as PlainDate, by));
  return (
    <section aria-labelledby="day-title" className="duty">
      <div className="section-head">
        <h2 id="day-title">{say(dutyWords.appointmentsOf(shownDay(day)))}</h2>
        <p className="row-end no-print">
          <button type="button" onClick={() => move(-1)}>
            {say(dutyWords.dayBefore)}
          </button>
          <button type="button" onClick={() => move(1)}>
            {say(dutyWords.dayAfter)}
          </button>
          {day === today ? (
            <button
              type="button"
              className="primary"
              aria-disabled={change.isPending}
              onClick={() => change.isPending || change.mutate({ path: '/walk-ins', body: { id: newId() } })}
            >
              {say(dutyWords.walkIn)}
            </button>
          ) : null}
          <button type="button" onClick={() => window.print()}>
            {say(dutyWords.print)}
          </button>
        </p>
      </div>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      <Fetched result={found}>
        {({ rows }) => {
          const booked = rows.filter((row) => row.kind === 'booked');
          const walkIns = rows.filter((row) => row.kind === 'walkIn' && row.state !== 'cancelled');
          return (
            <>
              {booked.length === 0 ? (
                <Empty title={say(dutyWords.noAppointments)}>{say(dutyWords.noAppointmentsMore)}</Empty>
              ) : (
                <ul className="plain-rows">
                  {booked.map((row) => (
                    <Booked key={row.id} row={row} move={() => setMoving(row)} note={(noted) => change.mutate({ path: `/appointments/${row.id}/note`, body: { noted } })} />
                  ))}
                </ul>
              )}
              {walkIns.length === 0 ? null : <WalkIns rows={walkIns} />}
            </>
          );
        }}
      </Fetched>
      {moving === null ? null : <MoveAppointmentDialog unitCode={unitCode} row={moving} day={day} close={() => setMoving(null)} />}
    </section>
  );
}

/** Who came without an appointment: counted, with what a member noted at the post. */
function WalkIns({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay();
  return (
    <>
      <h3>{say(dutyWords.walkIns(rows.length))}</h3>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <strong>{row.from}</strong> {row.fullName ?? ''} {row.outcome === null ? null : <span className="chip">{say(dutyWords.outcomes[row.outcome])}</span>}{' '}
              <small>{[row.procedure, row.notedBy === null ? null : say(dutyWords.notedBy(row.notedBy))].filter((text) => text !== null).join(' · ')}</small>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

type BookedInput = { readonly row: Row; readonly note: (noted: 'came' | 'noShow' | 'booked') => void; readonly move: () => void };

function Booked({ row, note, move }: BookedInput) {
  const say = useSay();
  const who = row.fullName ?? '';
  return (
    <li>
      <div className="plain-row">
        <p>
          <strong>
            {row.from}–{row.to}
          </strong>{' '}
          {who} {row.phone === null ? '' : row.phone}{' '}
          <span className={row.state === 'came' ? 'chip done' : row.state === 'booked' ? 'chip waiting' : 'chip late'}>{say(dutyWords.states[row.state])}</span>
          {row.covered === 'yes' ? null : <span className="chip late">{say(dutyWords.uncovered)}</span>}
          {row.procedure === null ? null : <small>{row.procedure}</small>}
        </p>
        {row.state === 'cancelled' ? null : (
          <p className="row-end no-print">
            {row.mayMove === 'yes' ? (
              <button type="button" className={row.covered === 'no' ? 'primary' : undefined} onClick={move}>
                {say(dutyWords.move)}
                <span className="unseen"> {who}</span>
              </button>
            ) : null}
            {(row.state === 'booked' ? (['came', 'noShow'] as const) : (['booked'] as const)).map((noted) => (
              <button key={noted} type="button" onClick={() => note(noted)}>
                {say(noted === 'booked' ? dutyWords.undo : dutyWords[noted])}
                <span className="unseen"> {who}</span>
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
