import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import type { Point, Quad } from '../rules/picture.ts';
import { captureWords } from './capture-words.ts';

export type CornerEditorInput = {
  readonly lang: Lang;
  /** Address of the photo to look at. */
  readonly look: string;
  /** As shares of width and height, 0 to 1: top left, top right, bottom right, bottom left. */
  readonly corners: Quad;
  readonly onMove: (corners: Quad) => void;
};

/** The photo with its four corners, each to be moved by finger, mouse or arrow keys. */
export function CornerEditor({ lang, look, corners, onMove }: CornerEditorInput) {
  const board = useRef<HTMLDivElement>(null);
  const place = (which: number, to: Point) => onMove(withCorner(corners, which, to));

  function drag(which: number, event: PointerEvent<HTMLButtonElement>): void {
    const box = board.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    place(which, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  }

  function press(which: number, event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.shiftKey ? 0.05 : 0.005;
    const way = ways[event.key];
    const corner = corners[which];
    if (way === undefined || corner === undefined) return;
    event.preventDefault();
    place(which, { x: corner.x + way.x * step, y: corner.y + way.y * step });
  }

  return (
    <div className="corner-board" ref={board}>
      <img src={look} alt={say(captureWords.photoOf, lang)} draggable={false} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <polygon points={corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')} vectorEffect="non-scaling-stroke" />
      </svg>
      {corners.map(({ x, y }, which) => (
        <button
          key={names[which]}
          type="button"
          className="corner"
          data-corner={names[which]}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          aria-label={say(captureWords.corner({ which: which as 0 | 1 | 2 | 3, across: Math.round(x * 100), down: Math.round(y * 100) }), lang)}
          aria-describedby="corner-keys"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(which, event)}
          onKeyDown={(event) => press(which, event)}
        />
      ))}
    </div>
  );
}

const names = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const;

const ways: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** Corners stay inside the photo. */
function withCorner(corners: Quad, which: number, to: Point): Quad {
  const inside = (share: number) => Math.min(1, Math.max(0, share));
  const [a, b, c, d] = corners.map((corner, at) => (at === which ? { x: inside(to.x), y: inside(to.y) } : corner));
  return a === undefined || b === undefined || c === undefined || d === undefined ? corners : [a, b, c, d];
}
