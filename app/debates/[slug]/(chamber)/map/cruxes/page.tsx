import { CruxesRoom } from "@/features/argument/map/cruxes/cruxes-room";
import { semanticsFrom } from "@/features/argument/map/model/choice";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
};

export const metadata = { title: "What it turns on" };

export default async function CruxesPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const semantics = semanticsFrom(await searchParams);
  await Promise.all([
    prefetch(
      (key) => key.strength.cruxes.queryKey({ debate: slug, semantics }),
      (caller) => caller.strength.cruxes({ debate: slug, semantics }),
    ),
    prefetch(
      (key) => key.strength.overview.queryKey({ debate: slug }),
      (caller) => caller.strength.overview({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <CruxesRoom debate={slug} semantics={semantics} />
    </Hydrate>
  );
}
