import { NewsRoom } from "@/features/exercise/injects/news-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "News" };

export default async function NewsPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.injects.list.queryKey({ debate: slug }),
    (caller) => caller.injects.list({ debate: slug }),
  );
  return (
    <Hydrate>
      <NewsRoom debate={slug} />
    </Hydrate>
  );
}
