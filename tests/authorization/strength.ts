import { randomUUID } from "node:crypto";
import { ADMITTED } from "./actors";
import type { Expectation } from "./expectations";

const option = { kind: "option", id: "garden" };
const unknown = () => ({ kind: "claim", id: randomUUID() });

/** The map, computed strengths and what they turn on. */
export const STRENGTH: Readonly<Record<string, Expectation>> = {
  "map.get": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "strength.overview": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "strength.node": { may: ADMITTED, input: ({ debate }) => ({ debate, node: option }) },
  "strength.whatIf": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate, node: unknown() }) },
  "strength.cruxes": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
};
