import { type RefObject, useEffect, useRef } from 'react';

/** A strip of links that scrolls sideways on a phone: the one of the page that is open is moved into sight when another `current` is. */
export function useCurrentInView<T extends HTMLElement>(current: string): RefObject<T | null> {
  const strip = useRef<T>(null);
  useEffect(() => {
    // What is open is marked by the same change that `current` tells.
    if (current !== '') strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return strip;
}
