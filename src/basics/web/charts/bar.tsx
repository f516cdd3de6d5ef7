type BarProps = {
  readonly value: number;
  /** The value that fills the bar. */
  readonly full: number;
  /** Where a line across stands, such as a target. */
  readonly mark: number | null;
};

/** One bar of a table, whose number stands in the cell beside it: said by the number, so hidden from whoever hears. */
export function Bar({ value, full, mark }: BarProps) {
  const at = (n: number) => (full === 0 ? 0 : Math.round(Math.min(1, Math.max(0, n / full)) * 1000) / 10);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-ground" width="100" height="10" />
      <rect className="bar-fill" width={at(value)} height="10" />
      {mark === null ? null : <rect className="bar-mark" x={Math.max(0, at(mark) - 0.4)} width="0.8" height="10" />}
    </svg>
  );
}
