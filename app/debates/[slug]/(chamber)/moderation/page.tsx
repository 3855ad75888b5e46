import { Prose } from "@/components/ui/text/prose";
import { type LogPages, logKey } from "@/features/argument/moderation/log/log-pages";
import { ModerationRoom } from "@/features/argument/moderation/moderation-room";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Moderation" };

export default async function ModerationPage({ params }: Props) {
  const { slug: debate } = await params;
  const { role } = await readDebate(debate);
  const [policy] = await Promise.all([
    prefetch(
      (key) => key.moderation.policy.queryKey({ debate }),
      (caller) => caller.moderation.policy({ debate }),
    ),
    prefetch(
      (key) => key.moderation.mine.queryKey({ debate }),
      (caller) => caller.moderation.mine({ debate }),
    ),
    prefetch<LogPages>(
      (key) => logKey(key.moderation.log.pathKey(), debate, null),
      async (caller) => ({ pages: [await caller.moderation.log({ debate })], pageParams: [null] }),
    ),
    role === "owner" || role === "facilitator"
      ? prefetch(
          (key) => key.moderation.queue.queryKey({ debate }),
          (caller) => caller.moderation.queue({ debate }),
        )
      : null,
  ]);
  return (
    <Hydrate>
      <ModerationRoom debate={debate} article={{ revision: policy.revision, content: <Prose headings={3}>{policy.text}</Prose> }} />
    </Hydrate>
  );
}
