import { useState } from 'react';
import { Empty } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { paperWords } from './paper-words.ts';

/** What is larger than its frame must be reachable for somebody without a mouse. */
const scrollsByKeys = { tabIndex: 0 } as const;

type PaperImageProps = { readonly url: string; readonly name: string; readonly turns: number; readonly zoom: number };

/** A picture, turned by quarters and sized against the frame; a larger one is moved by scrolling, with keys too. */
export function PaperImage({ url, name, turns, zoom }: PaperImageProps) {
  const say = useSay();
  const [ratio, setRatio] = useState(3 / 4);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  if (state === 'broken') return <Empty title={say(paperWords.cannotShow)}>{say(paperWords.cannotShowMore)}</Empty>;
  const outline = turns % 2 === 1 ? 1 / ratio : ratio;
  return (
    <section className="sheet" aria-label={name} {...scrollsByKeys}>
      {/* The box has the outline of the turned picture, so that scrolling knows its size. */}
      <div className="turned" style={{ width: `${zoom * 100}%`, paddingBottom: `${(zoom * 100) / outline}%` }}>
        <img
          className={state}
          alt={name}
          src={url}
          style={{ width: turns % 2 === 1 ? `${100 * ratio}%` : '100%', transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }}
          onLoad={(event) => {
            setRatio(event.currentTarget.naturalWidth / Math.max(1, event.currentTarget.naturalHeight));
            setState('shown');
          }}
          onError={() => setState('broken')}
        />
      </div>
    </section>
  );
}
