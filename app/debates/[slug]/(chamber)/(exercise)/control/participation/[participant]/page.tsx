import { isRunning } from "@/domain/permissions";
import { NotRunning } from "@/features/exercise/participation/not-here";
import { PersonRoom } from "@/features/exercise/participation/person/person-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string; participant: string }> };

export const metadata = { title: "Participation" };

export default async function PersonPage({ params }: Props) {
  const { slug: debate, participant: participantId } = await params;
  const { role } = await readDebate(debate);
  if (!isRunning(role)) return <NotRunning />;
  await prefetch(
    (key) => key.participation.person.queryKey({ debate, participantId }),
    (caller) => caller.participation.person({ debate, participantId }),
  );
  return (
    <Hydrate>
      <PersonRoom debate={debate} participantId={participantId} />
    </Hydrate>
  );
}
