import { Section } from "@/components/layout/section";
import { Cluster, Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Badge } from "@/components/ui/marks/badge";
import type { DebateView } from "@/contracts/debates/debates";

type Props = { readonly debate: Pick<DebateView, "slug" | "status" | "panel"> };

/** Where the panel stands, and the ways to it. */
export function PanelSection({ debate: { slug, status, panel } }: Props) {
  const home = `/debates/${slug}/control/panel`;
  return (
    <Section title="Panel">
      <Stack gap={4}>
        <p className="measure font-sans text-base">
          {panel?.running ? (
            <>
              {panel.running.number === 0 ? "The panel is proposing items. " : `Round ${panel.running.number} is taking answers. `}
              <Badge tone="accent">open</Badge>
            </>
          ) : (
            stateWords(panel)
          )}
        </p>
        <Cluster gap={2}>
          {panel || status !== "closed" ? <LinkButton href={home}>{panel ? "Questions and rounds" : "Set up a panel"}</LinkButton> : null}
          {panel ? <LinkButton href={`${home}/people`}>Panellists</LinkButton> : null}
          {panel ? <LinkButton href={`/debates/${slug}/panel/results`}>Results of the panel</LinkButton> : null}
        </Cluster>
      </Stack>
    </Section>
  );
}

function stateWords(panel: DebateView["panel"]): string {
  if (!panel) return "Experts answer the same questions on their own, in rounds. This debate has no panel.";
  return panel.isClosed ? "The panel is closed." : "No round is open.";
}
