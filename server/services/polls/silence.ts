import type { ObjectionView } from "@/contracts/polls";
import type { DecisionRule } from "@/domain/tally";
import type { ObjectionRow } from "@/server/data/polls/objections";

/** Whether a stated objection bears on the outcome. */
export const hearsObjections = ({ id }: DecisionRule): boolean => id === "consensus";

export const objectionView = ({ elector_id, by, delegation, capacity, option_key, reason, at }: ObjectionRow): ObjectionView => ({
  electorId: elector_id,
  by,
  delegation,
  capacity,
  option: option_key,
  reason,
  at: at.toISOString(),
});
