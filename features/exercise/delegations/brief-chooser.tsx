import Link from "next/link";
import { Monogram } from "@/components/ui/marks/monogram";
import { ScrollRow } from "@/components/ui/navigation/scroll-row";
import type { DelegationView } from "@/contracts/debates/debates";

type Props = { readonly debate: string; readonly delegations: readonly DelegationView[]; readonly current: string };

/** For whoever runs the debate: every delegation's brief, one press away. */
export function BriefChooser({ debate, delegations, current }: Props) {
  return (
    <nav aria-label="Briefs">
      <ScrollRow current={current}>
        <ul className="flex w-max gap-2 lg:w-auto lg:flex-wrap">
          {delegations.map(({ key, name, monogram }) => (
            <li key={key}>
              <Link
                prefetch={false}
                href={`/debates/${debate}/brief?delegation=${key}`}
                aria-current={key === current ? "page" : undefined}
                className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge py-1 pr-4 pl-1.5 font-sans text-sm whitespace-nowrap hover:border-ink hover:bg-wash aria-[current=page]:border-ink aria-[current=page]:bg-wash aria-[current=page]:font-semibold"
              >
                <Monogram letters={monogram} filled={key === current} />
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </ScrollRow>
    </nav>
  );
}
