"use client";

import { type ReactNode, useState, useTransition } from "react";
import { LinkButton } from "@/components/ui/actions/link-button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/feedback/notice";
import type { FloorOrder } from "@/contracts/argument/floor";
import { useReadyToWrite } from "../late";
import { OptionColumn } from "../options/option-column";
import { OptionChips, OptionRail } from "../options/option-switcher";
import { Sorting } from "../options/sorting";
import { FloorProvider, useFloor } from "./floor-context";
import type { Wanted } from "./use-found";

type Props = {
  readonly debate: string;
  readonly option: string | null;
  readonly order: FloorOrder;
  /** What a link to the floor is about. */
  readonly wanted: Wanted | null;
};

/** The floor of a debate: every option with the arguments for and against it. */
export function FloorRoom({ debate, option, order: initial, wanted }: Props) {
  const [order, setOrder] = useState(initial);
  const [isSorting, startSorting] = useTransition();
  const sort = (next: FloorOrder) => {
    replaceInAddress({ order: next === "oldest" ? null : next });
    startSorting(() => setOrder(next));
  };
  return (
    <FloorProvider slug={debate} order={order} wanted={wanted}>
      <Room initial={option} sorting={<Sorting order={order} isBusy={isSorting} onSort={sort} />} />
    </FloorProvider>
  );
}

/** As many options as stand side by side on a wide page, and arguments on one side of them; with more, options are chosen from a list. */
const SIDE_BY_SIDE = 3;
const LONG_SIDE = 40;

function Room({ initial, sorting }: { readonly initial: string | null; readonly sorting: ReactNode }) {
  const { view, refusals, finding } = useFloor();
  useReadyToWrite(refusals.write === null);
  const threads = view.options;
  const [wanted, setWanted] = useState({ option: initial, since: null as string | null });
  // What was looked for is shown, until another option is chosen.
  const found = finding.found?.argument ?? null;
  const isFoundLater = found !== null && found !== wanted.since;
  const chosen = threads.find(({ option }) => option === (isFoundLater ? finding.found?.option : wanted.option)) ?? threads[0];
  const longest = Math.max(...threads.map(({ support, attack }) => Math.max(support.count, attack.count)));
  const isList = threads.length > SIDE_BY_SIDE || (threads.length > 1 && longest > LONG_SIDE);
  const choose = (option: string) => {
    setWanted({ option, since: found });
    replaceInAddress({ option, argument: null, claim: null });
  };
  if (!chosen) return null;
  const switcher = { threads, chosen: chosen.option, onChoose: choose };
  return (
    <div className="flex flex-col gap-6">
      <h1 className="sr-only">Floor</h1>
      <Refusal />
      {finding.isNowhere ? (
        <Notice tone="warning">What this link leads to stands under no option: nothing that is said about one rests on it.</Notice>
      ) : null}
      <OptionChips {...switcher} className={classNames(threads.length === 1 ? "hidden" : "lg:hidden", "sticky top-0 z-10 bg-paper")} />
      {longest > WORTH_SORTING ? sorting : null}
      {isList ? (
        <div className="grid gap-x-10 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <OptionRail {...switcher} className="hidden lg:block" />
          <OptionColumn key={chosen.option} threads={chosen} isAlone />
        </div>
      ) : (
        <div className={classNames("grid gap-x-10", COLUMNS[threads.length])}>
          {threads.map((one) => (
            <OptionColumn key={one.option} threads={one} isAlone={threads.length === 1} className={one === chosen ? "" : "max-lg:hidden"} />
          ))}
        </div>
      )}
    </div>
  );
}

const COLUMNS: Readonly<Record<number, string>> = { 2: "lg:grid-cols-2", 3: "lg:grid-cols-3" };
const WORTH_SORTING = 4;

function replaceInAddress(changes: Readonly<Record<string, string | null>>): void {
  const address = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes))
    if (value === null) address.delete(name);
    else address.set(name, value);
  window.history.replaceState(null, "", address.size > 0 ? `?${address}` : window.location.pathname);
}

/** Why nobody, or not this reader, can argue now, and the way to where they can. */
function Refusal() {
  const { debate, refusals } = useFloor();
  if (refusals.write === null) return null;
  const canSit =
    debate.seat?.delegation == null &&
    debate.role !== "facilitator" &&
    debate.role !== "owner" &&
    (debate.isDemo || !debate.refusals["seat:take"]);
  return (
    <Notice
      tone="refusal"
      actions={
        canSit ? (
          <LinkButton size="small" href={`/debates/${debate.slug}/seat`}>
            Take a seat
          </LinkButton>
        ) : null
      }
    >
      <p id="floor-refusal">{refusals.write}</p>
    </Notice>
  );
}
