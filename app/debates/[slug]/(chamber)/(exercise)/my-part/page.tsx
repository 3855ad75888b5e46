import { MyPartRoom } from "@/features/exercise/participation/mine/my-part-room";
import { NoPart } from "@/features/exercise/participation/not-here";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "My part" };

export default async function MyPartPage({ params }: Props) {
  const { slug: debate } = await params;
  const view = await readDebate(debate);
  if (!view.seat) return <NoPart debate={view} />;
  await prefetch(
    (key) => key.participation.mine.queryKey({ debate }),
    (caller) => caller.participation.mine({ debate }),
  );
  return (
    <Hydrate>
      <MyPartRoom debate={debate} />
    </Hydrate>
  );
}
