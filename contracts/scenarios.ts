import { z } from "zod";
import { id } from "./primitives";
import { actInWorkspace, inWorkspace } from "./workspaces";

const MAX_FILE = 200_000;
const file = z.string().max(MAX_FILE, "A scenario file has at most 200,000 characters.");

export const listScenariosInput = inWorkspace;
export const getScenarioInput = inWorkspace.extend({ scenarioId: id });
export const checkScenarioInput = inWorkspace.extend({ text: file });
export const saveScenarioInput = actInWorkspace.extend({ text: file });

export type ScenarioSummary = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly isBuiltIn: boolean;
  readonly createdAt: string;
};
export type ScenarioView = ScenarioSummary & {
  readonly text: string;
  readonly question: string;
  readonly optionSets: readonly { readonly key: string; readonly label: string; readonly options: readonly string[] }[];
  readonly delegations: readonly { readonly key: string; readonly name: string; readonly monogram: string; readonly kind: string }[];
  readonly agendas: readonly {
    readonly key: string;
    readonly label: string;
    readonly minutes: number;
    readonly phases: readonly string[];
  }[];
};
export type ScenarioProblem = {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
};
export type ScenarioCheck = { readonly ok: boolean; readonly errors: readonly ScenarioProblem[] };
