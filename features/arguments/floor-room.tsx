"use client";

import { useMemo, useState } from "react";
import { LinkButton } from "@/components/ui/actions/link-button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/feedback/notice";
import { threadByOption } from "@/domain/argumentation";
import { FloorProvider, useFloor } from "./floor-context";
import { useReadyToWrite } from "./late";
import { OptionColumn } from "./options/option-column";
import { OptionChips, OptionRail } from "./options/option-switcher";

type Props = { readonly debate: string; readonly option: string | null };

/** The floor of a debate: every option with the arguments for and against it. */
export function FloorRoom({ debate, option }: Props) {
  return (
    <FloorProvider slug={debate}>
      <Room initial={option} />
    </FloorProvider>
  );
}

/** As many options as stand side by side on a wide page; more are chosen from a list. */
const SIDE_BY_SIDE = 3;

function Room({ initial }: { readonly initial: string | null }) {
  const { debate, view, refusals } = useFloor();
  useReadyToWrite(refusals.write === null);
  const options = useMemo(() => debate.options.map(({ key }) => key), [debate.options]);
  const threads = useMemo(() => threadByOption(view.arguments, options), [view.arguments, options]);
  const [wanted, setWanted] = useState(initial);
  const chosen = threads.find(({ option }) => option === wanted) ?? threads[0];
  const isList = threads.length > SIDE_BY_SIDE;
  const choose = (option: string) => {
    setWanted(option);
    window.history.replaceState(null, "", `?option=${option}`);
  };
  if (!chosen) return null;
  const switcher = { threads, chosen: chosen.option, onChoose: choose };
  return (
    <div className="flex flex-col gap-6">
      <h1 className="sr-only">Floor</h1>
      <Refusal />
      <OptionChips {...switcher} className={classNames(threads.length === 1 ? "hidden" : "lg:hidden", "sticky top-0 z-10 bg-paper")} />
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
