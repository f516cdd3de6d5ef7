import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField, TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { CoursesView, CourseView } from '../http/course-shapes.ts';
import { courseAudiences } from '../rules/course.ts';
import { courseWords as words } from './course-words.ts';
import { useChangeTraining } from './use-courses.ts';

const usual = { minutes: 180, passPercent: 80, testDays: 30 } as const;

/** Makes or changes a course. Its id is born with the dialog: pressing twice makes one. */
export function CourseDialog({ view, course, close }: { readonly view: CoursesView; readonly course: CourseView | null; readonly close: () => void }) {
  const say = useSay();
  const [id] = useState(() => course?.id ?? newId());
  const [typed, setTyped] = useState({
    title: course?.title ?? '',
    audience: course?.audience ?? ('members' as CourseView['audience']),
    syllabus: (course?.syllabus ?? []).join('\n'),
    minutes: String(course?.minutes ?? usual.minutes),
    passPercent: String(course?.passPercent ?? usual.passPercent),
    testDays: String(course?.testDays ?? usual.testDays),
  });
  const [lessonCodes, setLessonCodes] = useState<readonly string[]>(course?.lessonCodes ?? []);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const saving = useChangeTraining(words.saved, close);
  const [minutes, passPercent, testDays] = [
    numberIn(typed.minutes, { least: 15, most: 6000 }),
    numberIn(typed.passPercent, { least: 1, most: 100 }),
    numberIn(typed.testDays, { least: 0, most: 365 }),
  ];
  const wrong = (isWrong: boolean, text: string) => (tried === 'yes' && isWrong ? text : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (typed.title.trim() === '' || minutes === null || passPercent === null || testDays === null || saving.isPending) return;
    const syllabus = typed.syllabus.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const body = { office: view.office.id, title: typed.title.trim(), audience: typed.audience, syllabus, lessonCodes, minutes, passPercent, testDays };
    saving.mutate({ method: 'PUT', path: `/training-courses/${id}`, body });
  }
  const line = (field: 'title' | 'minutes' | 'passPercent' | 'testDays') => ({
    type: 'text',
    autoComplete: 'off',
    hint: null,
    value: typed[field],
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <Dialog title={say(course === null ? words.addCourse : words.editCourse)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <LineField label={say(words.fTitle)} problem={wrong(typed.title.trim() === '', say(words.fTitleMissing))} {...line('title')} />
        <Field label={say(words.fAudience)} hint={null} problem={null}>
          {(wiring) => (
            <select
              {...wiring}
              value={typed.audience}
              onChange={(event) => setTyped({ ...typed, audience: courseAudiences.find((one) => one === event.target.value) ?? typed.audience })}
            >
              {courseAudiences.map((one) => (
                <option key={one} value={one}>
                  {say(words.audiences[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField label={say(words.syllabus)} hint={say(words.fSyllabusHint)} problem={null} value={typed.syllabus} onChange={(syllabus) => setTyped({ ...typed, syllabus })} />
        <LineField label={say(words.fHours)} problem={wrong(minutes === null, say(words.fNumberWrong))} {...line('minutes')} />
        {typed.audience === 'members' ? (
          <>
            <TicksField
              label={say(words.lessonsOf)}
              hint={say(words.fLessonsHint)}
              problem={null}
              choices={view.lessons.map(({ code, title }) => ({ value: code, label: say(title), hint: null }))}
              values={lessonCodes}
              onChange={setLessonCodes}
            />
            <LineField label={say(words.fPass)} problem={wrong(passPercent === null, say(words.fNumberWrong))} {...line('passPercent')} />
            <LineField label={say(words.fTestDays)} problem={wrong(testDays === null, say(words.fNumberWrong))} {...line('testDays')} />
          </>
        ) : null}
        <DialogFoot sending={saving} name={say(words.save)} close={close} />
      </form>
    </Dialog>
  );
}

/** A whole number as typed, within its bounds; null for anything else. */
export function numberIn(text: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
  return number === null || number < least || number > most ? null : number;
}
