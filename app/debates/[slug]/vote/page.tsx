import { VoteRoom } from "@/features/ballots/vote-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Vote" };

export default async function VotePage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.polls.list.queryKey({ debate: slug }),
    (caller) => caller.polls.list({ debate: slug }),
  );
  return (
    <Hydrate>
      <VoteRoom debate={slug} />
    </Hydrate>
  );
}
