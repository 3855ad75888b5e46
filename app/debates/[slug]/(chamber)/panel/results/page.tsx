import { PanelResultsRoom } from "@/features/panel/results/results-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Results of the panel" };

export default async function PanelResultsPage({ params }: Props) {
  const { slug } = await params;
  await Promise.all([
    prefetch(
      (key) => key.panelResults.get.queryKey({ debate: slug }),
      (caller) => caller.panelResults.get({ debate: slug }),
    ),
    prefetch(
      (key) => key.debates.get.queryKey({ debate: slug }),
      (caller) => caller.debates.get({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <PanelResultsRoom debate={slug} />
    </Hydrate>
  );
}
