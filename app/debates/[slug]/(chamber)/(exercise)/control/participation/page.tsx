import { isRunning } from "@/domain/permissions";
import { NotRunning } from "@/features/exercise/participation/not-here";
import { ParticipationRoom } from "@/features/exercise/participation/people/participation-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Participation" };

export default async function ParticipationPage({ params }: Props) {
  const { slug: debate } = await params;
  const { role } = await readDebate(debate);
  if (!isRunning(role)) return <NotRunning />;
  await prefetch(
    (key) => key.participation.people.queryKey({ debate }),
    (caller) => caller.participation.people({ debate }),
  );
  return (
    <Hydrate>
      <ParticipationRoom debate={debate} />
    </Hydrate>
  );
}
