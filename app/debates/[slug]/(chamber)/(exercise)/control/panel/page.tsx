import { isRunning } from "@/domain/permissions";
import { SetUpRoom } from "@/features/panel/set-up/set-up-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "The panel" };

export default async function PanelSetUpPage({ params }: Props) {
  const { slug: debate } = await params;
  const { role } = await readDebate(debate);
  if (isRunning(role))
    await prefetch(
      (key) => key.panel.preparation.queryKey({ debate }),
      (caller) => caller.panel.preparation({ debate }),
    );
  return (
    <Hydrate>
      <SetUpRoom debate={debate} />
    </Hydrate>
  );
}
