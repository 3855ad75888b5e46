import type { Metadata } from "next";
import { isRunning } from "@/domain/permissions";
import { Live } from "@/features/chamber/live";
import { Projector } from "@/features/exercise/screen/projector";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { title } = await readDebate(slug);
  return { title: `Screen · ${title}` };
}

/** The projector: outside the chamber's layout, and read as by an outsider whoever opened it. */
export default async function ScreenPage({ params }: Props) {
  const { slug } = await params;
  const { role, status, record } = await readDebate(slug);
  const runs = isRunning(role);
  await Promise.all([
    prefetch(
      (key) => key.screen.get.queryKey({ debate: slug }),
      (caller) => caller.screen.get({ debate: slug }),
    ),
    runs && status === "open"
      ? prefetch(
          (key) => key.debates.room.queryKey({ debate: slug }),
          (caller) => caller.debates.room({ debate: slug }),
        )
      : null,
  ]);
  return (
    <Hydrate>
      <Projector debate={slug} runs={runs} />
      <Live debate={slug} seq={record.seq} isSmall />
    </Hydrate>
  );
}
