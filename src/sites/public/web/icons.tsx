import type { LifeEvent } from '../../../procedures/rules/procedure.ts';

/** Line drawings of our own; each is decoration beside words, hidden from screen readers. */

export function LifeEventIcon(props: { readonly event: LifeEvent }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={drawings[props.event]} />
    </svg>
  );
}

export function CheckIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </svg>
  );
}

/** Two who walk side by side under one roof of light. */
export function Mark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="23" fill="#f4c95d" />
      <g fill="#8f1216">
        <circle cx="17.5" cy="15.5" r="4.6" />
        <circle cx="31.5" cy="18" r="3.9" />
        <path d={walkers} />
      </g>
    </svg>
  );
}

/** The same two, large and faint, behind the first question. */
export function MarkShadow() {
  return (
    <svg className="hero-mark" viewBox="6 8 36 30" fill="currentColor" aria-hidden="true" focusable="false">
      <circle cx="17.5" cy="15.5" r="4.6" />
      <circle cx="31.5" cy="18" r="3.9" />
      <path d={walkers} />
    </svg>
  );
}

const walkers = 'M9.5 37c0-9 3-15 8-15 4 0 6.6 3.4 7.5 8.6C26.3 27.7 28.5 26 31.5 26c4.7 0 7.3 4.3 7.3 11z';

const drawings = {
  birth: 'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 5c-.3-1.8.8-3 2.5-2.8M9.2 12h.01M14.8 12h.01M9 16c1.7 1.5 4.3 1.5 6 0',
  marriage: 'M9 19a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM15 19a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM10 3.5 12 5.5 14 3.5',
  death: 'M5 15h14l-1.6 5.5H6.6zM9 15V8.5M12 15V6M15 15V8.5M9 5.5c.8-.8-.4-1.3.4-2.3M15 5.5c.8-.8-.4-1.3.4-2.3',
  child: 'M8 8.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3.5 20.5V16a4.5 4.5 0 0 1 9 0v4.5M17.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 20.5v-1.5a3 3 0 0 1 6 0v1.5',
  residence: 'M3.5 11.5 12 4l8.5 7.5M5.5 10v10.5h13V10M10 20.5v-6h4v6',
  business: 'M4 9.5 5.5 4h13L20 9.5c0 3-4 3-4 0 0 3-4 3-4 0 0 3-4 3-4 0 0 3-4 3-4 0zM5.5 12v8.5h13V12M9.5 20.5v-5h5v5',
  house: 'M3 20.5h18M5.5 20.5V9h8v11.5M13.5 13h5v7.5M8.5 12.5h2M8.5 16h2M16 16.5h.01M9.5 9V5l8 2.5',
  certify: 'M6 3.5h8.5l4 4v13H6zM14.5 3.5v4h4M9 14l2.2 2.2L15.5 12',
  support: 'M12 20.5s-7.5-4.7-7.5-10.5a4.2 4.2 0 0 1 7.5-2.6 4.2 4.2 0 0 1 7.5 2.6c0 5.8-7.5 10.5-7.5 10.5z',
  merit: 'M12 21a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9.3 11.6 6 3.5h4l2 5 2-5h4l-3.3 8.1M12 14v4',
  complaint: 'M4 4.5h16v11.5h-8.5L7 20v-4H4zM8 8.5h8M8 12h5',
  community:
    'M12 10.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.5 20v-1.5a5.5 5.5 0 0 1 11 0V20M5 11.5a2 2 0 1 0 0-4M19 11.5a2 2 0 1 1 0-4M3 17.5c0-1.5.6-2.6 1.5-3.3M21 17.5c0-1.5-.6-2.6-1.5-3.3',
} as const satisfies Record<LifeEvent, string>;
