import { LinkButton } from "@/components/ui/actions/link-button";
import type { DebateView } from "@/contracts/debates/debates";
import type { GapView } from "@/contracts/exercise/gap";
import type { PersuasionView } from "@/contracts/voting/polls";
import { GapSection } from "../../shell/change-of-mind/gap-section";
import { PersuasionSection } from "../../shell/change-of-mind/persuasion-section";
import { looksOf } from "../../shell/option-looks";

type Props = { readonly debate: DebateView; readonly persuasion: PersuasionView; readonly gap: GapView };

/** Under the result of a final ballot: the arguments that moved most, and the room out of its roles. */
export function BesideResults({ debate, persuasion, gap }: Props) {
  return (
    <div className="mt-12 flex flex-col gap-12">
      <PersuasionSection debate={debate} view={persuasion} atMost={3} />
      <GapSection debate={debate} view={gap} looks={looksOf(debate.options)} />
      <p>
        <LinkButton href={`/debates/${debate.slug}/change-of-mind`}>What changed minds</LinkButton>
      </p>
    </div>
  );
}
