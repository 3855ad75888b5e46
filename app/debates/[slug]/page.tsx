import { FloorRoom } from "@/features/arguments/floor-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ option?: string | string[] }>;
};

export default async function FloorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { option } = await searchParams;
  await prefetch(
    (key) => key.floor.get.queryKey({ debate: slug }),
    (caller) => caller.floor.get({ debate: slug }),
  );
  return (
    <Hydrate>
      <FloorRoom debate={slug} option={typeof option === "string" ? option : null} />
    </Hydrate>
  );
}
