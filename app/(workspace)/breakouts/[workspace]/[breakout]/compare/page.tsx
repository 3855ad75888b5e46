import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Comparison } from "@/features/exercise/breakouts/comparison";
import { orElsewhere } from "@/server/rsc";
import { WorkspacePage } from "../../../../workspace-page";

type Props = { readonly params: Promise<{ readonly workspace: string; readonly breakout: string }> };

export const metadata = { title: "Rooms compared" };

export default async function ComparePage({ params }: Props) {
  const at = await params;
  const comparison = await orElsewhere((caller) => caller.breakouts.compare(at));
  const base = `/breakouts/${at.workspace}/${at.breakout}`;
  return (
    <WorkspacePage>
      <PageHeader
        eyebrow={comparison.title}
        title="Rooms compared"
        lead={comparison.question}
        actions={
          <>
            <LinkButton href={base}>The rooms</LinkButton>
            <LinkButton icon="download" href={`${base}/compare/file`}>
              CSV
            </LinkButton>
          </>
        }
      />
      <Comparison comparison={comparison} />
    </WorkspacePage>
  );
}
