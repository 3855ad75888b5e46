import { Section } from "@/components/layout/section";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Time } from "@/components/ui/time/time";
import type { ObjectionView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";

type Props = { readonly objections: readonly ObjectionView[]; readonly looks: OptionLooks; readonly now: string };

/** Who has broken silence, on what, and why. */
export function ObjectionList({ objections, looks, now }: Props) {
  return (
    <Section title="Silence broken" lead="An option in first place is adopted in silence. These spoke up, each for the reason given.">
      <ul className="flex max-w-4xl flex-col divide-y divide-line border-y border-line">
        {objections.map(({ electorId, option, by, reason, at }) => (
          <li key={`${electorId} ${option}`} className="flex flex-col gap-1 py-3">
            <span className="flex flex-wrap items-baseline gap-x-3 font-sans text-sm">
              <span className="font-semibold">{by}</span>
              <OptionChip {...looks(option).mark} label={looks(option).label} />
              <Time iso={at} now={now} className="text-muted" />
            </span>
            <p className="written measure">{reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
