export { type AttritionFigures, attritionOf, type RoundPanel } from "./concordance/attrition";
export { chiSquareTail } from "./concordance/chi-square";
export { type Concordance, kendallW } from "./concordance/kendall-w";
export { paired, type Stability, stabilityOf } from "./concordance/stability";
export { KAPPA_WEIGHTS, type KappaWeights, type Pair, weightedKappa } from "./concordance/weighted-kappa";
export { type Calibration, calibrationOf } from "./estimates/calibration";
export {
  type Bounds,
  ESTIMATE_SCALES,
  type EstimateScale,
  type FourStep,
  type Interval,
} from "./estimates/four-step";
export { type AskedQuantity, type Performance, performanceOf } from "./estimates/performance";
export type { GroupEstimate } from "./estimates/quantile-averaging";
export type {
  FeedbackItem,
  FeedbackLine,
  ShownFacet,
  ShownGroup,
  ShownReason,
  ShownTable,
} from "./feedback/sheet";
export type { GroupAllocation } from "./items/allocations";
export { type ItemAnswersByPanellist, type ItemStability, itemStability, type Outlier, outliersOf } from "./items/between";
export { askedQuantity, intervalsOf, panelInterval } from "./items/intervals";
export { facetsOf, readingsOf, refusalOfAnswer, refusalOfItem } from "./items/kinds";
export { type OpposingViews, opposingViews } from "./items/opposing";
export { type ChoiceCount, type Conventions, type FacetStatistics, type ItemStatistics, statisticsOf } from "./items/statistics";
export {
  type Answer,
  type Facet,
  ITEM_KINDS,
  type Item,
  type ItemAnswers,
  type ItemKind,
  type ItemSettings,
  type ItemStatistic,
  POLICY_SCALES,
  type PolicyScale,
} from "./items/types";
export { type Agreement, type AgreementKind, agreementOf } from "./statistics/agreement";
export {
  type Bands,
  CONSENSUS_RULES,
  type Consensus,
  type ConsensusRule,
  type ConsensusRuleKind,
  consensusOf,
  DEFAULT_CONSENSUS,
} from "./statistics/consensus";
export { disagreementIndex } from "./statistics/disagreement";
export { meanOf } from "./statistics/exact-sum";
export {
  DEFAULT_OUTLIERS,
  type Middle,
  type OutlierRule,
  type OutlierRuleKind,
  type Standing,
  standingOf,
} from "./statistics/outliers";
export { orderedAgreement, type Polarisation } from "./statistics/polarisation";
export { quantile } from "./statistics/quantile";
export { type Band, isIn, RATING_SCALE, type Scale, type Thirds, thirdsOf } from "./statistics/scale";
export { type Summary, shareOf, summaryOf, type ValueCount } from "./statistics/summary";
export {
  type CriterionResult,
  evaluateStopRule,
  type ItemInRound,
  type ItemResult,
  type StopEvaluation,
} from "./stopping/evaluate";
export { refusalOfStopRule, STOP_CRITERIA, type StopCriterion, type StopCriterionKind, type StopRule } from "./stopping/rule";
export { type HeatCell, type HeatMap, heatMapOf, weighted } from "./weights/heat-map";
export type { OptionScore, WeightedRatings } from "./weights/scores";
export { type CriterionSensitivity, type Sensitivity, type SmallestChange, sensitivityOf, type Turn } from "./weights/sensitivity";
