/**
 * Browsers keep a page for Back even where its answer says no-store. A page that is somebody's own is put out of sight when it is left and
 * fetched anew when it is brought back: the server knows whether it may still be seen on this machine.
 */
export function neverBringBack(): void {
  window.addEventListener('pagehide', () => {
    document.documentElement.hidden = true;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}
