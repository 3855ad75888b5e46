/** What a step is called whose scheme nobody named. */
export const DEFAULT_SCHEMES = { RA: "Default Inference", CA: "Default Conflict" } as const;

/** Ids of nodes that Plenary writes say what they are, because AIF has no word for an option: “option:pacts”. */
export const PREFIXES = { option: "option:", claim: "claim:", argument: "argument:" } as const;
