import { PreviewRoom } from "@/features/panel/questionnaire/preview/preview-room";
import { Hydrate } from "@/server/rsc";
import { prefetchPreparation } from "../preparation";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "As a panellist sees it" };

export default async function PanelPreviewPage({ params }: Props) {
  const { slug: debate } = await params;
  await prefetchPreparation(debate);
  return (
    <Hydrate>
      <PreviewRoom debate={debate} />
    </Hydrate>
  );
}
