import { type Lang, say } from '../../../basics/web/lang.ts';
import type { AppointmentView, SlotsView } from '../../../teams/http/team-post-shapes.ts';
import { CodeField } from './code-field.tsx';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, ErrorSummary, Facts, type Fault } from './parts.tsx';
import { sayDay } from './team-post-page.tsx';
import { words } from './words.ts';
import { appointmentWords as w } from './words-find-help.ts';

/** Second tap: a time. `hrefOf` leads to the form of that time and carries the id of the appointment. */
export function SlotsPage(input: { readonly frame: Frame; readonly slots: SlotsView; readonly hrefOf: (day: string, fromMinute: number) => string }) {
  const { frame, slots } = input;
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(w.title, lang)}>
      <BackLink lang={lang} href={`/to-tu-van/${slots.unitCode}`} />
      <h1>{say(w.title, lang)}</h1>
      <p>
        <strong>{slots.name}</strong>, {slots.address}
      </p>
      {slots.days.length === 0 ? (
        <Box kind="info">
          <h2>{say(w.none, lang)}</h2>
          <p>{say(w.noneMore, lang)}</p>
        </Box>
      ) : (
        <p>{say(w.lead, lang)}</p>
      )}
      {slots.days.slice(0, daysOpen).map((day) => (
        <Day key={day.day} lang={lang} day={day} hrefOf={input.hrefOf} />
      ))}
      {slots.days.length <= daysOpen ? null : (
        <details>
          <summary>{say(w.laterDays, lang)}</summary>
          <div>
            {slots.days.slice(daysOpen).map((day) => (
              <Day key={day.day} lang={lang} day={day} hrefOf={input.hrefOf} />
            ))}
          </div>
        </details>
      )}
    </Page>
  );
}

/** So many days can be seen at once; the others are one tap away. */
const daysOpen = 4;

type DayProps = { readonly lang: Lang; readonly day: SlotsView['days'][number]; readonly hrefOf: (day: string, fromMinute: number) => string };

function Day({ lang, day: { day, slots }, hrefOf }: DayProps) {
  return (
    <section aria-labelledby={`d-${day}`}>
      <h2 id={`d-${day}`}>{sayDay(day, lang)}</h2>
      <ul className="slots">
        {slots.map((time) => (
          <li key={time.fromMinute}>
            <a className="button second" href={hrefOf(day, time.fromMinute)} rel="nofollow">
              <span className="hidden-text">{sayDay(day, lang)}, </span>
              {time.from}
              <span className="hidden-text">, {say(w.left(time.free), lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type Typed = { readonly fullName: string; readonly phone: string; readonly procedureCode: string };

export type AppointmentFormInput = {
  readonly frame: Frame;
  readonly slots: Pick<SlotsView, 'unitCode' | 'name' | 'address'>;
  readonly id: string;
  readonly day: string;
  readonly from: string;
  readonly fromMinute: number;
  readonly typed: Typed;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
  readonly faults: readonly Fault[];
  /** After a time was taken: others, each with the form filled in as it was. */
  readonly near: readonly { readonly day: string; readonly from: string; readonly fromMinute: number }[];
  readonly slotsHref: string;
};

/** Third tap: who will come. Everything about the time stands in hidden fields, so that the page can be sent without script, twice, and from two tabs. */
export function AppointmentFormPage(input: AppointmentFormInput) {
  const { frame, slots, typed, faults } = input;
  const { lang } = frame;
  const title = say(w.formTitle, lang);
  const faultOf = (id: string) => faults.find((fault) => fault.href === `#${id}`)?.message;
  return (
    <Page frame={frame} kind="task" title={faults.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title}>
      <div className="column">
        <BackLink lang={lang} href={input.slotsHref} />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <form action={`/to-tu-van/${slots.unitCode}/hen`} method="post" noValidate>
          <input type="hidden" name="so" value={input.id} />
          {input.near.length === 0 ? (
            <Time {...input} />
          ) : (
            <fieldset className="question" id="luc">
              <legend>{say(w.nearTimes, lang)}</legend>
              {input.near.map((time, at) => (
                <label key={`${time.day} ${time.fromMinute}`} className="choice">
                  <input type="radio" name="gio" value={`${time.day}_${time.fromMinute}`} defaultChecked={at === 0} />
                  <span>
                    {time.from}, {sayDay(time.day, lang)}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <LineBox id="fullName" label={say(w.name, lang)} value={typed.fullName} fault={faultOf('fullName')} autoComplete="name" inputMode="text" hint={null} />
          <LineBox id="phone" label={say(w.phone, lang)} value={typed.phone} fault={faultOf('phone')} autoComplete="tel" inputMode="tel" hint={say(w.phoneHint, lang)} />
          <div className="question">
            <label className="label" htmlFor="procedureCode">
              {say(w.procedure, lang)}
            </label>
            <p className="hint small" id="procedure-hint">
              {say(w.procedureHint, lang)}
            </p>
            <select id="procedureCode" name="procedureCode" defaultValue={typed.procedureCode} aria-describedby="procedure-hint">
              <option value="">{say(w.anyProcedure, lang)}</option>
              {input.procedures.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">{say(w.send, lang)}</button>
        </form>
      </div>
    </Page>
  );
}

function Time({ frame, slots, day, from, fromMinute, slotsHref }: AppointmentFormInput) {
  const { lang } = frame;
  return (
    <>
      <input type="hidden" name="gio" value={`${day}_${fromMinute}`} />
      <Facts
        facts={[
          { name: say(w.when, lang), value: `${from}, ${sayDay(day, lang)}`, change: { href: slotsHref, label: say(words.change, lang) } },
          { name: say(w.address, lang), value: `${slots.name}\n${slots.address}` },
        ]}
      />
    </>
  );
}

type LineProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly fault: string | undefined;
  readonly autoComplete: string;
  readonly inputMode: 'text' | 'tel';
};

function LineBox({ id, label, hint, value, fault, autoComplete, inputMode }: LineProps) {
  const described = [...(hint === null ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return (
    <div className={fault === undefined ? 'question' : 'question faulty'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint === null ? null : (
        <p className="hint small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <input
        id={id}
        name={id}
        type={inputMode}
        inputMode={inputMode}
        autoComplete={autoComplete}
        defaultValue={value}
        maxLength={100}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === undefined ? undefined : true}
      />
    </div>
  );
}

const titles = { booked: w.doneTitle, cancelled: w.cancelledTitle, came: w.cameTitle, noShow: w.noShowTitle } as const;

/** The code at once, and the way to take it back. */
export function AppointmentPage({ frame, appointment: one }: { readonly frame: Frame; readonly appointment: AppointmentView }) {
  const { lang } = frame;
  const title = say(titles[one.state], lang);
  return (
    <Page frame={frame} kind="own" title={title}>
      <div className="column">
        <h1>{title}</h1>
        {one.state === 'cancelled' ? (
          <Box kind="info">
            <p>{say(w.cancelledMore, lang)}</p>
          </Box>
        ) : null}
        <p className="muted code-name">{say(w.code, lang)}</p>
        <p className="spoken">{one.code}</p>
        <Facts
          facts={[
            { name: say(w.when, lang), value: `${one.from}–${one.to}, ${sayDay(one.day, lang)}` },
            { name: say(w.address, lang), value: `${one.name}\n${one.address}` },
            ...(one.phone === '' ? [] : [{ name: say(w.toPhone, lang), value: one.phone }]),
            { name: say(w.call, lang), value: <a href={`tel:${one.officePhone.replace(/[^\d+]/g, '')}`}>{one.officePhone}</a> },
          ]}
        />
        {one.mayCancel === 'yes' ? (
          <>
            <p>{say(w.bring, lang)}</p>
            <details className="no-print">
              <summary>{say(w.cancelAsk, lang)}</summary>
              <div>
                <form action={`/to-tu-van/hen/${one.id}/huy`} method="post">
                  <button type="submit" className="second">
                    {say(w.cancel, lang)}
                  </button>
                </form>
              </div>
            </details>
          </>
        ) : (
          <div className="actions">
            <a className="button second" href={`/to-tu-van/${one.unitCode}`}>
              {say(w.again, lang)}
            </a>
          </div>
        )}
      </div>
    </Page>
  );
}

/** By code and last digits, from any machine. */
export function AppointmentLookPage(input: { readonly frame: Frame; readonly code: string; readonly lastDigits: string; readonly faults: readonly Fault[] }) {
  const { frame, faults } = input;
  const { lang } = frame;
  const title = say(w.lookTitle, lang);
  const faultOf = (id: string) => faults.find((fault) => fault.href === `#${id}`)?.message;
  return (
    <Page frame={frame} kind="own" title={faults.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title}>
      <div className="column">
        <BackLink lang={lang} href="/to-tu-van" />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <p>{say(w.lookLead, lang)}</p>
        <form action="/to-tu-van/hen" method="post" noValidate>
          <CodeField lang={lang} id="code" label={say(w.code, lang)} hint={say(w.codeHint, lang)} value={input.code} fault={faultOf('code')} kind="short" />
          <CodeField lang={lang} id="lastDigits" label={say(w.digits, lang)} hint={say(w.digitsHint, lang)} value={input.lastDigits} fault={faultOf('lastDigits')} kind="digits" />
          <button type="submit">{say(w.look, lang)}</button>
        </form>
      </div>
    </Page>
  );
}
