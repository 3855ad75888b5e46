import { type ClaimPages, claimKey } from "@/features/argument/evidence/claim/claim-pages";
import { ClaimRoom } from "@/features/argument/evidence/claim/claim-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string; claim: string }> };

export const metadata = { title: "Evidence for a claim" };

export default async function ClaimEvidencePage({ params }: Props) {
  const { slug, claim } = await params;
  const place = { debate: slug, claimId: claim };
  await prefetch<ClaimPages>(
    (key) => claimKey(key.evidence.claim.pathKey(), place),
    async (caller) => ({ pages: [await caller.evidence.claim(place)], pageParams: [0] }),
  );
  return (
    <Hydrate>
      <ClaimRoom debate={slug} claimId={claim} />
    </Hydrate>
  );
}
