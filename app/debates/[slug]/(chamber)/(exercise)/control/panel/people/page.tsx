import { isRunning } from "@/domain/permissions";
import { PanelPeopleRoom } from "@/features/panel/panellists/people/panel-people-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Panellists" };

export default async function PanelPeoplePage({ params }: Props) {
  const { slug: debate } = await params;
  const { role, panel } = await readDebate(debate);
  if (isRunning(role) && panel)
    await prefetch(
      (key) => key.panellists.list.queryKey({ debate }),
      (caller) => caller.panellists.list({ debate }),
    );
  return (
    <Hydrate>
      <PanelPeopleRoom debate={debate} />
    </Hydrate>
  );
}
