import { NoResults, ResultsRoom } from "@/features/polls/results-room";
import { Hydrate } from "@/server/rsc";
import { pollToShow, readPolls, readResults } from "./read-results";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Results" };

/** Without a poll in the address. */
export default async function ResultsPage({ params }: Props) {
  const { slug } = await params;
  const poll = pollToShow(await readPolls(slug));
  if (!poll) return <NoResults />;
  const shown = await readResults(slug, poll.key);
  return (
    <Hydrate>
      <ResultsRoom {...shown} />
    </Hydrate>
  );
}
