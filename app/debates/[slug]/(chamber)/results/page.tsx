import { BesideResults } from "@/features/voting/change-of-mind/beside-results";
import { NoResults, ResultsRoom } from "@/features/voting/polls/results-room";
import { pollToShow, readBeside, readPolls, readResults } from "./read-results";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Results" };

/** Without a poll in the address. */
export default async function ResultsPage({ params }: Props) {
  const { slug } = await params;
  const poll = pollToShow(await readPolls(slug));
  if (!poll) return <NoResults />;
  const read = await readResults(slug, poll.key);
  const beside = await readBeside(read);
  return (
    <>
      <ResultsRoom {...read} />
      {beside ? <BesideResults {...beside} /> : null}
    </>
  );
}
