import type { DomainError } from "@/domain/kernel";
import { type PollTallyInput, tallyPoll } from "@/domain/tally";

type Terms = Pick<PollTallyInput, "ballotType" | "methods" | "limits" | "rule"> & { readonly seats: number };

/** Why ballots over these options cannot be counted by these terms, or null: found by counting none. What is refused here would be refused at the close. */
export function refusalToCountBy({ seats, ...terms }: Terms, optionKeys: readonly string[]): DomainError | null {
  try {
    tallyPoll({ ...terms, optionKeys, conventions: { seats }, ballots: [], eligible: 0 });
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === "DomainError") return error as DomainError;
    throw error;
  }
}
