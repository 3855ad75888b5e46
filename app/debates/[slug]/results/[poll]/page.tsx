import { ResultsRoom } from "@/features/polls/results-room";
import { Hydrate } from "@/server/rsc";
import { readResults } from "../read-results";

type Props = { readonly params: Promise<{ slug: string; poll: string }> };

export const metadata = { title: "Results" };

export default async function PollResultsPage({ params }: Props) {
  const { slug, poll } = await params;
  const shown = await readResults(slug, poll);
  return (
    <Hydrate>
      <ResultsRoom {...shown} />
    </Hydrate>
  );
}
