import { PolisImportRoom } from "@/features/panel/opinions/exchange/import-room";
import { Hydrate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "A Polis conversation" };

export default async function PolisImportPage({ params }: Props) {
  const { slug } = await params;
  return (
    <Hydrate>
      <PolisImportRoom debate={slug} />
    </Hydrate>
  );
}
