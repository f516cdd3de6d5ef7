import { frame, type LineInput, lineGeometry } from './line-geometry.ts';

type LineChartProps = LineInput & {
  /** What the chart shows, for whoever hears it; the table beside it says the rest. */
  readonly title: string;
  readonly format: (value: number) => string;
  readonly targetLabel: string;
  readonly aheadLabel: string;
};

/**
 * A share over time with its target and what is foretold: full line with dots, dashed line, bar with whiskers, each with its words beside it, so that nothing
 * hangs on colour. The same on a screen, a wall and paper.
 */
export function LineChart({ title, format, targetLabel, aheadLabel, ...input }: LineChartProps) {
  const { ticks, labels, dots, paths, targetY, ahead } = lineGeometry(input);
  const right = frame.width - frame.right;
  const last = dots.at(-1);
  const said = spread([
    ...(last === undefined || ahead !== null ? [] : [{ y: last.y, text: format(last.value), className: 'chart-strong' }]),
    ...(targetY === null || input.target === null ? [] : [{ y: targetY, text: `${targetLabel} ${format(input.target)}`, className: 'chart-target-text' }]),
    ...(ahead === null || input.ahead === null ? [] : [{ y: ahead.y, text: `${aheadLabel} ${format(input.ahead.value)}`, className: 'chart-strong' }]),
  ]);
  return (
    <svg className="chart" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={title}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className="chart-grid" x1={frame.left} x2={right} y1={y} y2={y} />
          <text className="chart-text" x={frame.left - 8} y={y + 6} textAnchor="end">
            {format(value).replace(/,00(?=%)|(?<=,\d)0(?=%)/, '')}
          </text>
        </g>
      ))}
      {labels.map(({ text, x }) => (
        <text key={`${text} ${x}`} className="chart-text" x={x} y={frame.height - 14} textAnchor="middle">
          {text}
        </text>
      ))}
      {targetY === null ? null : <line className="chart-target" x1={frame.left} x2={right} y1={targetY} y2={targetY} />}
      {ahead === null ? null : (
        <g className="chart-ahead">
          <rect x={ahead.x - 9} y={ahead.highY} width="18" height={Math.max(1, ahead.lowY - ahead.highY)} />
          <line x1={ahead.x - 14} x2={ahead.x + 14} y1={ahead.highY} y2={ahead.highY} />
          <line x1={ahead.x - 14} x2={ahead.x + 14} y1={ahead.lowY} y2={ahead.lowY} />
          {last === undefined ? null : <line className="chart-ahead-line" x1={last.x} y1={last.y} x2={ahead.x} y2={ahead.y} />}
          <path d={`M${ahead.x} ${ahead.y - 7}l7 7l-7 7l-7 -7z`} />
        </g>
      )}
      {paths.map((d) => (
        <path key={d} className="chart-line" d={d} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} className="chart-dot" cx={x} cy={y} r="4.5" />
      ))}
      {said.map(({ y, text, className }) => (
        <text key={text} className={`chart-text ${className}`} x={right + 10} y={y + 6}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Words at the right edge, moved apart where they would lie on one another. */
function spread<T extends { readonly y: number }>(words: readonly T[]): readonly T[] {
  const height = 24;
  let next = Number.NEGATIVE_INFINITY;
  return [...words]
    .sort((one, other) => one.y - other.y)
    .map((one) => {
      const y = Math.max(one.y, next);
      next = y + height;
      return { ...one, y };
    });
}
