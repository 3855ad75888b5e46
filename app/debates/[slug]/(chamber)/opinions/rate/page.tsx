import { RateRoom } from "@/features/panel/opinions/rate/rate-room";
import { Hydrate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Rate the next claim" };

export default async function RatePage({ params }: Props) {
  const { slug } = await params;
  return (
    <Hydrate>
      <RateRoom debate={slug} />
    </Hydrate>
  );
}
