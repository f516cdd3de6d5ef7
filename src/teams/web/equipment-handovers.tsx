import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { Field, TextField } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { HandoversView } from '../http/handover-shapes.ts';
import type { HandoverAnswer } from '../rules/handover.ts';
import { FormDialog } from './dialog-parts.tsx';
import { handoverWords as words } from './handover-words.ts';
import { shownMoment } from './shown.ts';
import { useChangeEquipment, useHandovers } from './use-equipment.ts';

type Row = HandoversView['rows'][number];

/** What goes from office to office: what waits for an answer, and everything that was answered. */
export function EquipmentHandovers({ office }: { readonly office: number }) {
  const say = useSay();
  const handovers = useHandovers(office);
  const [answering, setAnswering] = useState<{ readonly row: Row; readonly answer: HandoverAnswer } | null>(null);
  return (
    <>
      <p className="muted">{say(words.about)}</p>
      <Fetched result={handovers}>
        {({ rows }) => {
          const [open, past] = [rows.filter(({ answer }) => answer === null), rows.filter(({ answer }) => answer !== null)];
          if (rows.length === 0) return <Empty title={say(words.none)}>{say(words.noneMore)}</Empty>;
          return (
            <>
              <section className="stack" aria-labelledby="open-title">
                <h2 id="open-title">{say(words.open)}</h2>
                {open.length === 0 ? <p className="muted">{say(words.noneOpen)}</p> : <Rows rows={open} press={setAnswering} />}
              </section>
              {past.length === 0 ? null : (
                <section className="stack" aria-labelledby="past-title">
                  <h2 id="past-title">{say(words.past)}</h2>
                  <Rows rows={past} press={setAnswering} />
                </section>
              )}
            </>
          );
        }}
      </Fetched>
      {answering === null ? null : <AnswerDialog {...answering} close={() => setAnswering(null)} />}
    </>
  );
}

function Rows({ rows, press }: { readonly rows: readonly Row[]; readonly press: (answering: { readonly row: Row; readonly answer: HandoverAnswer }) => void }) {
  const say = useSay();
  return (
    <ul className="plain-rows">
      {rows.map((row) => (
        <li key={row.id} className="plain-row">
          <p>
            <strong>{say(row.kind)}</strong> {row.name} <span className="code">{row.label}</span>{' '}
            {row.answer === null ? (
              <span className="chip waiting">{say(words.open)}</span>
            ) : (
              <span className={row.answer === 'taken' ? 'chip done' : 'chip'}>{say(words.states[row.answer])}</span>
            )}
            <small>{say(words.fromTo(row.from.name, row.to.name))}</small>
            <small className="muted">
              {say(words.offered(row.offeredBy, shownMoment(row.offeredAt)))}
              {row.answeredAt === null || row.answeredBy === null ? '' : ` · ${say(words.answered(row.answeredBy, shownMoment(row.answeredAt)))}`}
            </small>
            {[row.note, row.answerNote].map((note, at) => (note === null ? null : <small key={at === 0 ? 'note' : 'answer'}>{note}</small>))}
          </p>
          {row.may.length === 0 ? null : (
            <p className="row-end no-print">
              {row.may.map((answer) => (
                <button key={answer} type="button" className={answer === 'taken' ? 'primary' : 'no'} onClick={() => press({ row, answer })}>
                  {say(words.acts[answer])}
                  <span className="unseen"> {row.label}</span>
                </button>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function AnswerDialog({ row, answer, close }: { readonly row: Row; readonly answer: HandoverAnswer; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [unitCode, setUnitCode] = useState(row.places[0]?.code ?? '');
  const [note, setNote] = useState('');
  const change = useChangeEquipment<HandoversView>(() => {
    tell(words.recorded);
    close();
  });
  function submit() {
    const body = { answer, note: note.trim() === '' ? null : note, ...(answer === 'taken' ? { unitCode } : {}) };
    change.mutate({ path: `/equipment-handovers/${row.id}/answers`, body });
  }
  return (
    <FormDialog title={say(words.acts[answer])} send={say(words.acts[answer])} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <p>
        {say(row.kind)} {row.name} {row.label}. {say(words.fromTo(row.from.name, row.to.name))}
      </p>
      {answer === 'taken' ? (
        <>
          <p className="muted">{say(words.takenMeans)}</p>
          <Field label={say(words.where)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={unitCode} onChange={(event) => setUnitCode(event.target.value)}>
                {row.places.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      ) : null}
      <TextField label={say(words.note)} hint={null} problem={null} value={note} onChange={setNote} />
    </FormDialog>
  );
}
