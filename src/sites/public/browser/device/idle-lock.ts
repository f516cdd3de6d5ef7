import { idleLimits } from '../../../../sync/rules/idle.ts';
import type { Device } from '../../../../sync/web/device.ts';

/** A shared machine that is left alone closes. Source: the written guarantee, point 16. */
const idleMs = idleLimits.lockMillis;

/**
 * Locks the open vault after two minutes without a touch; `locked` also when another tab did it. Judged by the clock, not by the timer alone: timers
 * stand still while a machine sleeps, and whoever opens its lid is somebody else.
 */
export function lockWhenIdle(device: Device, locked: () => void): void {
  let timer = 0;
  let touchedAt = Date.now();
  let wasOpen = false;

  function watch(): void {
    window.clearTimeout(timer);
    const since = Date.now() - touchedAt;
    if (since >= idleMs) device.vault.lock();
    timer = window.setTimeout(watch, since >= 0 && since < idleMs ? idleMs - since : idleMs);
  }

  function touch(): void {
    if (Date.now() - touchedAt >= idleMs) device.vault.lock();
    touchedAt = Date.now();
  }

  async function look(): Promise<void> {
    const state = await device.vault.state();
    if (wasOpen && state === 'locked') locked();
    wasOpen = state === 'open';
  }

  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel']) document.addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', watch);
  device.subscribe(() => void look());
  watch();
  void look();
}
