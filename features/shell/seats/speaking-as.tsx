import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates/debates";

type Props = { readonly debate: DebateView; readonly verb?: "speak" | "write" | "vote" };

/** In whose role somebody says what they are about to say; in the debrief they speak out of it. */
export function SpeakingAs({ debate, verb = "speak" }: Props) {
  const delegation = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  if (!delegation) return null;
  const isDebrief = debate.phases.some(({ state, kind }) => state === "now" && kind === "debrief");
  return (
    <p className="flex items-center gap-2 font-sans text-sm text-muted">
      {isDebrief ? null : <Monogram letters={delegation.monogram} size="small" />}
      <span>
        {isDebrief ? `The exercise is over: you ${verb} as yourself, out of the role of ${delegation.name}.` : inRole(delegation, verb)}
      </span>
    </p>
  );
}

const AS = { voting: "as", chair: "as", "red-team": "as the red team,", observer: "as" } as const;

const inRole = ({ name, kind }: DebateView["delegations"][number], verb: string): string =>
  kind === "chair" ? `You ${verb} in the chair, as ${name}.` : `You ${verb} ${AS[kind]} ${name}.`;
