/** Brings the error summary, or else a warning, to the reader: seen, and read out first. */
export function focusFirst(): void {
  const news = document.getElementById('errors') ?? document.getElementById('warnings');
  news?.focus();
  news?.scrollIntoView({ block: 'start' });
}
