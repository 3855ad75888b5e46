import { Section } from "@/components/layout/section";
import { Icon } from "@/components/ui/marks/icon";
import { Monogram } from "@/components/ui/marks/monogram";
import { Prose } from "@/components/ui/text/prose";
import type { BriefPoint, BriefView, DelegationView } from "@/contracts/debates/debates";
import { CaucusReaders } from "../../shell/caucus/readers";
import { RoomHeader } from "../../shell/room-header";

type Props = {
  readonly brief: BriefView;
  readonly delegation: DelegationView;
  /** Read by whoever runs the debate, not by the delegation. */
  readonly isForeign: boolean;
  readonly caucusIsOverseen: boolean;
};

/** A delegation's confidential brief, each point with where it comes from. */
export function BriefPaper({ brief, delegation, isForeign, caucusIsOverseen }: Props) {
  const who = isForeign ? "it" : "you";
  return (
    <>
      <RoomHeader
        eyebrow="Brief"
        title={
          <span className="flex items-center gap-3">
            <Monogram letters={delegation.monogram} size="large" filled={!isForeign} />
            {delegation.name}
          </span>
        }
        lead={delegation.profile}
      />
      <p className="flex items-start gap-2 border-y border-line py-3 font-sans text-sm">
        <Icon name="lock" width="18" height="18" className="mt-0.5" />
        <span className="measure">
          {isForeign
            ? `Confidential: only ${delegation.name} and those who run the debate can read this.`
            : "Confidential: only your delegation and those who run the debate can read this. You may say what is in it; you need not."}
        </span>
      </p>
      <CaucusReaders isOverseen={caucusIsOverseen} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-3">
        <Points title={`What ${who} ${isForeign ? "wants" : "want"}`} points={brief.interests} />
        <Points title={`What ${who} will not accept`} points={brief.redLines} />
        <Points title={`What ${who} may trade`} points={brief.mayTrade} />
      </div>
      {brief.guidance ? (
        <Section title="How to play it">
          <Prose>{brief.guidance}</Prose>
        </Section>
      ) : null}
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly BriefPoint[] }) {
  return (
    <Section title={title}>
      <ul className="flex flex-col divide-y divide-line">
        {points.map((point) => (
          <li key={point.text} className="flex flex-col gap-1 py-3 first:pt-0">
            <p className="written">{point.text}</p>
            <p className="font-sans text-sm text-muted">{originOf(point)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a source carries is kept apart from what the scenario's author made of it. */
function originOf({ basis, source, locator }: BriefPoint): string {
  if (basis === "inferred") return "Author's inference: no source says so";
  return `Source says: ${[source, locator].filter(Boolean).join(", ")}`;
}
