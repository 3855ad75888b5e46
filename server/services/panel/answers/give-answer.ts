import type { z } from "zod";
import type { giveAnswerInput, KeptView } from "@/contracts/panel/answers";
import { digestOfKey } from "@/domain/disclosure";
import { refusalOfAnswer } from "@/domain/elicitation";
import { DomainError } from "@/domain/kernel";
import { refusalWhileFrozen } from "@/domain/phases";
import { sha256 } from "@/server/data/acts/act";
import { sqlStateOf } from "@/server/data/connection/sql-state";
import { type AnswerFacts, answerFacts, keepAnswer, keepDetached } from "@/server/data/panel/answers/give";
import type { DebateScope } from "@/server/data/scope";

type Input = z.infer<typeof giveAnswerInput>;

/**
 * Keeps one answer of a panellist. An answer is a state, so the same again changes nothing and no row has to remember the request: one
 * that names the user and stands beside a detached answer in time would tell whose it is.
 */
export async function giveAnswer(scope: DebateScope, input: Input): Promise<KeptView> {
  const { debate, participant } = scope;
  const frozen = refusalWhileFrozen(scope.phase);
  if (frozen) throw frozen;
  const { facts, panellistId } = judge(await answerFacts(debate.id, { ...input, participantId: participant?.id ?? null }), input);
  const { roundId, itemId, value, reason } = input;
  try {
    if (facts.anonymity !== "detached") await keepAnswer(panellistId, { roundId, itemId, value, reason });
    else {
      const keyDigest = digestOfKey(debate.id, input.sheetKey!, sha256);
      await keepDetached({ debateId: debate.id, panellistId, keyDigest, groups: facts.groups }, { roundId, itemId, value, reason });
    }
  } catch (error) {
    throw sqlStateOf(error) === CHECK_VIOLATION ? roundIsOver() : error;
  }
  return { kept: true };
}

/** The trigger that lets answers in while their round is open. */
const CHECK_VIOLATION = "23514";

/** The panellist who may give this answer; throws why nobody may. */
function judge(facts: AnswerFacts | null, { value, sheetKey }: Input): { readonly facts: AnswerFacts; readonly panellistId: string } {
  if (!facts) throw new DomainError("not-found", "The panel of this debate has no such round.");
  if (!facts.panellist_id) throw notOnPanel();
  if (!facts.is_open) throw roundIsOver();
  if (!facts.item) throw new DomainError("not-found", "This question is not asked in this round.");
  if ((facts.anonymity === "detached") !== (sheetKey !== undefined))
    throw new DomainError("invalid", WRONG_KEY[sheetKey ? "given" : "missing"]);
  const fault = value === null ? null : refusalOfAnswer(facts.item, value);
  if (fault) throw new DomainError("invalid", fault);
  return { facts, panellistId: facts.panellist_id };
}

const WRONG_KEY = {
  given: "Answers of this panel are kept with the panellist: there is no code. Reload the page.",
  missing: "Answers of this panel are detached, and none is taken without its code. Reload the page.",
} as const;

function notOnPanel(): DomainError {
  return new DomainError(
    "not-allowed",
    "Only somebody on the panel can answer. Open the link of your invitation, or ask whoever runs the panel.",
  );
}

function roundIsOver(): DomainError {
  return new DomainError("wrong-phase", "This round is over: it takes no more answers.");
}
