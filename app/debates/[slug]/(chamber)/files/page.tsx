import { FilesRoom } from "@/features/argument/exchange/files-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Take it away" };

export default async function FilesPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.exchange.exports.queryKey({ debate: slug }),
    (caller) => caller.exchange.exports({ debate: slug }),
  );
  return (
    <Hydrate>
      <FilesRoom debate={slug} />
    </Hydrate>
  );
}
