declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<"UserId">;
export type WorkspaceId = Id<"WorkspaceId">;
export type DebateId = Id<"DebateId">;
export type ParticipantId = Id<"ParticipantId">;
export type DelegationId = Id<"DelegationId">;
export type OptionId = Id<"OptionId">;
export type PollId = Id<"PollId">;
export type RoundId = Id<"RoundId">;
export type ElectorId = Id<"ElectorId">;
export type ClaimId = Id<"ClaimId">;
export type ArgumentId = Id<"ArgumentId">;
export type SourceId = Id<"SourceId">;
