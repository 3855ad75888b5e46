"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import type { ScenarioSummary } from "@/contracts/debates/scenarios";
import { formatDuration } from "@/lib/format-time";

type Props = { readonly workspace: string; readonly scenarios: readonly ScenarioSummary[]; readonly chosen: string };

/** Which scenario the debate starts from. Choosing another one brings its options, delegations and agendas. */
export function ScenarioChoice({ workspace, scenarios, chosen }: Props) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const [shown, show] = useOptimistic(chosen);
  return (
    <div aria-busy={isLoading} className="flex flex-col gap-1">
      <RadioGroup
        legend="Scenario"
        name="scenario"
        value={shown}
        onChange={({ target }) =>
          startTransition(() => {
            show(target.value);
            router.replace(`/debates/new?workspace=${workspace}&scenario=${target.value}`, { scroll: false });
          })
        }
        options={scenarios.map(({ id, title, summary, minutes, isBuiltIn, version }) => ({
          value: id,
          label: title,
          hint: `${summary} ${formatDuration(minutes * 60_000)}, ${isBuiltIn ? "built in" : `your own, version ${version}`}.`,
        }))}
      />
      <p role="status" className="min-h-6 font-sans text-sm text-muted">
        {isLoading ? "Fetching the scenario…" : ""}
      </p>
    </div>
  );
}
