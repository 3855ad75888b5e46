import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { Monogram } from "@/components/ui/marks/monogram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { Missing, MissingGroup } from "./missing";
import type { Nudged } from "./nudge-dialog";

type Props = { readonly groups: readonly MissingGroup[]; readonly onNudge: (nudged: Nudged) => void };

/** More names than this would push what follows off the page. */
const SHOWN = 8;

/** Who is silent and whose ballot is missing, with a nudge beside each; never what anybody chose. */
export function MissingSection({ groups, onNudge }: Props) {
  return (
    <Section title="Who is missing">
      {groups.length === 0 ? (
        <p className="font-sans text-base text-muted">Nobody: every delegation that is here takes part, and no ballot is missing.</p>
      ) : null}
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        {groups.map(({ key, title, missing }) => (
          <div key={key} className="flex min-w-0 flex-col gap-1">
            <h3 className="font-serif text-base font-semibold">
              {title} <span className="figures font-sans text-sm font-normal text-muted">{missing.length}</span>
            </h3>
            <MissingList missing={missing.slice(0, SHOWN)} onNudge={onNudge} />
            {missing.length > SHOWN ? (
              <Disclosure summary={`${missing.length - SHOWN} more`}>
                <MissingList missing={missing.slice(SHOWN)} onNudge={onNudge} />
              </Disclosure>
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  );
}

function MissingList({ missing, onNudge }: { readonly missing: readonly Missing[]; readonly onNudge: (nudged: Nudged) => void }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {missing.map(({ key, monogram, role, isHere, ...nudged }) => (
        <li key={key} className="flex min-h-11 items-center justify-between gap-3 py-1 font-sans text-base">
          <span className="flex min-w-0 items-center gap-2 wrap-anywhere">
            {monogram ? <Monogram letters={monogram} size="small" /> : null}
            <span className="min-w-0">
              {nudged.name}
              {role ? <span className="text-muted">, {role}</span> : null}
              {isHere ? "" : <span className="text-muted">, away</span>}
            </span>
          </span>
          <Button size="small" variant="quiet" icon="bell" aria-label={`Nudge ${nudged.name}`} onClick={() => onNudge(nudged)}>
            Nudge
          </Button>
        </li>
      ))}
    </ul>
  );
}
