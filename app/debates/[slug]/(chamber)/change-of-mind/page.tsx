import { ChangeRoom } from "@/features/voting/change-of-mind/change-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "What changed minds" };

export default async function ChangeOfMindPage({ params }: Props) {
  const { slug: debate } = await params;
  await Promise.all([
    prefetch(
      (key) => key.polls.persuasion.queryKey({ debate }),
      (caller) => caller.polls.persuasion({ debate }),
    ),
    prefetch(
      (key) => key.polls.gap.queryKey({ debate }),
      (caller) => caller.polls.gap({ debate }),
    ),
  ]);
  return (
    <Hydrate>
      <ChangeRoom debate={debate} />
    </Hydrate>
  );
}
