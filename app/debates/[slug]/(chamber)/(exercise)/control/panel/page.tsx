import { SetUpRoom } from "@/features/panel/set-up/set-up-room";
import { Hydrate } from "@/server/rsc";
import { prefetchPreparation } from "./preparation";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "The panel" };

export default async function PanelSetUpPage({ params }: Props) {
  const { slug: debate } = await params;
  await prefetchPreparation(debate);
  return (
    <Hydrate>
      <SetUpRoom debate={debate} />
    </Hydrate>
  );
}
