import * as contract from "@/contracts/panel/panellists";
import { inDebate } from "@/contracts/primitives";
import { remindPanellists, sendInvitations } from "@/server/services/panel/panellists/ask-for-mails";
import { declinePanel } from "@/server/services/panel/panellists/decline-panel";
import { findLink } from "@/server/services/panel/panellists/find-link";
import { checkPanelList, invitePanellists } from "@/server/services/panel/panellists/invite-panellists";
import { joinPanel } from "@/server/services/panel/panellists/join-panel";
import { listPanellists } from "@/server/services/panel/panellists/list-panellists";
import { makePanelLink, makePanelLinks } from "@/server/services/panel/panellists/make-link";
import { withdrawPanellist } from "@/server/services/panel/panellists/withdraw-panellist";
import { debateProcedure, publicProcedure, router, signedInProcedure } from "../../procedures";

export const panellistsRouter = router({
  list: debateProcedure
    .meta({ requires: "panel:run" })
    .input(inDebate)
    .query(({ ctx }) => listPanellists(ctx.scope)),
  // Changes nothing, but a whole list does not fit into the address of a query.
  check: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.checkPanelListInput)
    .mutation(({ ctx, input }) => checkPanelList(ctx.scope, input.text)),
  invite: debateProcedure
    .meta({ requires: "panel:run", limit: "import" })
    .input(contract.invitePanellistsInput)
    .mutation(({ ctx, input }) => invitePanellists(ctx.scope, input)),
  send: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.sendInvitationsInput)
    .mutation(({ ctx, input }) => sendInvitations(ctx.scope, input.panellistIds)),
  remind: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.remindPanellistsInput)
    .mutation(({ ctx, input }) => remindPanellists(ctx.scope, input.panellistIds)),
  withdraw: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.actOnPanellistInput)
    .mutation(({ ctx, input }) => withdrawPanellist(ctx.scope, input.panellistId)),
  makeLink: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.actOnPanellistInput)
    .mutation(({ ctx, input }) => makePanelLink(ctx.scope, input.panellistId)),
  makeLinks: debateProcedure
    .meta({ requires: "panel:run" })
    .input(contract.makePanelLinksInput)
    .mutation(({ ctx, input }) => makePanelLinks(ctx.scope, input.panellistIds)),
  findLink: publicProcedure
    .meta({ requires: "public", limit: "join" })
    .input(contract.findPanelLinkInput)
    .query(({ ctx, input }) => findLink(input.token, ctx.user?.id ?? null)),
  // Its link is its key: declining twice is declining once.
  decline: publicProcedure
    .meta({ requires: "public", limit: "join" })
    .input(contract.declinePanelInput)
    .mutation(({ input }) => declinePanel(input.token)),
  join: signedInProcedure
    .meta({ requires: "signed-in", limit: "join" })
    .input(contract.joinPanelInput)
    .mutation(({ ctx, input }) => joinPanel(ctx.scope, input.token)),
});
