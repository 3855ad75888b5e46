import { SpeakersRoom } from "@/features/exercise/speaking/speakers-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Speakers" };

export default async function SpeakingPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.speaking.get.queryKey({ debate: slug }),
    (caller) => caller.speaking.get({ debate: slug }),
  );
  return (
    <Hydrate>
      <SpeakersRoom debate={slug} />
    </Hydrate>
  );
}
