import Credentials from "next-auth/providers/credentials";
import { email } from "@/contracts/primitives";
import { takeFromLimit } from "@/server/data/connection/limits";
import { authenticate } from "@/server/services/people/account/authenticate";
import { interop } from "../interop";
import { limitKey } from "../limit-key";
import { type RequestFacts, remembering } from "../request-facts";

/** E-mail and password. Guessing is limited by account and address, and by address alone so that a class still gets in. */
export const passwordProvider = (facts: RequestFacts) =>
  interop(Credentials)({
    id: "password",
    name: "Password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: (given) =>
      remembering(facts, async () => {
        const address = email.safeParse(given?.email);
        const { password } = given ?? {};
        await takeFromLimit("sign-up", `password ${facts.ip}`, facts.ip);
        if (!address.success || typeof password !== "string" || Buffer.byteLength(password) > 1_024) return null;
        await takeFromLimit("sign-in", limitKey(address.data, facts.ip), facts.ip);
        return authenticate(address.data, password);
      }),
  });
