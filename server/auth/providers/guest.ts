import Credentials from "next-auth/providers/credentials";
import { joinAsGuestInput } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { takeFromLimit } from "@/server/data/connection/limits";
import { joinAsGuest } from "@/server/services/debates/debates/join-as-guest";
import { guestIdentity } from "../guest-identity";
import { interop } from "../interop";
import { type RequestFacts, remembering } from "../request-facts";
import { sessionHash } from "../session-token";

/** Room code and display name. Somebody who is signed in joins as who they are instead. */
export const guestProvider = (facts: RequestFacts) =>
  interop(Credentials)({
    id: "guest",
    name: "Room code",
    credentials: { code: { type: "text" }, name: { type: "text" }, key: { type: "text" } },
    authorize: (given) =>
      remembering(facts, async () => {
        await takeFromLimit("join", `guest ${facts.ip}`, facts.ip);
        const input = joinAsGuestInput.safeParse({ code: given?.code, name: given?.name, key: given?.key });
        if (!input.success) throw inputRefusal(input.error.issues[0]);
        const { key, ...form } = input.data;
        const { userId: id, sessionToken } = guestIdentity(key, facts.browser);
        if (facts.user?.id && facts.user.id !== id)
          throw new DomainError(
            "conflict",
            `You are signed in as ${facts.user.name} in this browser. Reload the page to join as that person.`,
          );
        const guest = await joinAsGuest(form, { id, tokenHash: sessionHash(sessionToken), userAgent: facts.userAgent });
        return { ...guest, sessionToken };
      }),
  });

function inputRefusal(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): DomainError {
  return new DomainError("invalid", issue?.message ?? "Give a room code and a name.", { field: String(issue?.path[0] ?? "code") });
}
