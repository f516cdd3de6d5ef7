/** What browsers of five years ago lack and React Aria uses on touch screens. Imported first. */
AbortSignal.timeout ??= (millis) => {
  const late = new AbortController();
  setTimeout(() => late.abort(), millis);
  return late.signal;
};
