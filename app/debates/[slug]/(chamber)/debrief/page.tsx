import { DebriefRoom } from "@/features/debrief/debrief-room";
import { InjectEffects } from "@/features/injects/inject-effects";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Debrief" };

export default async function DebriefPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.debrief.get.queryKey({ debate: slug }),
    (caller) => caller.debrief.get({ debate: slug }),
  );
  return (
    <Hydrate>
      <DebriefRoom debate={slug}>
        <InjectEffects debate={slug} />
      </DebriefRoom>
    </Hydrate>
  );
}
