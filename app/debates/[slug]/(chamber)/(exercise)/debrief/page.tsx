import { DebriefRoom } from "@/features/exercise/debrief/debrief-room";
import { InjectEffects } from "@/features/exercise/injects/inject-effects";
import { ChangeSections } from "@/features/voting/change-of-mind/change-sections";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Debrief" };

export default async function DebriefPage({ params }: Props) {
  const { slug: debate } = await params;
  await Promise.all([
    prefetch(
      (key) => key.debrief.get.queryKey({ debate }),
      (caller) => caller.debrief.get({ debate }),
    ),
    prefetch(
      (key) => key.polls.persuasion.queryKey({ debate }),
      (caller) => caller.polls.persuasion({ debate }),
    ),
    prefetch(
      (key) => key.polls.gap.queryKey({ debate }),
      (caller) => caller.polls.gap({ debate }),
    ),
  ]);
  return (
    <Hydrate>
      <DebriefRoom debate={debate}>
        <ChangeSections debate={debate} atMost={5} />
        <InjectEffects debate={debate} />
      </DebriefRoom>
    </Hydrate>
  );
}
