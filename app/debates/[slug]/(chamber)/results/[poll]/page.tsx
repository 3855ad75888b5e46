import { BesideResults } from "@/features/voting/change-of-mind/beside-results";
import { ResultsRoom } from "@/features/voting/polls/results-room";
import { readBeside, readResults } from "../read-results";

type Props = { readonly params: Promise<{ slug: string; poll: string }> };

export const metadata = { title: "Results" };

export default async function PollResultsPage({ params }: Props) {
  const { slug, poll } = await params;
  const read = await readResults(slug, poll);
  const beside = await readBeside(read);
  return (
    <>
      <ResultsRoom {...read} />
      {beside ? <BesideResults {...beside} /> : null}
    </>
  );
}
