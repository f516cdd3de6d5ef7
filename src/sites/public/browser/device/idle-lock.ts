import { idleLimits } from '../../../../sync/rules/idle.ts';
import type { Device } from '../../../../sync/web/device.ts';

/** A shared machine that is left alone closes: locks the open vault after a while without a touch; `locked` also when another tab did it. */
export function lockWhenIdle(device: Device, locked: () => void): void {
  let timer = 0;
  let wasOpen = false;

  function restart(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => device.vault.lock(), idleLimits.lockMillis);
  }

  async function look(): Promise<void> {
    const state = await device.vault.state();
    if (wasOpen && state === 'locked') locked();
    wasOpen = state === 'open';
  }

  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel']) document.addEventListener(kind, restart, { capture: true, passive: true });
  device.subscribe(() => void look());
  restart();
  void look();
}
