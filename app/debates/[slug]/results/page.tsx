import { NoResults, ResultsRoom } from "@/features/polls/results-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Results" };

/** Without a poll in the address: the one counted last, else the one being voted on, else the first. */
export default async function ResultsPage({ params }: Props) {
  const { slug } = await params;
  const polls = await prefetch(
    (key) => key.polls.list.queryKey({ debate: slug }),
    (caller) => caller.polls.list({ debate: slug }),
  );
  const poll = (polls.findLast(({ status }) => status === "closed") ?? polls.find(({ status }) => status === "open") ?? polls[0])?.key;
  if (!poll) return <NoResults />;
  await prefetch(
    (key) => key.polls.results.queryKey({ debate: slug, poll }),
    (caller) => caller.polls.results({ debate: slug, poll }),
  );
  return (
    <Hydrate>
      <ResultsRoom debate={slug} poll={poll} />
    </Hydrate>
  );
}
