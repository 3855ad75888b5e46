"use client";

import { useState } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { GapView } from "@/contracts/argument/gaps";
import type { DebateView, DelegationView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { AskForm } from "./ask-form";
import { GAP_WORDS } from "./words";

export type GapItemProps = {
  readonly debate: DebateView;
  readonly gap: GapView;
  readonly looks: OptionLooks;
  readonly delegations: ReadonlyMap<string, DelegationView>;
  /** For those who run the debate. */
  readonly mayAsk: boolean;
};

/** One gap: what is missing, whom it falls to, the way to mend it, and for the facilitator the way to ask for it. */
export function GapItem({ debate, gap, looks, delegations, mayAsk }: GapItemProps) {
  const [isAsking, setAsking] = useState(false);
  const owners = gap.delegations.flatMap((key) => delegations.get(key) ?? []);
  return (
    <RuledItem className="grid gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-2">
        <Subject gap={gap} looks={looks} delegations={delegations} />
        <Cluster gap={3} className="font-sans text-sm text-muted empty:hidden">
          {gap.kind === "silent-delegation"
            ? null
            : owners.slice(0, 4).map(({ key, name, monogram }) => (
                <span key={key} className="flex items-center gap-1.5">
                  <Monogram letters={monogram} size="small" />
                  {name}
                </span>
              ))}
          {owners.length > 4 ? <span>and {owners.length - 4} more</span> : null}
          {gap.asked.map((key) => (
            <Badge key={key} icon="clock">
              {delegations.get(key)?.name ?? key} was asked
            </Badge>
          ))}
        </Cluster>
      </div>
      <Cluster gap={2} className="self-start">
        <LinkButton size="small" href={`/debates/${debate.slug}${gap.path}`}>
          {debate.seat?.delegation || gap.kind === "silent-delegation" ? GAP_WORDS[gap.kind].mend : "See it on the floor"}
        </LinkButton>
        {mayAsk && !isAsking ? (
          <Button size="small" variant="quiet" aria-expanded={false} onClick={() => setAsking(true)}>
            Ask a delegation
          </Button>
        ) : null}
      </Cluster>
      {isAsking ? (
        <div className="lg:col-span-2">
          <AskForm debate={debate} gap={gap} looks={looks} onClose={() => setAsking(false)} />
        </div>
      ) : null}
    </RuledItem>
  );
}

/** What the gap is about: the words of the claim or argument, or the option or delegation by name. */
function Subject({ gap, looks, delegations }: Pick<GapItemProps, "gap" | "looks" | "delegations">) {
  if (gap.kind === "silent-delegation") {
    const delegation = delegations.get(gap.subject);
    return (
      <p className="flex items-center gap-2 font-serif text-lg">
        {delegation ? <Monogram letters={delegation.monogram} size="small" /> : null}
        {delegation?.name ?? gap.subject}
      </p>
    );
  }
  if (gap.kind === "unopposed-option" || gap.kind === "unsupported-option") {
    const { mark, label, title } = looks(gap.subject);
    return (
      <p className="flex flex-col gap-0.5">
        <OptionChip {...mark} label={label} />
        {title === label ? null : <span className="font-serif text-lg">{title}</span>}
      </p>
    );
  }
  return (
    <>
      <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
        {gap.text}
        {gap.morePremises > 0 ? (
          <span className="font-sans text-sm text-muted"> and {plural(gap.morePremises, "further premise")}</span>
        ) : null}
      </p>
      {gap.options.length > 0 ? (
        <Cluster gap={3}>
          {gap.options.slice(0, 4).map((key) => (
            <OptionChip key={key} {...looks(key).mark} label={looks(key).label} />
          ))}
          {gap.options.length > 4 ? <span className="font-sans text-sm text-muted">and {gap.options.length - 4} more</span> : null}
        </Cluster>
      ) : null}
    </>
  );
}
