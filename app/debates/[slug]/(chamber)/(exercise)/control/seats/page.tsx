import { isRunning } from "@/domain/permissions";
import { SeatsRoom } from "@/features/exercise/seats/plan/seats-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Seats and names" };

export default async function SeatsPage({ params }: Props) {
  const { slug: debate } = await params;
  const { role } = await readDebate(debate);
  if (isRunning(role))
    await prefetch(
      (key) => key.seats.planned.queryKey({ debate }),
      (caller) => caller.seats.planned({ debate }),
    );
  return (
    <Hydrate>
      <SeatsRoom debate={debate} />
    </Hydrate>
  );
}
