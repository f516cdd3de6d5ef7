import { formatDate } from '../../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { postWords } from './words-post.ts';

/** A day as the machine counts it, beside what the ward answered; `told` is null before the first answer. */
export type ShownDay = {
  readonly day: PlainDate;
  readonly isToday: 'yes' | 'no';
  readonly sent: number;
  readonly waiting: number;
  readonly told: null | { readonly received: number; readonly same: 'yes' | 'no'; readonly missing: number; readonly unknownThere: number };
};

/** "Hôm nay: 31 gửi, 31 đã nhận, 0 chờ", and in plain words what does not fit. */
export function PostDays({ lang, days }: { readonly lang: Lang; readonly days: readonly ShownDay[] }) {
  return (
    <section aria-labelledby="days">
      <h2 id="days">{say(postWords.today, lang)}</h2>
      <ul className="plain-list" id="day-figures">
        {days.map((day) => (
          <li key={day.day}>
            <p>{lineOf(day, lang)}</p>
            {day.told === null ? null : <Judged lang={lang} told={day.told} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lineOf({ day, isToday, sent, waiting, told }: ShownDay, lang: Lang): string {
  if (told === null) return say(postWords.notTold({ sent, waiting }), lang);
  const figures = { sent, received: told.received, waiting };
  return say(isToday === 'yes' ? postWords.todayLine(figures) : postWords.dayLine({ day: formatDate(day), ...figures }), lang);
}

function Judged({ lang, told }: { readonly lang: Lang; readonly told: NonNullable<ShownDay['told']> }) {
  const faults = [
    ...(told.missing > 0 ? [postWords.missing(told.missing)] : []),
    ...(told.unknownThere > 0 ? [postWords.unknownThere(told.unknownThere)] : []),
    ...(told.same === 'no' && told.missing === 0 ? [postWords.differs] : []),
  ];
  if (faults.length === 0) return <p className="small muted">{say(postWords.same, lang)}</p>;
  return (
    <div className="box bad">
      {faults.map((fault) => (
        <p key={fault.vi}>{say(fault, lang)}</p>
      ))}
    </div>
  );
}
