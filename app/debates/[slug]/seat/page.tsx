import { SeatChoice } from "@/features/seats/seat-choice";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Take a seat" };

export default async function SeatPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.debates.people.queryKey({ debate: slug }),
    (caller) => caller.debates.people({ debate: slug }),
  );
  return (
    <Hydrate>
      <SeatChoice debate={slug} />
    </Hydrate>
  );
}
