import { listNotificationsInput, markAllReadInput, markReadInput } from "@/contracts/argument/notifications";
import { inDebate } from "@/contracts/primitives";
import { countUnread, listNotifications } from "@/server/services/argument/notifications/list-notifications";
import { markAllRead, markRead } from "@/server/services/argument/notifications/mark-read";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });
const marking = debateProcedure.meta({ requires: "floor:follow" });

export const notificationsRouter = router({
  list: reading.input(listNotificationsInput).query(({ ctx, input }) => listNotifications(ctx.scope, input.before)),
  unread: reading.input(inDebate).query(({ ctx }) => countUnread(ctx.scope)),
  markRead: marking.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.scope, input.notificationId)),
  markAllRead: marking.input(markAllReadInput).mutation(({ ctx, input }) => markAllRead(ctx.scope, input.upTo)),
});
