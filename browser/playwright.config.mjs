import { defineConfig } from '@playwright/test';

// Debian's Chromium, without the background traffic that a browser makes of its own.
export default defineConfig({
  testDir: './tests',
  outputDir: './results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    baseURL: process.env.PERHEKESKUS_URL ?? 'http://localhost:8080',
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
  },
});
