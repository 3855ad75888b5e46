import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import type { PositionView } from "@/contracts/argument/positions";
import type { OptionLooks } from "../../shell/option-looks";
import { changesBetween, changesInWords } from "../../shell/positions/stances";

type Props = {
  readonly read: PositionView | undefined;
  readonly latest: PositionView;
  readonly optionKeys: readonly string[];
  readonly looks: OptionLooks;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Somebody declared a newer position while this one was being written: what changed, and the two ways on. */
export function ChangedMeanwhile({ read, latest, optionKeys, looks, onKeepMine, onTakeTheirs }: Props) {
  const changes = changesInWords(changesBetween(read, latest, optionKeys), (key) => looks(key).label);
  return (
    <div role="alert">
      <Notice
        tone="warning"
        title={`${latest.declaredBy ?? "Somebody"} declared a newer position while you were writing`}
        actions={
          <>
            <Button size="small" onClick={onKeepMine}>
              Keep what I wrote
            </Button>
            <Button size="small" variant="quiet" onClick={onTakeTheirs}>
              Start again from theirs
            </Button>
          </>
        }
      >
        <p>{changes ? `It moved ${changes}.` : "It only reworded the reason."} What you wrote is still here.</p>
        <blockquote className="mt-2 border-l-2 border-edge pl-3 font-serif">{latest.reason}</blockquote>
      </Notice>
    </div>
  );
}
