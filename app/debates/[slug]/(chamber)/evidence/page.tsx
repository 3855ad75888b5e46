import { AddSourceButton } from "@/features/argument/arguments/sources/add-source-button";
import { type DisputedPages, disputedKey } from "@/features/argument/evidence/disputed/disputed-pages";
import { EvidenceRoom } from "@/features/argument/evidence/evidence-room";
import { FIRST_CHOICE, type LedgerPages, ledgerKey } from "@/features/argument/evidence/ledger/ledger-pages";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Evidence" };

export default async function EvidencePage({ params }: Props) {
  const { slug } = await params;
  await Promise.all([
    prefetch<LedgerPages>(
      (key) => ledgerKey(key.evidence.ledger.pathKey(), slug, FIRST_CHOICE),
      async (caller) => ({ pages: [await caller.evidence.ledger({ debate: slug })], pageParams: [0] }),
    ),
    prefetch<DisputedPages>(
      (key) => disputedKey(key.evidence.disputed.pathKey(), slug),
      async (caller) => ({ pages: [await caller.evidence.disputed({ debate: slug })], pageParams: [0] }),
    ),
    prefetch(
      (key) => key.evidence.prepared.queryKey({ debate: slug }),
      (caller) => caller.evidence.prepared({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <EvidenceRoom debate={slug} addSource={<AddSourceButton debate={slug} />} />
    </Hydrate>
  );
}
