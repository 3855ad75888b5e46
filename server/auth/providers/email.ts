import type { EmailConfig } from "next-auth/providers/email";
import { email } from "@/contracts/primitives";
import { DomainError } from "@/domain/kernel";
import { SIGN_IN_MINUTES } from "@/server/data/people/sign-in-tokens";
import { env } from "@/server/env";
import { signInLinkMail } from "@/server/mail/sign-in-link";
import { sendMail } from "@/server/mail/transport";
import { destinationOf, HOME } from "../destination";
import { type RequestFacts, remembering } from "../request-facts";

/**
 * A single-use link by mail. It leads to a page with a button, because mail scanners open every link they see and
 * would use it up.
 */
export function emailProvider(facts: RequestFacts): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: "",
    options: {},
    maxAge: SIGN_IN_MINUTES * 60,
    normalizeIdentifier: (identifier) => email.parse(identifier),
    sendVerificationRequest: ({ identifier, token, url }) =>
      remembering(facts, async () => {
        const link = new URL("/sign-in/link", env.PUBLIC_URL);
        link.searchParams.set("email", identifier);
        link.searchParams.set("token", token);
        const destination = destinationOf(new URL(url).searchParams.get("callbackUrl"), env.PUBLIC_URL);
        if (destination !== HOME) link.searchParams.set("callbackUrl", destination);
        await sendMail(signInLinkMail({ to: identifier, link: link.href, minutes: SIGN_IN_MINUTES })).catch((cause: Error) => {
          console.warn(JSON.stringify({ level: "warn", event: "mail-not-sent", requestId: facts.requestId, message: cause.message }));
          throw new DomainError(
            "unavailable",
            "The mail server does not take our mail at this moment. Try again in a minute, or sign in another way.",
          );
        });
      }),
  };
}
