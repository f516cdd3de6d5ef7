import { type SharePart, shareParts } from './share-parts.ts';

/** A whole cut into its parts, each with its own pattern and its words in the list below: nothing hangs on colour. */
export function ShareBar({ title, parts, format }: { readonly title: string; readonly parts: readonly SharePart[]; readonly format: (part: SharePart) => string }) {
  const drawn = shareParts(parts);
  return (
    <figure className="share-figure">
      <svg className="share-bar" viewBox="0 0 1000 60" preserveAspectRatio="none" role="img" aria-label={title}>
        {drawn.map(({ name, x, width }, i) => (
          <rect key={name} className={`share-${i % 5}`} x={x} y="0" width={width} height="60" />
        ))}
      </svg>
      <ul className="share-words">
        {parts.map((part, i) => (
          <li key={part.name}>
            <svg className="share-key" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <rect className={`share-${i % 5}`} width="20" height="20" />
              <text className="share-letter" x="10" y="15" textAnchor="middle">
                {String.fromCharCode(65 + i)}
              </text>
            </svg>
            {format(part)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
