"use client";

import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import type { MyBallot, PollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { ballotInWords, sameBallot } from "../../shell/polls/ballot-content";
import { NOTHING_KEPT } from "./sending/attempt";
import { useKeptBallot } from "./sending/use-kept-ballot";

type Props = { readonly poll: PollView; readonly mine: MyBallot; readonly looks: OptionLooks };

/** Says so when voting ended over a choice that was made and not cast: nobody should believe that it counted. */
export function UncastChoice({ poll, mine, looks }: Props) {
  const { kept, keep } = useKeptBallot(mine.electorId, poll);
  if (mine.hasVoted && !mine.cast) return null;
  if (!kept.draft || (mine.cast && sameBallot(kept.draft, mine.cast.ballot))) return null;
  return (
    <Notice
      tone="warning"
      title="Voting ended before you cast your choice"
      actions={
        <Button size="small" onClick={() => keep(NOTHING_KEPT)}>
          Understood
        </Button>
      }
    >
      You had chosen {ballotInWords(kept.draft, (key) => looks(key).label)}, and it was not counted.
      {mine.cast ? " The ballot you had cast before counts." : ""}
    </Notice>
  );
}
