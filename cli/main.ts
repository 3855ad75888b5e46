import { convert } from "./commands/convert";
import { opinions } from "./commands/opinions";
import { panel } from "./commands/panel";
import { strength } from "./commands/strength";
import { tally } from "./commands/tally";
import { nodeTerminal } from "./node-terminal";
import type { Command, Terminal } from "./terminal";
import { UsageProblem, unknownName } from "./usage-problem";

const commands = { tally, strength, opinions, convert, panel } as const satisfies Record<string, Command>;

/** Runs the command line and answers its exit code: 0, or 2 when what was asked for cannot be done. */
export async function main(given: readonly string[], version: string, terminal: Terminal = nodeTerminal): Promise<number> {
  try {
    await run(given, version, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    terminal.note(error.message);
    return 2;
  }
}

async function run([name, ...rest]: readonly string[], version: string, terminal: Terminal): Promise<void> {
  if (name === "--version") return terminal.out(`${version}\n`);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return terminal.out(help());
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!command) throw unknownName("command", name, Object.keys(commands));
  await command.run(rest[0] === "-h" ? ["--help"] : rest, terminal);
}

function help(): string {
  const rows = Object.entries(commands).map(([name, { says }]) => `  plenary ${name.padEnd(9)}${says}`);
  return ["Usage: plenary COMMAND", "", ...rows, "", "  plenary COMMAND --help   what a command takes", "  plenary --version", ""].join(
    "\n",
  );
}
