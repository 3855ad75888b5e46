import { hasStraw, hearsObjectionsNow } from "@/features/voting/ballots/shown-beside";
import { VoteRoom } from "@/features/voting/ballots/vote-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Vote" };

export default async function VotePage({ params }: Props) {
  const { slug } = await params;
  const [debate, polls] = await Promise.all([
    readDebate(slug),
    prefetch(
      (key) => key.polls.list.queryKey({ debate: slug }),
      (caller) => caller.polls.list({ debate: slug }),
    ),
  ]);
  const straws = polls.filter((poll) => hasStraw(debate, poll));
  const silences = polls.filter(hearsObjectionsNow);
  await Promise.all([
    ...straws.map(({ key: poll }) =>
      prefetch(
        (key) => key.ballots.straw.queryKey({ debate: slug, poll }),
        (caller) => caller.ballots.straw({ debate: slug, poll }),
      ),
    ),
    ...silences.map(({ key: poll }) =>
      prefetch(
        (key) => key.polls.silence.queryKey({ debate: slug, poll }),
        (caller) => caller.polls.silence({ debate: slug, poll }),
      ),
    ),
  ]);
  return (
    <Hydrate>
      <VoteRoom debate={slug} />
    </Hydrate>
  );
}
