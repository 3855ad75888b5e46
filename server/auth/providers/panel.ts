import Credentials from "next-auth/providers/credentials";
import { joinPanelAsGuestInput } from "@/contracts/panel/panellists";
import { DomainError } from "@/domain/kernel";
import { takeFromLimit } from "@/server/data/connection/limits";
import { joinPanelAsGuest } from "@/server/services/panel/panellists/join-panel";
import { guestIdentity } from "../guest-identity";
import { interop } from "../interop";
import { type RequestFacts, remembering } from "../request-facts";
import { sessionHash } from "../session-token";

/** The link of an invitation to a panel, pressed by somebody who is not signed in. Whoever is joins as who they are. */
export const panelProvider = (facts: RequestFacts) =>
  interop(Credentials)({
    id: "panel",
    name: "Invitation to a panel",
    credentials: { token: { type: "text" }, key: { type: "text" } },
    authorize: (given) =>
      remembering(facts, async () => {
        await takeFromLimit("join", `panel ${facts.ip}`, facts.ip);
        const input = joinPanelAsGuestInput.safeParse({ token: given?.token, key: given?.key });
        if (!input.success) throw new DomainError("invalid", input.error.issues[0]?.message ?? "Reload the page and join again.");
        const { sessionToken } = guestIdentity(input.data.key, facts.browser);
        const person = await joinPanelAsGuest(input.data.token, {
          tokenHash: sessionHash(sessionToken),
          userAgent: facts.userAgent,
          signedInAs: facts.user?.id ?? null,
        });
        return { ...person, sessionToken };
      }),
  });
