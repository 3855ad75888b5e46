export type { Clock, Rng, Sha256 } from "./effects";
export { DOMAIN_ERROR_CODES, DomainError, type DomainErrorCode, type DomainErrorDetails } from "./errors";
export { folded } from "./folded";
export type {
  ArgumentId,
  ClaimId,
  DebateId,
  DelegationId,
  ElectorId,
  OptionId,
  ParticipantId,
  PollId,
  RoundId,
  SourceId,
  UserId,
  WorkspaceId,
} from "./ids";
