import path from "node:path";
import { type Server, startProduct } from "../load/server";

type Wishes = {
  /** Which promise to break on the way to the database; see sabotage.mjs. */
  readonly sabotage?: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
};

const SABOTAGE = path.join(import.meta.dirname, "sabotage.mjs");
/** So that it is not a limit that stops a voter who tries again. */
const FREE = { LIMIT_VOTE: "1000000", LIMIT_READ: "1000000", LIMIT_WRITE: "1000000", LIMIT_CAUCUS: "1000000" };

/** The built product in a process of its own. */
export function startServer({ sabotage, port, settings }: Wishes = {}): Promise<Server> {
  const broken: Record<string, string> = sabotage ? { NODE_OPTIONS: `--import ${SABOTAGE}`, PLENARY_SABOTAGE: sabotage } : {};
  return startProduct({ ...FREE, ...broken, ...settings }, port);
}

export const kill = ({ pid }: Pick<Server, "pid">): void => void process.kill(pid, "SIGKILL");
