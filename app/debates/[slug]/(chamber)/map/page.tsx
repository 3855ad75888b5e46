import { MapRoom } from "@/features/argument/map/map-room";
import { choiceFrom } from "@/features/argument/map/model/choice";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
};

export const metadata = { title: "Map" };

export default async function MapPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const address = await searchParams;
  const choice = choiceFrom(address);
  const input = { debate: slug, ...choice, unfold: [...choice.unfold] };
  await prefetch(
    (key) => key.map.get.queryKey(input),
    (caller) => caller.map.get(input),
  );
  return (
    <Hydrate>
      <MapRoom debate={slug} initial={choice} view={address.view === "list" || address.view === "picture" ? address.view : null} />
    </Hydrate>
  );
}
