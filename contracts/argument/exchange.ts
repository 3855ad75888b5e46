import { z } from "zod";
import { inWorkspace } from "../people/workspaces";
import { actInDebate, inDebate, key, text } from "../primitives";

/** Bytes of a file of arguments at most. */
export const MAX_ARGUMENT_FILE = 1024 * 1024;

/** What is done with a claim of the file that the debate has already, word for word. */
export const SAME_CLAIMS = ["use", "add"] as const;
export type SameClaims = (typeof SAME_CLAIMS)[number];

const file = {
  /** Its extension says the format, where its content does not. */
  fileName: text(200),
  /** The bytes of the file in Base64. */
  content: z.base64().max(Math.ceil(MAX_ARGUMENT_FILE / 3) * 4, "A file of arguments may have at most 1 MB."),
};
const choices = {
  /** Which option of the debate an option of the file stands for, or null to leave it out; what is not said is matched by name. */
  options: z
    .array(z.strictObject({ id: z.string().max(1_000), option: key.nullable() }))
    .max(250)
    .default([]),
  sameClaims: z.enum(SAME_CLAIMS).default("use"),
};

export const checkArgumentsInput = inDebate.extend({ ...file, ...choices });
export const importArgumentsInput = actInDebate.extend({ ...file, ...choices });
export const scenarioFromArgumentsInput = inWorkspace.extend(file);

/** What could not be carried: how many of what, and what became of them. */
export type LossView = { readonly what: string; readonly count: number; readonly why: string };

/** What a file of arguments would add to this debate. */
export type ArgumentsReport = {
  readonly format: string;
  readonly title: string;
  /** The file's options, each with the debate's option it stands for, or null where it is left out. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly option: string | null }[];
  readonly adds: { readonly claims: number; readonly arguments: number; readonly citations: number; readonly sources: number };
  /** Claims that the debate has already, word for word; the first hundred. */
  readonly same: readonly { readonly text: string }[];
  readonly sameCount: number;
  readonly knownSources: readonly string[];
  readonly knownArguments: number;
  /** The first arguments that would be added, in words. */
  readonly sample: readonly { readonly polarity: "support" | "attack"; readonly target: string; readonly premises: readonly string[] }[];
  readonly lost: readonly LossView[];
  /** What keeps it from being imported, as sentences with lines; none when it can be. */
  readonly problems: readonly string[];
};
export type ImportedArguments = { readonly added: ArgumentsReport["adds"]; readonly lost: readonly LossView[] };

/** One file that the arguments or the sources of a debate can be taken away as. */
export type ArgumentsExportView = {
  readonly what: "arguments" | "sources";
  readonly label: string;
  readonly says: string;
  readonly href: string;
  readonly lost: readonly LossView[];
};
export type ScenarioFromArguments = { readonly text: string; readonly lost: readonly LossView[] };
