import { ProposalsRoom } from "@/features/exercise/proposals/list/proposals-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Proposals" };

export default async function ProposalsPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.proposals.list.queryKey({ debate: slug }),
    (caller) => caller.proposals.list({ debate: slug }),
  );
  return (
    <Hydrate>
      <ProposalsRoom debate={slug} />
    </Hydrate>
  );
}
