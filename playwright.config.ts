import { defineConfig } from "@playwright/test";

const { E2E_URL, CHROMIUM_PATH, E2E_REPORT } = process.env;
const isRoot = process.getuid?.() === 0;
// Keeps Chromium from waiting on a network it does not need.
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests",
  globalSetup: "./tests/support/needs-server.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // What fails twice fails. What fails once is told by name: `npm test` lists it, and it wants mending.
  retries: 1,
  // A guard against hanging, not a measure: a busy machine is several times slower than an idle one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [["list"], ...(E2E_REPORT ? [["json", { outputFile: E2E_REPORT }] as const] : [])],
  projects: [
    { name: "e2e", testMatch: "e2e/**/*.spec.ts" },
    { name: "accessibility", testMatch: "accessibility/**/*.spec.ts" },
  ],
  use: {
    baseURL: E2E_URL,
    actionTimeout: 30_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: CHROMIUM_PATH, args: [...(isRoot ? ["--no-sandbox"] : []), ...quiet] },
  },
});
