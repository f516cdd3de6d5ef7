/** Line drawings for buttons; the words stand in aria-label or beside them. */
export function StaffIcon({ name }: { readonly name: keyof typeof drawings }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}

const drawings = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forth: 'M9 5l7 7-7 7',
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  turn: 'M20 11a8 8 0 1 0-2.3 5.7M20 4v7h-7',
  flag: 'M6 21V4M6 5h11l-2.5 4L17 13H6',
} as const;
