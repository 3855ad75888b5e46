import { PositionsRoom } from "@/features/argument/positions/positions-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Positions" };

export default async function PositionsPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.positions.list.queryKey({ debate: slug }),
    (caller) => caller.positions.list({ debate: slug }),
  );
  return (
    <Hydrate>
      <PositionsRoom debate={slug} />
    </Hydrate>
  );
}
