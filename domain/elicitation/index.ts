export { type Attrition, type AttritionFigures, attritionOf, type RoundPanel } from "./concordance/attrition";
export { chiSquareTail } from "./concordance/chi-square";
export { type Concordance, kendallW } from "./concordance/kendall-w";
export { paired, type Stability, stabilityOf } from "./concordance/stability";
export { KAPPA_WEIGHTS, type KappaWeights, type Pair, weightedKappa } from "./concordance/weighted-kappa";
export { type Calibration, calibrationOf } from "./estimates/calibration";
export {
  type Bounds,
  COMMON_CONFIDENCE,
  COMMON_QUANTILES,
  ESTIMATE_SCALES,
  type EstimateScale,
  type FourStep,
  type Interval,
  rescaled,
} from "./estimates/four-step";
export { type AskedQuantity, type Performance, performanceOf } from "./estimates/performance";
export { averagedQuantiles, type GroupEstimate } from "./estimates/quantile-averaging";
export {
  type FeedbackItem,
  type FeedbackLine,
  feedbackSheet,
  type ShownFacet,
  type ShownGroup,
  type ShownReason,
  type ShownTable,
} from "./feedback/sheet";
export type { GroupAllocation } from "./items/allocations";
export { type ItemAnswersByPanellist, type ItemStability, itemStability, type Outlier, outliersOf } from "./items/between";
export { askedQuantity, intervalsOf, panelInterval } from "./items/intervals";
export { applies, facetsOf, KINDS, readingsOf, refusalOfAnswer, refusalOfItem } from "./items/kinds";
export { type OpposingViews, opposingViews } from "./items/opposing";
export { type ChoiceCount, type Conventions, type FacetStatistics, type ItemStatistics, statisticsOf } from "./items/statistics";
export {
  type Answer,
  type Facet,
  ITEM_KINDS,
  ITEM_STATISTICS,
  type Item,
  type ItemAnswers,
  type ItemKind,
  type ItemSettings,
  type ItemStatistic,
  POLICY_SCALES,
  type PolicyScale,
} from "./items/types";
export { AGREEMENT_KINDS, type Agreement, type AgreementKind, agreementOf, DEFAULT_AGREEMENT } from "./statistics/agreement";
export {
  type Bands,
  CONSENSUS,
  CONSENSUS_RULES,
  type Consensus,
  type ConsensusRule,
  type ConsensusRuleKind,
  consensusOf,
  DEFAULT_CONSENSUS,
} from "./statistics/consensus";
export { disagreementIndex } from "./statistics/disagreement";
export { exactSum, meanOf } from "./statistics/exact-sum";
export {
  DEFAULT_OUTLIERS,
  type Middle,
  OUTLIER_RULES,
  type OutlierRule,
  type OutlierRuleKind,
  STANDINGS,
  type Standing,
  standingOf,
} from "./statistics/outliers";
export { orderedAgreement, type Polarisation, polarisationOf } from "./statistics/polarisation";
export { quantile } from "./statistics/quantile";
export { type Band, isIn, RATING_SCALE, type Scale, type Thirds, thirdsOf } from "./statistics/scale";
export { distributionOf, type Summary, shareOf, summaryOf, type ValueCount } from "./statistics/summary";
export {
  type CriterionResult,
  evaluateStopRule,
  type ItemInRound,
  type ItemResult,
  type StopEvaluation,
} from "./stopping/evaluate";
export { refusalOfStopRule, STOP_CRITERIA, type StopCriterion, type StopCriterionKind, type StopRule } from "./stopping/rule";
export { type HeatCell, type HeatMap, heatMapOf, weighted } from "./weights/heat-map";
export { type OptionScore, scoresOf, type WeightedRatings, weightShares } from "./weights/scores";
export { type CriterionSensitivity, type Sensitivity, type SmallestChange, sensitivityOf, type Turn } from "./weights/sensitivity";
