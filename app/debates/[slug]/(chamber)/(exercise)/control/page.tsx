import { ControlRoom } from "@/features/exercise/control/control-room";
import { InjectsPanel } from "@/features/exercise/injects/control/injects-panel";
import { Hydrate, prefetch, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Control" };

export default async function ControlPage({ params }: Props) {
  const { slug: debate } = await params;
  const { status, role } = await readDebate(debate);
  await Promise.all([
    prefetch(
      (key) => key.debates.people.queryKey({ debate }),
      (caller) => caller.debates.people({ debate }),
    ),
    prefetch(
      (key) => key.injects.list.queryKey({ debate }),
      (caller) => caller.injects.list({ debate }),
    ),
    prefetch(
      (key) => key.polls.list.queryKey({ debate }),
      (caller) => caller.polls.list({ debate }),
    ),
    status === "open" && (role === "owner" || role === "facilitator")
      ? prefetch(
          (key) => key.debates.room.queryKey({ debate }),
          (caller) => caller.debates.room({ debate }),
        )
      : null,
    status === "open" && (role === "owner" || role === "facilitator")
      ? prefetch(
          (key) => key.control.get.queryKey({ debate }),
          (caller) => caller.control.get({ debate }),
        )
      : null,
  ]);
  return (
    <Hydrate>
      <ControlRoom debate={debate}>
        <InjectsPanel debate={debate} />
      </ControlRoom>
    </Hydrate>
  );
}
