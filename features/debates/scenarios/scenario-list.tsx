import Link from "next/link";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { linkClass } from "@/components/ui/text/text-link";
import type { ScenarioSummary } from "@/contracts/debates/scenarios";
import { bySource, editionWords, newDebatePath, scenarioPath } from "./scenario-words";

type Props = {
  readonly workspace: string;
  readonly scenarios: readonly ScenarioSummary[];
  /** May start debates and write scenarios. */
  readonly runs: boolean;
};

/** The scenarios a workspace can start from: its own, then those that ship with the product. */
export function ScenarioList({ workspace, scenarios, runs }: Props) {
  const { own, builtIn } = bySource(scenarios);
  return (
    <Stack gap={12}>
      <Section title="Your workspace’s own">
        {own.length > 0 ? (
          <Rows workspace={workspace} scenarios={own} runs={runs} />
        ) : (
          <p className="measure font-sans text-base text-muted">
            None yet. {runs ? "Write one, upload a file, or open a built-in scenario and save a changed copy of it." : ""}
          </p>
        )}
      </Section>
      <Section title="Built in">
        {builtIn.length > 0 ? (
          <Rows workspace={workspace} scenarios={builtIn} runs={runs} />
        ) : (
          <p className="measure font-sans text-base text-muted">This server brought none along; its operator can seed them.</p>
        )}
      </Section>
    </Stack>
  );
}

function Rows({ workspace, scenarios, runs }: Props) {
  return (
    <RuledList className="-mt-4 border-t-0">
      {scenarios.map((scenario) => (
        <RuledItem key={scenario.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
          <div className="flex min-w-0 max-w-2xl flex-col gap-1">
            <h3 className="font-serif text-lg font-semibold">
              <Link prefetch={false} href={scenarioPath(workspace, scenario.id)} className={linkClass}>
                {scenario.title}
              </Link>
            </h3>
            <p className="measure font-serif">{scenario.summary}</p>
            <p className="font-sans text-sm text-muted">{editionWords(scenario)}</p>
          </div>
          {runs ? (
            <LinkButton size="small" href={newDebatePath(workspace, scenario.id)}>
              Start a debate<span className="sr-only"> from {scenario.title}</span>
            </LinkButton>
          ) : null}
        </RuledItem>
      ))}
    </RuledList>
  );
}
