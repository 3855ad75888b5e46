"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { MapView } from "@/contracts/argument/map";
import { formatNumber, plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { MapFilters } from "./map-filters";
import { MapShown, type View } from "./map-shown";
import { isFiltered, type MapChoice, queryOf } from "./model/choice";

type Props = { readonly debate: string; readonly initial: MapChoice; readonly view: View | null };

/** The argument graph of a debate as a picture and as a list of the same nodes. */
export function MapRoom({ debate: slug, initial, view: wanted }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const [choice, setChoice] = useState(initial);
  const [view, setView] = useState(wanted);
  const query = useQuery({
    ...trpc.map.get.queryOptions({ debate: slug, ...choice, unfold: [...choice.unfold] }),
    placeholderData: keepPreviousData,
  });
  const looks = useMemo(() => looksOf(debate.options), [debate.options]);
  const names = useMemo(() => new Map(debate.delegations.map(({ key, name }) => [key, name])), [debate.delegations]);
  const choose = (next: MapChoice, nextView: View | null) => {
    setChoice(next);
    setView(nextView);
    window.history.replaceState(null, "", `/debates/${slug}/map${queryOf(next, nextView)}`);
  };
  return (
    <div className="flex flex-col gap-6">
      <RoomHeader title="Map" lead={query.data ? summaryOf(query.data, choice) : null} actions={<Actions debate={slug} />} />
      <MapFilters debate={debate} choice={choice} onChange={(next) => choose(next, view)} />
      {query.data && !query.data.converged ? <Unsettled /> : null}
      {query.data ? (
        <MapShown
          debate={slug}
          map={query.data}
          choice={choice}
          isOld={query.isPlaceholderData}
          view={view}
          onView={(next) => choose(choice, next)}
          onChoose={(next) => choose(next, view)}
          looks={looks}
          delegationName={(key) => names.get(key) ?? key}
        />
      ) : query.isError ? (
        <Notice tone="danger">The map did not arrive. Check your connection and reload the page.</Notice>
      ) : (
        <SkeletonText lines={8} />
      )}
    </div>
  );
}

function Actions({ debate }: { readonly debate: string }) {
  return (
    <>
      <LinkButton size="small" href={`/debates/${debate}/map/cruxes`}>
        What it turns on
      </LinkButton>
      <LinkButton size="small" href={`/debates/${debate}/files`}>
        Take it away
      </LinkButton>
      <Button size="small" onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}

function Unsettled() {
  return (
    <Notice tone="warning" title="Some strengths do not settle">
      Some arguments lead back to themselves, and the numbers in such a circle never come to rest. What you see of them is where the
      computation stopped.
    </Notice>
  );
}

function summaryOf({ claims, arguments: shown, whole, matching }: MapView, choice: MapChoice): string {
  if (whole.arguments === 0) return "Nobody has argued yet. What is said on the floor is drawn here.";
  if (isFiltered(choice) && matching === 0) return "No argument is as you ask. Take a filter away.";
  const here = `${plural(shown.id.length, "argument")} and ${plural(claims.id.length, "claim")}`;
  const left = matching - shown.isWay.filter((isWay) => !isWay).length;
  const rest = left > 0 ? ` ${formatNumber(left)} more are folded; unfold them where you want to know more.` : "";
  const of = isFiltered(choice) ? ` of ${formatNumber(whole.arguments)} and ${formatNumber(whole.claims)}` : "";
  return `${here}${of}. The numbers are computed strengths, 0 to 100: what the arguments make of each, not anybody’s rating.${rest}`;
}
