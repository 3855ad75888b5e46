import { BreakoutRoom } from "@/features/exercise/breakouts/breakout-room";
import { prefetch } from "@/server/rsc";
import { WorkspacePage } from "../../../workspace-page";

type Props = { readonly params: Promise<{ readonly workspace: string; readonly breakout: string }> };

export const metadata = { title: "Breakout" };

export default async function BreakoutPage({ params }: Props) {
  const at = await params;
  const { workspace } = await prefetch(
    (key) => key.breakouts.get.queryKey(at),
    (caller) => caller.breakouts.get(at),
  );
  return (
    <WorkspacePage place={workspace.name}>
      <BreakoutRoom {...at} />
    </WorkspacePage>
  );
}
