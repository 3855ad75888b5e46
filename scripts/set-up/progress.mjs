const isTerminal = Boolean(process.stdout.isTTY);
const MARK = isTerminal ? "\x1b[32m✓\x1b[0m" : "✓";
/** Where nobody watches a cursor, a step that lasts says so every so often. */
const QUIET_SPELL = 5_000;

/**
 * Does one step of the set-up and shows it: what is under way while it lasts, then a line with ✓ and what came of it.
 * `work` receives `say(detail)` for progress and returns the final detail, or a value with one in `detail`.
 */
export async function step(title, work) {
  const began = Date.now();
  let shown = 0;
  const say = (detail) => {
    if (isTerminal) return rewrite(`  ${title}: ${detail}`);
    if (Date.now() - Math.max(shown, began) < QUIET_SPELL && shown) return;
    shown = Date.now();
    console.log(`  ${title}: ${detail}`);
  };
  if (isTerminal) rewrite(`  ${title}`);
  try {
    const result = await work(say);
    const detail = typeof result === "string" ? result : (result?.detail ?? "");
    const seconds = (Date.now() - began) / 1000;
    finish(`${MARK} ${title}${detail && `: ${detail}`}${seconds >= 1 ? ` (${seconds.toFixed(1)} s)` : ""}`);
    return result;
  } catch (error) {
    if (isTerminal) finish(`✗ ${title}`);
    throw error;
  }
}

function rewrite(line) {
  process.stdout.write(`\r\x1b[2K${line.replaceAll("\n", " ").slice(0, (process.stdout.columns ?? 80) - 1)}`);
}

function finish(line) {
  process.stdout.write(`${isTerminal ? "\r\x1b[2K" : ""}${line}\n`);
}
