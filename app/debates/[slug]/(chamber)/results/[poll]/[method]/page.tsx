import { notFound } from "next/navigation";
import { RefreshOnChange } from "@/features/voting/polls/refresh-on-change";
import { WorkingRoom } from "@/features/voting/polls/working-room";
import { readResults } from "../../read-results";

type Props = {
  readonly params: Promise<{ slug: string; poll: string; method: string }>;
  readonly searchParams: Promise<{ electorate?: string | string[] }>;
};

export const metadata = { title: "Working" };

/** The working of one method, for the electorate asked for, else the first. */
export default async function WorkingPage({ params, searchParams }: Props) {
  const { slug, poll, method } = await params;
  const { electorate } = await searchParams;
  const { debate, results } = await readResults(slug, poll);
  const count = results.counts.find((one) => one.electorate === electorate) ?? results.counts[0];
  const result = count?.tally.results.find((one) => one.method === method);
  if (!count || !result) notFound();
  return (
    <>
      <RefreshOnChange debate={slug} />
      <WorkingRoom {...{ debate, results, count, result }} />
    </>
  );
}
