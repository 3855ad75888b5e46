import { readQuery } from "@/features/argument/matrix/address";
import { MatrixRoom } from "@/features/argument/matrix/matrix-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata = { title: "Options by evidence" };

export default async function MatrixPage({ params, searchParams }: Props) {
  const { slug: debate } = await params;
  const query = readQuery(await searchParams);
  await prefetch(
    (key) => key.matrix.get.queryKey({ debate, ...query }),
    (caller) => caller.matrix.get({ debate, ...query }),
  );
  return (
    <Hydrate>
      <MatrixRoom debate={debate} query={query} />
    </Hydrate>
  );
}
