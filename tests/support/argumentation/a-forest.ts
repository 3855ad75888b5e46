import fc from "fast-check";
import type { Target, Threadable } from "@/domain/argumentation";

const spot = fc.record({
  polarity: fc.constantFrom("support" as const, "attack" as const),
  status: fc.constantFrom("visible" as const, "visible" as const, "withdrawn" as const, "held" as const),
  kind: fc.constantFrom("option", "claim", "claim", "argument"),
  which: fc.nat(),
  claims: fc.array(fc.nat(14), { minLength: 1, maxLength: 3 }),
  minute: fc.nat(5),
});

/** Arguments about the options x and y, each other's claims and steps; circles included, as withdrawn arguments may leave them. */
export const aForest: fc.Arbitrary<readonly Threadable[]> = fc.array(spot, { minLength: 1, maxLength: 40 }).map((spots) =>
  spots.map(({ polarity, status, kind, which, claims, minute }, index) => {
    const target: Target =
      kind === "option" || index === 0
        ? { option: which % 2 ? "x" : "y" }
        : kind === "claim"
          ? { claim: `c${which % 15}` }
          : { argument: `a${which % index}` };
    const premises = [...new Set(claims)].map((claim) => `c${claim}`);
    return { id: `a${index}`, polarity, target, premises, status, at: `2025-01-01T00:0${minute}:00.000Z` };
  }),
);
