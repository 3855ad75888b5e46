import { ResultsRoom } from "@/features/polls/results-room";
import { readResults } from "../read-results";

type Props = { readonly params: Promise<{ slug: string; poll: string }> };

export const metadata = { title: "Results" };

export default async function PollResultsPage({ params }: Props) {
  const { slug, poll } = await params;
  return <ResultsRoom {...(await readResults(slug, poll))} />;
}
