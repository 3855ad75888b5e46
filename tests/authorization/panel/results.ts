import type { Actor, Expectation } from "../expectations";

const ADMITTED = [
  "member",
  "observer",
  "other delegate",
  "own delegate",
  "head",
  "facilitator",
  "owner",
] as const satisfies readonly Actor[];

/** What a panel's closed rounds came to. The debates of the matrix have no panel. */
export const PANEL_RESULTS: Readonly<Record<string, Expectation>> = {
  "panelResults.get": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate }) },
};
