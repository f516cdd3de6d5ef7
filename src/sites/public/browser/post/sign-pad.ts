import { isSigned, type Point, signatureBox, signaturePath } from '../../../../sync/rules/signature-path.ts';

/** What is drawn in the box, with finger, pen or mouse; the hidden field of its form holds the path as soon as it is a signature. */
export function signPad(): () => void {
  const pad = document.getElementById('sign');
  const path = pad?.querySelector('path') ?? null;
  const field = pad?.closest('form')?.querySelector<HTMLInputElement>('input[name=signature]') ?? null;
  if (!(pad instanceof SVGSVGElement) || path === null || field === null) return () => undefined;
  let strokes: Point[][] = [];
  let isDown = false;

  const pointOf = (event: PointerEvent): Point => {
    const box = pad.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * signatureBox.width, y: ((event.clientY - box.top) / box.height) * signatureBox.height };
  };
  const draw = () => {
    path.setAttribute('d', signaturePath(strokes));
    field.value = isSigned(strokes) ? signaturePath(strokes) : '';
  };
  const down = (event: PointerEvent) => {
    isDown = true;
    pad.setPointerCapture(event.pointerId);
    strokes.push([pointOf(event)]);
    event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    if (!isDown) return;
    strokes[strokes.length - 1]?.push(pointOf(event));
    draw();
  };
  const up = () => {
    isDown = false;
    draw();
  };
  pad.addEventListener('pointerdown', down);
  pad.addEventListener('pointermove', move);
  pad.addEventListener('pointerup', up);
  pad.addEventListener('pointercancel', up);
  document.getElementById('sign-again')?.addEventListener('click', () => {
    strokes = [];
    draw();
  });
  return () => {
    strokes = [];
  };
}
