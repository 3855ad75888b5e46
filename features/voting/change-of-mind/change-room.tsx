import { LinkButton } from "@/components/ui/actions/link-button";
import { RoomHeader } from "../../shell/room-header";
import { ChangeSections } from "./change-sections";

/** The room of its own for what the debrief and the results show in short. */
export function ChangeRoom({ debate }: { readonly debate: string }) {
  return (
    <div className="flex flex-col gap-12">
      <RoomHeader
        title="What changed minds"
        lead="The arguments that voters say moved them, and what the same room would choose out of its roles."
        actions={<LinkButton href={`/debates/${debate}/results`}>Results</LinkButton>}
      />
      <ChangeSections debate={debate} />
    </div>
  );
}
