import { readGapsQuery } from "@/features/argument/gaps/address";
import { GapsRoom } from "@/features/argument/gaps/gaps-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata = { title: "What is missing" };

export default async function GapsPage({ params, searchParams }: Props) {
  const { slug: debate } = await params;
  const query = readGapsQuery(await searchParams);
  const { role } = await readDebate(debate);
  await Promise.all([
    prefetch(
      (key) => key.gaps.list.queryKey({ debate, ...query }),
      (caller) => caller.gaps.list({ debate, ...query }),
    ),
    role === "owner" || role === "facilitator"
      ? prefetch(
          (key) => key.prompts.list.queryKey({ debate }),
          (caller) => caller.prompts.list({ debate }),
        )
      : null,
  ]);
  return (
    <Hydrate>
      <GapsRoom debate={debate} query={query} />
    </Hydrate>
  );
}
