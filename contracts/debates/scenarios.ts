import { z } from "zod";
import type { PhaseKind } from "@/domain/phases";
import { actInWorkspace, inWorkspace } from "../people/workspaces";
import { id } from "../primitives";
import type { DelegationKind } from "./scenario";

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
/** One version and what a debate can choose from it. */
export type ScenarioView = ScenarioSummary & {
  /** The file. It holds the briefs of all delegations, so members who do not run debates get null. */
  readonly text: string | null;
  readonly question: string;
  readonly background: string;
  readonly options: readonly {
    readonly key: string;
    readonly label: string;
    readonly title: string;
    readonly family: string;
    readonly hue: number;
    readonly summary: string;
  }[];
  readonly optionSets: readonly { readonly key: string; readonly label: string; readonly options: readonly string[] }[];
  readonly delegations: readonly {
    readonly key: string;
    readonly name: string;
    readonly monogram: string;
    readonly kind: DelegationKind;
    readonly profile: string;
  }[];
  /** Whether people go by pseudonyms until the debrief, where nobody chooses otherwise. */
  readonly pseudonyms: boolean;
  readonly agendas: readonly {
    readonly key: string;
    readonly label: string;
    readonly minutes: number;
    readonly advance: "by-hand" | "by-clock";
    readonly phases: readonly {
      readonly title: string;
      readonly kind: PhaseKind;
      readonly minutes: number;
      /** Title of the poll that opens with the phase. */
      readonly poll: string | null;
    }[];
  }[];
  readonly criteria: readonly { readonly key: string; readonly label: string; readonly description: string }[];
  readonly counts: Readonly<Record<ScenarioPart, number>>;
};
export type ScenarioPart = "sources" | "evidence" | "claims" | "arguments" | "polls" | "injects" | "glossary";
export type ScenarioProblem = {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
};
/** Errors keep a file from being saved; warnings say what it probably did not mean. */
export type ScenarioCheck = {
  readonly ok: boolean;
  readonly errors: readonly ScenarioProblem[];
  readonly warnings: readonly ScenarioProblem[];
};
