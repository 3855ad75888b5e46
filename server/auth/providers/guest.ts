import Credentials from "next-auth/providers/credentials";
import { joinAsGuestInput } from "@/contracts/debates";
import { DomainError } from "@/domain/kernel";
import { takeFromLimit } from "@/server/data/limits";
import { joinAsGuest } from "@/server/services/debates/join-as-guest";
import { interop } from "../interop";
import { type RequestFacts, remembering } from "../request-facts";

/** Room code and display name. Somebody who is signed in joins as who they are instead. */
export const guestProvider = (facts: RequestFacts) =>
  interop(Credentials)({
    id: "guest",
    name: "Room code",
    credentials: { code: { type: "text" }, name: { type: "text" } },
    authorize: (given) =>
      remembering(facts, async () => {
        await takeFromLimit("join", `guest ${facts.ip}`, facts.ip);
        if (facts.user?.id)
          throw new DomainError(
            "conflict",
            `You are signed in as ${facts.user.name} in this browser. Reload the page to join as that person.`,
          );
        const input = joinAsGuestInput.safeParse({ code: given?.code, name: given?.name });
        if (!input.success) throw inputRefusal(input.error.issues[0]);
        return joinAsGuest(input.data);
      }),
  });

function inputRefusal(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): DomainError {
  return new DomainError("invalid", issue?.message ?? "Give a room code and a name.", { field: String(issue?.path[0] ?? "code") });
}
