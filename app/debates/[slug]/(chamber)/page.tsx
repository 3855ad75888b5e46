import { z } from "zod";
import { FLOOR_ORDERS } from "@/contracts/argument/floor";
import { floorInput } from "@/features/argument/arguments/floor/floor-input";
import { FloorRoom } from "@/features/argument/arguments/floor/floor-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[]>>>;
};

export default async function FloorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { option, order, wanted } = addressed(await searchParams);
  const input = floorInput(slug, order);
  await Promise.all([
    prefetch(
      (key) => key.floor.get.queryKey(input),
      (caller) => caller.floor.get(input),
    ),
    wanted
      ? prefetch(
          (key) => key.floor.find.queryKey({ ...input, thing: wanted }),
          (caller) => caller.floor.find({ ...input, thing: wanted }),
        )
      : null,
  ]);
  return (
    <Hydrate>
      <FloorRoom debate={slug} option={option} order={order} wanted={wanted} />
    </Hydrate>
  );
}

const id = z.uuid();
const address = z.object({
  option: z.string().nullable().catch(null).default(null),
  order: z.enum(FLOOR_ORDERS).catch("oldest").default("oldest"),
  argument: id.optional().catch(undefined),
  claim: id.optional().catch(undefined),
});

/** What the address asks for; what makes no sense asks for nothing. */
function addressed(searchParams: Readonly<Record<string, unknown>>) {
  const { option, order, argument, claim } = address.parse(searchParams);
  return { option, order, wanted: argument ? { argument } : claim ? { claim } : null };
}
