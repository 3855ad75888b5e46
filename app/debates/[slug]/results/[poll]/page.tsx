import { ResultsRoom } from "@/features/polls/results-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string; poll: string }> };

export const metadata = { title: "Results" };

export default async function PollResultsPage({ params }: Props) {
  const { slug, poll } = await params;
  await Promise.all([
    prefetch(
      (key) => key.polls.list.queryKey({ debate: slug }),
      (caller) => caller.polls.list({ debate: slug }),
    ),
    prefetch(
      (key) => key.polls.results.queryKey({ debate: slug, poll }),
      (caller) => caller.polls.results({ debate: slug, poll }),
    ),
  ]);
  return (
    <Hydrate>
      <ResultsRoom debate={slug} poll={poll} />
    </Hydrate>
  );
}
