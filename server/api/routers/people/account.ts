import { attachCredentialsInput, changePasswordInput, renameInput, revokeSessionInput, signUpInput } from "@/contracts/people/account";
import { attachCredentials } from "@/server/services/people/account/attach-credentials";
import { changePassword } from "@/server/services/people/account/change-password";
import { me } from "@/server/services/people/account/me";
import { rename } from "@/server/services/people/account/rename";
import { revokeSession } from "@/server/services/people/account/revoke-session";
import { sessions } from "@/server/services/people/account/sessions";
import { signUp } from "@/server/services/people/account/sign-up";
import { waysToSignIn } from "@/server/services/people/account/ways-to-sign-in";
import { publicProcedure, router, signedInProcedure } from "../../procedures";

export const accountRouter = router({
  me: publicProcedure.meta({ requires: "public" }).query(({ ctx }) => (ctx.user ? me(ctx.user.id) : null)),
  waysToSignIn: publicProcedure.meta({ requires: "public" }).query(() => waysToSignIn()),
  sessions: signedInProcedure.meta({ requires: "signed-in" }).query(({ ctx }) => sessions(ctx.scope)),
  revokeSession: signedInProcedure
    .meta({ requires: "signed-in" })
    .input(revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx.scope, input.sessionId)),
  signUp: publicProcedure
    .meta({ requires: "public", limit: "sign-up" })
    .input(signUpInput)
    .mutation(({ input }) => signUp(input)),
  attachCredentials: signedInProcedure
    .meta({ requires: "signed-in", limit: "sign-in" })
    .input(attachCredentialsInput)
    .mutation(({ ctx, input }) => attachCredentials(ctx.scope, input)),
  changePassword: signedInProcedure
    .meta({ requires: "signed-in", limit: "sign-in" })
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.scope, input)),
  rename: signedInProcedure
    .meta({ requires: "signed-in" })
    .input(renameInput)
    .mutation(({ ctx, input }) => rename(ctx.scope, input.name)),
});
