import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { PartChanges } from "../text/part-changes";
import { nameOf } from "../text/part-words";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView };

/** Every wording it has had, newest first, with what changed. */
export function HistorySection({ proposal: { revisions }, debate: { delegations, now } }: Props) {
  if (revisions.length < 2) return null;
  return (
    <Section title="How it came to read like this">
      <RuledList ordered className="border-t-0">
        {revisions.map(({ revision, by, at, amendedBy, changes }) => (
          <RuledItem key={revision} className="flex flex-col gap-2">
            <p className="font-sans text-sm text-muted">
              <span className="font-medium text-ink">Revision {revision}</span>, {by}, <Time iso={at} now={now} />
              {amendedBy ? `, with the amendment of ${nameOf(amendedBy, delegations)}` : ""}
            </p>
            {changes.length > 0 ? (
              <Disclosure summary={`What changed in revision ${revision}`}>
                <PartChanges changes={changes} delegations={delegations} />
              </Disclosure>
            ) : null}
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}
