/** A size of a file the Vietnamese way: '1,2 MB', '340 KB'. Digits after the comma are cut to one. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1000) return `${kilobytes} KB`;
  const tenths = Math.round((bytes * 10) / (1024 * 1024));
  return `${Math.floor(tenths / 10)},${tenths % 10} MB`;
}
