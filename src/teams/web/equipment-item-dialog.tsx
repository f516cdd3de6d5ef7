import { type FormEvent, useState } from 'react';
import { formatDate, shownDay } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { Field, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { equipmentEventNames, equipmentStateNames } from '../rules/equipment-events.ts';
import type { OfficerEventKind } from '../rules/equipment-item.ts';
import { OfferForm } from './equipment-offer.tsx';
import { placeName, TeamField, UnitOptions, useKindName } from './equipment-parts.tsx';
import { equipmentWords, originWords, purposeWords, stateChips } from './equipment-words.ts';
import { type EquipmentUnit, type ItemView, type KindName, useChangeEquipment, useEquipmentItem } from './use-equipment.ts';

type DialogInput = { readonly id: string; readonly units: readonly EquipmentUnit[]; readonly kinds: readonly KindName[]; readonly close: () => void };

/** One item: what it is, what may be recorded now, and everything that happened. */
export function EquipmentItemDialog({ id, units, kinds, close }: DialogInput) {
  const say = useSay();
  const found = useEquipmentItem(id);
  const kindName = useKindName(kinds);
  const [chosen, setChosen] = useState<OfficerEventKind | null>(null);
  const title = found.data === undefined ? say(equipmentWords.register) : `${kindName(found.data.kindCode)} ${found.data.label}`;
  return (
    <Dialog title={title} close={close}>
      <Fetched result={found}>
        {(item) => (
          <>
            <Facts item={item} units={units} />
            {item.report === null ? null : (
              <div className="notice warn">
                <p>
                  <strong>{say(equipmentWords.reportSays(shownInstant(item.report.at)))}</strong>
                </p>
                {item.report.note === null ? null : <p className="quoted">“{item.report.note}”</p>}
                {item.mayRecord.length === 0 ? null : <p>{say(equipmentWords.reportNext)}</p>}
              </div>
            )}
            {item.mayRecord.length === 0 ? null : (
              <fieldset className="picks">
                <legend className="unseen">{say(equipmentWords.does)}</legend>
                {item.mayRecord.map((kind) => (
                  <button key={kind} type="button" className="pick" aria-pressed={kind === chosen} onClick={() => setChosen(kind === chosen ? null : kind)}>
                    {say(equipmentEventNames[kind])}
                  </button>
                ))}
              </fieldset>
            )}
            {chosen === null ? null : <EventForm key={chosen} item={item} kind={chosen} units={units} done={() => setChosen(null)} gone={close} />}
            {item.mayRecord.length === 0 || item.state === 'retired' ? null : <OfferForm item={item} />}
            <History item={item} />
          </>
        )}
      </Fetched>
    </Dialog>
  );
}

function Facts({ item, units }: { readonly item: ItemView; readonly units: readonly EquipmentUnit[] }) {
  const say = useSay();
  const team = units.flatMap(({ teams }) => teams).find(({ id }) => id === item.teamId);
  const facts = [
    [equipmentWords.name, item.name],
    [equipmentWords.place, placeName({ name: item.unitName, wardName: item.wardName })],
    [equipmentWords.team, team?.name ?? '…'],
    [equipmentWords.purpose, say(purposeWords[item.purpose])],
    [equipmentWords.serial, item.serial ?? '…'],
    [equipmentWords.origin, say(originWords[item.origin])],
    [equipmentWords.document, item.document ?? '…'],
    [equipmentWords.since, shownDay(item.since)],
    [equipmentWords.checkedOn, item.checkedOn === null ? say(equipmentWords.neverChecked) : shownDay(item.checkedOn)],
  ] as const;
  return (
    <>
      <p>
        <span className={stateChips[item.state]}>{say(equipmentStateNames[item.state])}</span>{' '}
        <a href={item.address} target="_blank" rel="noreferrer">
          {say(equipmentWords.seeLabel)}
        </a>
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type EventInput = { readonly item: ItemView; readonly kind: OfficerEventKind; readonly units: readonly EquipmentUnit[]; readonly done: () => void; readonly gone: () => void };

/** What happened, on which day; its id is born with the form, so that pressing twice records it once. */
function EventForm({ item, kind, units, done, gone }: EventInput) {
  const say = useSay();
  const tell = useTell();
  const today = plainDateOf(useNow());
  // Of a unit with several teams it may also go from one to another there.
  const places = units.filter((unit) => unit.office === item.office && (unit.code !== item.unitCode || unit.teams.length > 1));
  const [id] = useState(newId);
  const [typed, setTyped] = useState(formatDate(today));
  const [note, setNote] = useState('');
  const [unitCode, setUnitCode] = useState(places[0]?.code ?? '');
  const [teamId, setTeamId] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChangeEquipment<ItemView | null>((answer) => {
    tell(equipmentWords.recorded);
    if (answer === null) gone();
    else done();
  });
  const onDay = readTypedDate(typed);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (onDay === null || change.isPending) return;
    change.mutate({
      path: `/equipment/${item.id}/events`,
      body: { id, kind, onDay, note: note.trim() === '' ? null : note, ...(kind === 'moved' ? { unitCode, teamId: teamId === '' ? null : teamId } : {}) },
    });
  }
  return (
    <form className="item" onSubmit={submit} noValidate>
      {kind === 'retired' ? <p>{say(equipmentWords.retireMeans)}</p> : null}
      {kind === 'takenBack' ? (
        <p>{say(equipmentWords.undoMeans)}</p>
      ) : (
        <DateField
          label={say(equipmentWords.onDay)}
          hint={null}
          problem={tried === 'yes' && onDay === null ? say(equipmentWords.dayMissing) : null}
          value={typed}
          onChange={setTyped}
          daysAhead={[]}
        />
      )}
      {kind === 'moved' ? (
        <Field label={say(equipmentWords.moveTo)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={unitCode} onChange={(event) => setUnitCode(event.target.value)}>
              <UnitOptions units={places} />
            </select>
          )}
        </Field>
      ) : null}
      {kind === 'moved' ? <TeamField unit={places.find(({ code }) => code === unitCode)} value={teamId} onChange={setTeamId} /> : null}
      <TextField label={say(equipmentWords.note)} hint={say(equipmentWords.noteHint)} problem={null} value={note} onChange={setNote} />
      <div aria-live="assertive">{change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}</div>
      <p className="row-end">
        <button type="submit" className="primary" aria-disabled={change.isPending}>
          {say({ vi: `Ghi: ${equipmentEventNames[kind].vi}`, en: `Record: ${equipmentEventNames[kind].en}` })}
        </button>
        <button type="button" onClick={done}>
          {say(equipmentWords.leave)}
        </button>
      </p>
    </form>
  );
}

function History({ item }: { readonly item: ItemView }) {
  const say = useSay();
  return (
    <section aria-label={say(equipmentWords.history)}>
      <h3>{say(equipmentWords.history)}</h3>
      <ol className="equipment-history">
        {item.history.map((event) => (
          <li key={event.id} className={event.takenBack === 'yes' ? 'is-old' : undefined}>
            <strong>{say(event.name)}</strong> {shownDay(event.onDay)}
            {event.unitName === null ? null : `, ${event.unitName}`}
            {event.takenBack === 'yes' ? <span className="chip waiting">{say(equipmentWords.wasTakenBack)}</span> : null}
            {event.note === null ? null : <small className="line quoted">{event.note}</small>}
            <small className="line">
              {event.by ?? say(event.byWhom === 'public' ? equipmentWords.byPublic : equipmentWords.byImport)}, {shownInstant(event.recordedAt)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
