/** `entry` as in a list of references; `inText` as in a sentence: “(NATO, 2022, p. 3)”. */
export type FormattedCitation = { readonly entry: string; readonly inText: string };
