"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { EffectsSection } from "./effects-section";
import { InjectArticle } from "./inject-article";

/** What has come in from outside the debate, newest first, and what it asks for. */
export function NewsRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data } = useSuspenseQuery(trpc.injects.list.queryOptions({ debate: slug }));
  const released = data.injects.filter(({ releasedAt }) => releasedAt !== null);
  const runs = isRunning(debate.role);
  const now = debate.phases.find(({ state }) => state === "now");
  const isLookedBackOn = debate.status === "closed" || now?.kind === "debrief";
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="News"
        lead="Events and messages that reach the debate from outside. What your delegation gets may not be what others get."
        actions={runs ? <LinkButton href={`/debates/${slug}/control#injects`}>Write or release an inject</LinkButton> : null}
      />
      {released.length === 0 ? (
        <EmptyState title="Nothing has come in yet">
          {runs
            ? "Release what is prepared, or write something on the spot, in Control."
            : "The facilitator releases news as the debate goes on. It appears here at once, and you are told."}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10">
          {released.map((inject) => (
            <InjectArticle key={inject.injectId} inject={inject} debate={debate} now={data.now} />
          ))}
        </div>
      )}
      {released.length > 0 && (runs || isLookedBackOn) ? <EffectsSection debate={debate} /> : null}
    </div>
  );
}
