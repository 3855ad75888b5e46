import { DomainError } from "@/domain/kernel";

/** Why nothing can be run in a debate of this status, or null while it is open. */
export function refusalUnlessOpen(status: "draft" | "open" | "closed"): DomainError | null {
  if (status === "draft") return new DomainError("wrong-phase", "Open the room first.");
  if (status === "closed") return new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
  return null;
}
