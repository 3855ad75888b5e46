import { notFound } from "next/navigation";
import { ProposalRoom } from "@/features/exercise/proposals/page/proposal-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: `Proposal ${(await params).number}` };
}

export default async function ProposalPage({ params }: Props) {
  const { slug, number: given } = await params;
  if (!/^[1-9]\d{0,3}$/.test(given)) notFound();
  const number = Number(given);
  await Promise.all([
    prefetch(
      (key) => key.proposals.get.queryKey({ debate: slug, number }),
      (caller) => caller.proposals.get({ debate: slug, number }),
    ),
    prefetch(
      (key) => key.proposals.list.queryKey({ debate: slug }),
      (caller) => caller.proposals.list({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <ProposalRoom debate={slug} number={number} />
    </Hydrate>
  );
}
