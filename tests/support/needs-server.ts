/** Playwright's global set-up: says what to run instead where there is no server to test. */
export default function needServer(): void {
  if (!process.env.E2E_URL) throw new Error("These tests need a server: run npm test -- --only e2e, or npm test -- --only accessibility.");
}
