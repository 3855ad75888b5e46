import { NoResults, ResultsRoom } from "@/features/polls/results-room";
import { pollToShow, readPolls, readResults } from "./read-results";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Results" };

/** Without a poll in the address. */
export default async function ResultsPage({ params }: Props) {
  const { slug } = await params;
  const poll = pollToShow(await readPolls(slug));
  return poll ? <ResultsRoom {...(await readResults(slug, poll.key))} /> : <NoResults />;
}
