import { defineConfig } from '@playwright/test';

/** While stories are written, JOURNEYS_PORT names a server that runs already; else one is started for the run. */
const running = process.env['JOURNEYS_PORT'];
const port = Number(running ?? 3977);

/** Whole stories in a real browser, against the program as `npm start` runs it, on the sample authority. */
export default defineConfig({
  testDir: 'tests/journeys',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // A busy machine can miss a moment: a story counts as broken when it breaks twice. One that stands only the second time is listed as flaky, and is to be mended.
  retries: 1,
  fullyParallel: false,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    actionTimeout: 30_000,
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Without a worker everything is as it was: stories are told on the server's own pages, but for those about a line that is cut.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env['CHROMIUM'] === undefined ? {} : { executablePath: process.env['CHROMIUM'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--font-render-hinting=none',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      testMatch: /(?:citizen|whole-story|questions|looks|papers-easy|receipt-check|offline|two-machines|never-lost|kept-here|helped|find-help|practice|public-figures)\.spec\.ts$/,
    },
    {
      name: 'desk',
      use: { viewport: { width: 1280, height: 800 } },
      testMatch:
        /(?:officer|(?<!public-)figures|looks|posts?|teams|equipment|directives|workbench|old-pc|lessons|kiosk|proofread|training|team-work|reports|import-figures|register|outreach|dashboards)\.spec\.ts$/,
    },
  ],
  webServer: {
    command: 'node tests/journeys/serve.mjs',
    url: `http://127.0.0.1:${port}/readyz`,
    reuseExistingServer: running !== undefined,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port) },
  },
});
