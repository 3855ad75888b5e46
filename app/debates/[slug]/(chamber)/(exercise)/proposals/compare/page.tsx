import { notFound } from "next/navigation";
import { CompareRoom } from "@/features/exercise/proposals/compare/compare-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata = { title: "Two proposals" };

export default async function ComparePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await searchParams;
  const [a, b] = [numberIn(asked.a), numberIn(asked.b)];
  await Promise.all([
    prefetch(
      (key) => key.proposals.compare.queryKey({ debate: slug, a, b }),
      (caller) => caller.proposals.compare({ debate: slug, a, b }),
    ),
    prefetch(
      (key) => key.proposals.list.queryKey({ debate: slug }),
      (caller) => caller.proposals.list({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <CompareRoom debate={slug} a={a} b={b} />
    </Hydrate>
  );
}

function numberIn(asked: string | string[] | undefined): number {
  if (typeof asked !== "string" || !/^[1-9]\d{0,3}$/.test(asked)) notFound();
  return Number(asked);
}
