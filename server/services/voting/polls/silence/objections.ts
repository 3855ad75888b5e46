import type { ObjectionView } from "@/contracts/voting/polls";
import type { ObjectionRow } from "@/server/data/voting/polls/objections";
import type { PollRow } from "@/server/data/voting/polls/polls";

/** Whether a stated objection bears on the outcome. */
export const hearsObjections = ({ rule }: Pick<PollRow, "rule">): boolean => rule === "consensus";

export const objectionView = ({ elector_id, by, delegation, capacity, option_key, reason, at }: ObjectionRow): ObjectionView => ({
  electorId: elector_id,
  by,
  delegation,
  capacity,
  option: option_key,
  reason,
  at: new Date(at).toISOString(),
});
