import { isRunning } from "@/domain/permissions";
import { PreviewRoom } from "@/features/panel/questionnaire/preview/preview-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "As a panellist sees it" };

export default async function PanelPreviewPage({ params }: Props) {
  const { slug: debate } = await params;
  const { role } = await readDebate(debate);
  if (isRunning(role))
    await prefetch(
      (key) => key.panel.preparation.queryKey({ debate }),
      (caller) => caller.panel.preparation({ debate }),
    );
  return (
    <Hydrate>
      <PreviewRoom debate={debate} />
    </Hydrate>
  );
}
