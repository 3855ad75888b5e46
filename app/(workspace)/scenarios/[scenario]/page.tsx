import { PageHeader } from "@/components/layout/page";
import { buttonClass } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Icon } from "@/components/ui/marks/icon";
import { ScenarioSheet } from "@/features/debates/scenarios/scenario-sheet";
import { editionWords, newDebatePath, scenarioPath } from "@/features/debates/scenarios/scenario-words";
import type { Query } from "../../query";
import { WorkspacePage } from "../../workspace-page";
import { findScenario } from "../find-scenario";

type Props = { readonly params: Promise<{ scenario: string }>; readonly searchParams: Query };

export async function generateMetadata(props: Props) {
  return { title: (await findScenario(props)).scenario.title };
}

export default async function ScenarioPage(props: Props) {
  const { scenario, workspace, runs } = await findScenario(props);
  return (
    <WorkspacePage place={workspace.name}>
      <PageHeader
        eyebrow={`Scenario · ${editionWords(scenario)}`}
        title={scenario.title}
        lead={scenario.summary}
        actions={
          runs ? (
            <>
              <LinkButton variant="primary" href={newDebatePath(workspace.slug, scenario.id)}>
                Start a debate from it
              </LinkButton>
              <LinkButton icon="edit" href={scenarioPath(workspace.slug, scenario.id, "/edit")}>
                {scenario.isBuiltIn ? "Edit a copy" : "Edit"}
              </LinkButton>
              {/* A file, not a page: the router must leave it to the browser. */}
              <a href={scenarioPath(workspace.slug, scenario.id, "/file")} download className={buttonClass()}>
                <Icon name="download" width="18" height="18" />
                Download
              </a>
            </>
          ) : null
        }
      />
      <ScenarioSheet scenario={scenario} />
    </WorkspacePage>
  );
}
