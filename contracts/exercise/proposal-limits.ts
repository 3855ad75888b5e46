/** How long the parts of a proposal may be, in characters, and how many there may be: for forms, which carry no schema. */
export const PROPOSAL_LIMITS = { title: 120, line: 300, options: 12, conditions: 12, commitments: 24, reason: 500, note: 300 } as const;
