import { ADMITTED } from "../actors";
import type { Expectation } from "../expectations";

/** What a panel's closed rounds came to. The debates of the matrix have no panel. */
export const PANEL_RESULTS: Readonly<Record<string, Expectation>> = {
  "panelResults.get": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate }) },
};
