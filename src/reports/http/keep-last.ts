/** The last few that were made, by their names; whoever asks while one is being made waits for it. What failed is made again. */
export function keepLast<T>(max: number): (name: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name, make) => {
    const found = kept.get(name) ?? make();
    kept.delete(name);
    kept.set(name, found);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - max))) kept.delete(oldest);
    void found.then(undefined, () => kept.delete(name));
    return found;
  };
}
