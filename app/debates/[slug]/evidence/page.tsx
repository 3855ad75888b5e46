import { AddSourceButton } from "@/features/arguments/sources/add-source-button";
import { EvidenceRoom } from "@/features/evidence/evidence-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Evidence" };

export default async function EvidencePage({ params }: Props) {
  const { slug } = await params;
  await Promise.all([
    prefetch(
      (key) => key.floor.get.queryKey({ debate: slug }),
      (caller) => caller.floor.get({ debate: slug }),
    ),
    prefetch(
      (key) => key.floor.evidence.queryKey({ debate: slug }),
      (caller) => caller.floor.evidence({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <EvidenceRoom debate={slug} addSource={<AddSourceButton debate={slug} />} />
    </Hydrate>
  );
}
