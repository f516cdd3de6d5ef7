/**
 * Fetches our typeface when the page is ready, and notes that it is here: the next page is drawn with it from its first stroke. On a first
 * visit over a thin line it would take longer than the page itself. Where the line is cut meanwhile the page keeps the device's own type. Who asks the browser to save data keeps the device's own type.
 */
export async function fetchTypeface(): Promise<void> {
  const line = 'connection' in navigator ? (navigator.connection as { readonly saveData?: boolean }) : {};
  if (line.saveData === true || !('fonts' in document)) return;
  const loaded = await Promise.allSettled(['400', '700'].map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, 'Aắ')));
  if (loaded.every((one) => one.status === 'fulfilled' && one.value.length > 0)) document.cookie = 'dh_typeface=yes; path=/; max-age=31536000; samesite=lax';
}
