export {
  type Extension,
  extendPolls,
  isCarried,
  keyOfProposal,
  nextHue,
  optionOf,
  type PollToExtend,
  type ProposedOption,
  refusalToAddOption,
} from "./becoming";
export { type CheckFacts, checkSays, refusalToCheck } from "./check";
export { type Rebased, rebase } from "./rebase";
export {
  type AmendmentFacts,
  type AmendmentStatus,
  type Negotiator,
  type ProposalFacts,
  type ProposalStatus,
  refusalToAmend,
  refusalToDecide,
  refusalToHandle,
  refusalToObject,
  refusalToPropose,
  refusalToSponsor,
  refusalToStopSponsoring,
  refusalToTakeBack,
  refusalToWithdrawAmendment,
} from "./refusals";
export { type Commitment, changedParts, linesOf, type Part, type ProposalText, partsOf, refusalOfText } from "./text";
