import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates/debates";
import type { DebriefView } from "@/contracts/exercise/debrief";

type Props = { readonly people: DebriefView["people"]; readonly debate: DebateView };

/** Who sat in which delegation, and under what name until names were shown. */
export function WhoSpoke({ people, debate }: Props) {
  const benches = debate.delegations
    .map((delegation) => ({ delegation, seated: people.filter((person) => person.delegation === delegation.key) }))
    .filter(({ seated }) => seated.length > 0);
  if (benches.length === 0) return null;
  const isHidden = debate.naming === "pseudonyms" && !debate.namesAreRevealed;
  return (
    <Section
      title="Who spoke for whom"
      lead={isHidden ? "People still go by their pseudonyms; the facilitator can show the names." : undefined}
    >
      <ul className="grid gap-x-12 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {benches.map(({ delegation, seated }) => (
          <li key={delegation.key} className="flex gap-3">
            <Monogram letters={delegation.monogram} />
            <div className="flex min-w-0 flex-col gap-0.5">
              <h3 className="font-serif text-base font-semibold">{delegation.name}</h3>
              <ul className="font-sans text-base">
                {seated.map(({ participantId, name, isHead, pseudonym }) => (
                  <li key={participantId} className="flex flex-wrap items-center gap-x-2 wrap-anywhere">
                    {name}
                    {pseudonym ? <span className="text-sm text-muted">as {pseudonym}</span> : null}
                    {isHead ? <Badge>head</Badge> : null}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
