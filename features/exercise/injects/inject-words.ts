import type { DebateView, DelegationView, PhaseView } from "@/contracts/debates/debates";
import type { InjectKind } from "@/contracts/debates/scenario";
import type { InjectView } from "@/contracts/exercise/injects";
import { joinWords, plural } from "@/lib/format";

export const KIND_WORDS = {
  trajectory: "Trajectory",
  event: "Event",
  statement: "Statement",
  decision: "Decision due",
  deadline: "Deadline",
} as const satisfies Record<InjectKind, string>;

/** Whom an inject is for: "To all", "To Italy and Ukraine", or for a recipient "To your delegation and perhaps others". */
export function addresseesOf({ isToAll, to }: Pick<InjectView, "isToAll" | "to">, delegations: readonly DelegationView[]): string {
  if (isToAll) return "To all";
  if (to === null) return "Not to all: your delegation got this";
  const names = to.map((key) => delegations.find((one) => one.key === key)?.name ?? key);
  return `To ${joinWords(names)}`;
}

/** When a prepared inject goes out, in words. */
export function releaseWords({ release }: Pick<InjectView, "release">, phases: readonly PhaseView[]): string {
  const phase = release && release.phase !== null ? phases.find(({ order }) => order === release.phase) : undefined;
  if (!phase) return "Released by hand, whenever it fits";
  const minutes = release?.minutes ?? null;
  if (minutes === null) return `Released by hand, meant for “${phase.title}”`;
  if (phase.state === "done") return `“${phase.title}” is over: release it by hand`;
  if (minutes === 0)
    return phase.state === "now" ? `Released by itself as “${phase.title}” begins again` : `Released by itself as “${phase.title}” begins`;
  return `Released by itself ${plural(minutes, "minute")} into “${phase.title}”; a held clock holds it too`;
}

/** Delegations that must answer and have somebody to do it, split by whether they have. */
export function answeredBy(
  { isToAll, to, responses }: InjectView,
  delegations: readonly DelegationView[],
  seated: ReadonlySet<string>,
): { readonly answered: readonly string[]; readonly missing: readonly string[] } {
  const asked = delegations.filter(({ key }) => (isToAll || (to ?? []).includes(key)) && seated.has(key));
  const has = new Set(responses.map(({ delegation }) => delegation));
  return {
    answered: delegations.filter(({ key }) => has.has(key)).map(({ name }) => name),
    missing: asked.filter(({ key }) => !has.has(key)).map(({ name }) => name),
  };
}

/** Phases in which something can still be released by itself. */
export const phasesAhead = ({ phases }: DebateView): readonly PhaseView[] => phases.filter(({ state }) => state !== "done");
