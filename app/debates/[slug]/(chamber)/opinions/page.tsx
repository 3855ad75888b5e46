import { OpinionsRoom } from "@/features/panel/opinions/opinions-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Opinions" };

export default async function OpinionsPage({ params }: Props) {
  const { slug } = await params;
  await Promise.all([
    prefetch(
      (key) => key.opinions.map.queryKey({ debate: slug }),
      (caller) => caller.opinions.map({ debate: slug }),
    ),
    prefetch(
      (key) => key.opinions.mine.queryKey({ debate: slug }),
      (caller) => caller.opinions.mine({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <OpinionsRoom debate={slug} />
    </Hydrate>
  );
}
