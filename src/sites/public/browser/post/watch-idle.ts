import { type Lang, say } from '../../../../basics/web/lang.ts';
import { idleStanding } from '../../../../sync/rules/idle.ts';
import type { Machine } from '../../../../sync/web/machine.ts';
import { postWords } from '../../web/words-post.ts';

const signsOfLife = ['pointerdown', 'touchstart', 'keydown', 'input', 'wheel'] as const;
const toldEveryMillis = 1000;

/**
 * Locks the machine when nobody has touched it for a while, whichever page is open, and says so before. All tabs count as one machine; a page that comes
 * back into sight is judged before anything else happens to it.
 */
export function watchIdle(on: { readonly machine: Machine; readonly lang: Lang; readonly lock: () => void }): void {
  const { machine } = on;
  const others = machine.openChannel?.('dong-hanh-touch') ?? null;
  let touchedAt = machine.now();
  let toldAt = 0;
  let isWarned = false;
  let stopTimer = () => undefined as void;

  function look(): void {
    stopTimer();
    const standing = idleStanding({ touchedAt, now: machine.now() });
    if (standing.kind === 'locked') {
      on.lock();
      return;
    }
    showWarning(standing.kind === 'warned' ? standing.secondsLeft : null);
    stopTimer = machine.after(standing.lookAgainMillis, look);
  }

  function touch(): void {
    const now = machine.now();
    // The touch of somebody who comes after the time is over opens nothing.
    if (idleStanding({ touchedAt, now }).kind === 'locked') {
      on.lock();
      return;
    }
    touchedAt = now;
    if (now - toldAt > toldEveryMillis) {
      toldAt = now;
      others?.postMessage(now);
    }
    if (isWarned) look();
  }

  function showWarning(secondsLeft: number | null): void {
    const place = document.getElementById('idle');
    if (secondsLeft === null || place === null) {
      if (place !== null) place.textContent = '';
      isWarned = false;
      return;
    }
    isWarned = true;
    if (place.childElementCount === 0) {
      const said = document.createElement('span');
      const stay = document.createElement('button');
      stay.type = 'button';
      stay.className = 'second';
      stay.textContent = say(postWords.idleStay, on.lang);
      place.append(said, stay);
    }
    const [said] = place.children;
    if (said !== undefined) said.textContent = say(postWords.idle(secondsLeft), on.lang);
  }

  if (others !== null)
    others.onmessage = ({ data }) => {
      if (typeof data !== 'number' || data <= touchedAt) return;
      touchedAt = Math.min(data, machine.now());
      if (isWarned) look();
    };
  for (const sign of signsOfLife) document.addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  look();
}
