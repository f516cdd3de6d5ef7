import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { CoursesView, SessionHead } from '../http/course-shapes.ts';
import { clockOf, readClock } from '../rules/duty-clock.ts';
import { numberIn } from './course-dialog.tsx';
import { courseWords as words } from './course-words.ts';
import { useChangeTraining } from './use-courses.ts';

type SessionDialogInput = {
  readonly office: number;
  readonly units: CoursesView['units'];
  readonly course: { readonly id: string; readonly title: string };
  /** Null for a new one. */
  readonly session: SessionHead | null;
  readonly close: () => void;
};

/** When and where a course is held, by whom, for whom. */
export function SessionDialog({ office, units, course, session, close }: SessionDialogInput) {
  const say = useSay();
  const [id] = useState(() => session?.id ?? newId());
  const [typed, setTyped] = useState(() => begunWith(session));
  const [unitCodes, setUnitCodes] = useState<readonly string[]>(session?.unitCodes ?? []);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const saving = useChangeTraining(words.saved, close);
  const [day, fromMinute, toMinute, capacity] = [readTypedDate(typed.day), readClock(typed.from), readClock(typed.to), numberIn(typed.capacity, { least: 1, most: 5000 })];
  const isOrdered = fromMinute !== null && toMinute !== null && fromMinute < toMinute;
  const [place, trainer] = [typed.place.trim(), typed.trainer.trim()];
  const wrong = (isWrong: boolean, text: string) => (tried === 'yes' && isWrong ? text : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (day === null || !isOrdered || capacity === null || place === '' || trainer === '' || saving.isPending) return;
    const body = { office, courseId: course.id, day, fromMinute, toMinute, place, trainer, capacity, unitCodes };
    saving.mutate({ method: 'PUT', path: `/training-sessions/${id}`, body });
  }
  const line = (field: 'from' | 'to' | 'place' | 'trainer' | 'capacity') => ({
    type: 'text',
    autoComplete: 'off',
    value: typed[field],
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <Dialog title={say(session === null ? words.addSession : words.editSession)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">
          <strong>{course.title}</strong>
        </p>
        <DateField
          label={say(words.fDay)}
          hint={null}
          problem={wrong(day === null, say(staffWords.dateWrong))}
          value={typed.day}
          onChange={(value) => setTyped({ ...typed, day: value })}
          daysAhead={[7, 14]}
        />
        <LineField label={say(words.fFrom)} hint={say(words.fClockHint)} problem={wrong(fromMinute === null, say(words.fClockWrong))} {...line('from')} />
        <LineField label={say(words.fTo)} hint={say(words.fClockHint)} problem={wrong(!isOrdered, say(words.fClockWrong))} {...line('to')} />
        <LineField label={say(words.fPlace)} hint={null} problem={wrong(place === '', say(words.fPlaceMissing))} {...line('place')} />
        <LineField label={say(words.fTrainer)} hint={null} problem={wrong(trainer === '', say(words.fTrainerMissing))} {...line('trainer')} />
        <LineField label={say(words.fCapacity)} hint={null} problem={wrong(capacity === null, say(words.fNumberWrong))} {...line('capacity')} />
        {units.length === 0 ? null : (
          <TicksField
            label={say(words.fUnits)}
            hint={say(words.fUnitsHint)}
            problem={null}
            choices={units.map(({ code, name }) => ({ value: code, label: name, hint: null }))}
            values={unitCodes}
            onChange={setUnitCodes}
          />
        )}
        <DialogFoot sending={saving} name={say(words.save)} close={close} />
      </form>
    </Dialog>
  );
}

function begunWith(session: SessionHead | null) {
  if (session === null) return { day: '', from: '08:00', to: '11:00', place: '', trainer: '', capacity: '40' };
  const day = parsePlainDate(session.day);
  return {
    day: day === null ? '' : formatDate(day),
    from: clockOf(session.fromMinute),
    to: clockOf(session.toMinute),
    place: session.place,
    trainer: session.trainer,
    capacity: String(session.capacity),
  };
}
