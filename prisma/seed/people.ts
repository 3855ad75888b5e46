/** Runs the demo; the start-up message says how to sign in as this person. */
export const DEMO_FACILITATOR = { name: "Robin", email: "facilitator@plenary.example", password: "plenary-demo" } as const;

/** Those who sit in the demo's delegations, heads first. They are invented, and so is everything they say. */
export const DELEGATES = [
  { name: "Oksana", delegation: "ukraine", votes: ["nato-membership"] },
  { name: "Danylo", delegation: "ukraine", votes: ["nato-membership"] },
  { name: "Marcus", delegation: "united-states", votes: ["assistance-only"] },
  { name: "June", delegation: "united-states", votes: ["bilateral-pacts"] },
  { name: "Priya", delegation: "united-kingdom", votes: ["bilateral-pacts"] },
  { name: "Élodie", delegation: "france", votes: ["bilateral-pacts"] },
  { name: "Karim", delegation: "france", votes: ["assistance-only", "bilateral-pacts"] },
  { name: "Jonas", delegation: "germany", votes: ["assistance-only"] },
  { name: "Leyla", delegation: "germany", votes: [] },
  { name: "Chiara", delegation: "italy", votes: ["bilateral-pacts"] },
  { name: "Deniz", delegation: "turkiye", votes: ["assistance-only"] },
  { name: "Maarja", delegation: "estonia", votes: ["nato-membership"] },
  { name: "Andrei", delegation: "romania", votes: ["nato-membership"] },
  { name: "Sofie", delegation: "european-union", votes: ["assistance-only"] },
  { name: "Ingrid", delegation: "nato-secretary-general", votes: [] },
  { name: "Viktor", delegation: "russian-federation", votes: [] },
] as const satisfies readonly { readonly name: string; readonly delegation: string; readonly votes: readonly string[] }[];

export type DelegateName = (typeof DELEGATES)[number]["name"];
