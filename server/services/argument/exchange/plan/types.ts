import type { Inference, Target } from "@/domain/argumentation";
import type { ArgumentDocument, DocumentArgument, Loss } from "@/formats/arguments";

/** What the debate has already, as it stands. */
export type Standing = {
  readonly options: readonly { readonly key: string; readonly label: string; readonly title: string }[];
  readonly criteria: ReadonlySet<string>;
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly arguments: readonly Inference[];
  readonly citations: readonly {
    readonly claimId: string;
    readonly sourceId: string;
    readonly locator: string;
    readonly bearing: string;
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string | null; readonly doi: string | null }[];
};
export type Choices = {
  readonly options: readonly { readonly id: string; readonly option: string | null }[];
  readonly sameClaims: "use" | "add";
};

export type PlannedClaim = { readonly id: string; readonly text: string; readonly criteria: readonly string[]; readonly byline: string };
export type PlannedArgument = Pick<DocumentArgument, "polarity" | "note" | "byline"> & {
  readonly id: string;
  readonly target: Target;
  readonly premises: readonly string[];
};
export type PlannedCitation = ArgumentDocument["claims"][number]["citations"][number] & {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
};
export type PlannedSource = ArgumentDocument["sources"][number];

/** A document's things under new ids, ready to be written: targets and premises name the debate's own or each other. */
export type Plan = {
  readonly options: readonly { readonly id: string; readonly label: string; readonly option: string | null }[];
  readonly claims: readonly PlannedClaim[];
  readonly arguments: readonly PlannedArgument[];
  readonly citations: readonly PlannedCitation[];
  readonly sources: readonly (PlannedSource & { readonly newId: string })[];
  readonly same: readonly { readonly text: string }[];
  readonly knownSources: readonly string[];
  readonly knownArguments: number;
  readonly lost: readonly Loss[];
};
