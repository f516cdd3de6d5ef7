declare const BUILT_PAGE_WORKER: string;
declare const BUILT_CODE_READER: string;

/** Addresses of built files that no page names: put in by scripts/build.mjs, since their names carry a digest of what they hold. */
export const builtFiles = {
  /** Finds, straightens and judges pages beside the page's own thread. */
  pageWorker: () => BUILT_PAGE_WORKER,
  /** The reader of QR codes for browsers that have none (WebAssembly). */
  codeReader: () => BUILT_CODE_READER,
} as const;
