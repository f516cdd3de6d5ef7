import { type SharePart, shareParts } from './share-parts.ts';

type ShareBarProps = { readonly title: string; readonly parts: readonly SharePart[]; readonly format: (part: SharePart) => string };

/** A whole cut into its parts, each with its letter on the bar and its words in the list below: nothing hangs on colour. */
export function ShareBar({ title, parts, format }: ShareBarProps) {
  return (
    <figure className="share-figure">
      <svg className="share-bar" viewBox="0 0 1000 90" role="img" aria-label={title}>
        {shareParts(parts).map(({ name, x, width }, i) => (
          <g key={name}>
            <rect className={`share-${i % 5}`} x={x} y="0" width={width} height="90" />
            {width < 60 ? null : (
              <text className="share-letter" x={x + width / 2} y="61" textAnchor="middle">
                {letterOf(i)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="share-words">
        {parts.map((part, i) => (
          <li key={part.name}>
            <svg className="share-key" viewBox="0 0 90 90" aria-hidden="true" focusable="false">
              <rect className={`share-${i % 5}`} width="90" height="90" />
              <text className="share-letter" x="45" y="61" textAnchor="middle">
                {letterOf(i)}
              </text>
            </svg>
            {format(part)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function letterOf(i: number): string {
  return String.fromCharCode(65 + i);
}
