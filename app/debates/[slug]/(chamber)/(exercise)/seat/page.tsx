import { Stack } from "@/components/layout/stack";
import { SeatChoice } from "@/features/exercise/seats/seat-choice";
import { TakeDemoSeat } from "@/features/exercise/seats/take-demo-seat";
import { RoomHeader } from "@/features/shell/room-header";
import { api, Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Take a seat" };

export default async function SeatPage({ params }: Props) {
  const { slug } = await params;
  const caller = await api();
  const [debate, demo] = await Promise.all([readDebate(slug), caller.debates.demo()]);
  if (demo?.slug === slug && debate.role === "visitor")
    return (
      <Stack gap={6}>
        <RoomHeader
          title="Take a seat"
          lead="This is the demo: one click makes you a guest delegate of the delegation with the fewest people."
        />
        <TakeDemoSeat demo={demo} />
      </Stack>
    );
  await prefetch(
    (key) => key.debates.people.queryKey({ debate: slug }),
    () => caller.debates.people({ debate: slug }),
  );
  return (
    <Hydrate>
      <SeatChoice debate={slug} />
    </Hydrate>
  );
}
