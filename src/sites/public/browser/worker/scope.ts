/** What a service worker sees, as far as ours uses it; the compiler's own list and that of pages cannot be had together. */
export type WorkerScope = {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
};

export type LastingEvent = { waitUntil(work: Promise<unknown>): void };
export type FetchEvent = LastingEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void };
