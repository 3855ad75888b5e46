import type { ScenarioProblem, ScenarioSummary } from "@/contracts/debates/scenarios";
import { DomainError } from "@/domain/kernel";
import { parseScenarioFile } from "@/formats/scenario-file";
import { once } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type NewScenario, publishVersion, type ScenarioVersion, versionsOf } from "@/server/data/debates/scenarios";
import type { WorkspaceScope } from "@/server/data/scope";
import { summaryOf } from "./list-scenarios";
import { scenarioHash } from "./scenario-hash";

/** Publishes a file as a version of the workspace's own. What it already has, word for word, is answered with the version it has. */
export async function saveScenario(scope: WorkspaceScope, text: string): Promise<ScenarioSummary> {
  const parsed = parseScenarioFile(text);
  if (!parsed.ok) throw unreadable(parsed.errors);
  const { scenario } = parsed;
  return once(scope, async (tx) =>
    summaryOf(await publishOrFind(tx, scope.workspace.id, { scenario, hash: scenarioHash(scenario), text })),
  );
}

/** The version published now or the same one published earlier; throws `conflict` when that version number says something else. */
export async function publishOrFind(tx: Transaction, workspaceId: string | null, file: NewScenario): Promise<ScenarioVersion> {
  const { key, version } = file.scenario;
  const known = await versionsOf(tx, workspaceId, key);
  const same = known.find((row) => row.hash === file.hash && row.version === version);
  if (same) return same;
  const own = known.filter((row) => row.workspaceId === workspaceId);
  const latest = own[0];
  if (latest && latest.version > version) throw taken(key, version, latest.version);
  const published = await publishVersion(tx, workspaceId, file);
  if (published) return published;
  const winner = (await versionsOf(tx, workspaceId, key)).find((row) => row.workspaceId === workspaceId && row.version === version);
  if (winner?.hash === file.hash) return winner;
  throw taken(key, version, version);
}

function taken(key: string, version: number, latest: number): DomainError {
  const message =
    latest === version
      ? `Version ${version} of “${key}” is already published and says something else. Write version: ${latest + 1} and save again.`
      : `“${key}” is already at version ${latest}. Write version: ${latest + 1} and save again.`;
  return new DomainError("conflict", message, { key, version, latest });
}

function unreadable(errors: readonly ScenarioProblem[]): DomainError {
  const first = errors[0]!;
  const more = errors.length > 1 ? ` There are ${errors.length - 1} more problems.` : "";
  return new DomainError("invalid", `Line ${first.line}: ${first.message}${more}`, {
    problems: errors.map(({ line, column, message }) => `${line}:${column} ${message}`),
  });
}
