import { Checkbox } from "@/components/ui/forms/checkbox";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import type { BallotLimits, BallotType } from "@/domain/tally";
import { BALLOT_LABELS } from "../../../shell/polls/poll-words";
import { NumberField } from "../number-field";
import { withBallotType } from "../settings";
import type { SectionProps } from "./section-props";

/** What voters hold in their hands. */
export function BallotSection({ settings, choices, options, onChange }: SectionProps & { readonly options: number }) {
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="Type of ballot"
        name="ballot-type"
        options={BALLOTS}
        value={settings.ballotType}
        onChange={({ target }) => onChange(withBallotType(settings, target.value as BallotType, choices.methods))}
      />
      <Limits {...{ settings, options, onChange }} />
    </div>
  );
}

type LimitsProps = Pick<SectionProps, "settings" | "onChange"> & { readonly options: number };

function Limits({ settings, options, onChange }: LimitsProps) {
  const { ballotType, limits } = settings;
  const limit = (changed: Partial<BallotLimits>) => onChange({ ...settings, limits: { ...limits, ...changed } });
  switch (ballotType) {
    case "approval":
      return (
        <div className="flex flex-col gap-2">
          <Checkbox
            label="Limit how many options may be approved"
            hint="A limit makes people choose, and makes it matter again how many similar options there are."
            checked={limits.maximumChoices !== null}
            onChange={({ target }) => limit({ maximumChoices: target.checked ? Math.max(1, Math.ceil(options / 2)) : null })}
          />
          {limits.maximumChoices === null ? null : (
            <NumberField
              label="At most"
              unit="options"
              value={limits.maximumChoices}
              onChange={(maximumChoices) => limit({ maximumChoices })}
            />
          )}
        </div>
      );
    case "score":
      return (
        <NumberField
          label="Highest score"
          hint="Scores begin at 0. Up to 10 every score has a button of its own; 5 is usual."
          value={limits.maximumScore}
          onChange={(maximumScore) => limit({ maximumScore })}
        />
      );
    case "cumulative":
      return <NumberField label="Dots for each voter" unit="dots" value={limits.budget} onChange={(budget) => limit({ budget })} />;
    case "quadratic":
      return (
        <NumberField
          label="Credits for each voter"
          hint="16 credits buy four votes for one option, or two votes for each of four."
          unit="credits"
          value={limits.budget}
          onChange={(budget) => limit({ budget })}
        />
      );
    default:
      return null;
  }
}

const MEANINGS = {
  plurality: "Everybody picks one option. Quick; says nothing about the others.",
  approval: "Everybody ticks all options they could accept. Similar options do not hurt one another.",
  ranked: "Everybody puts the options in order, with ties where they see no difference. Says most, and can be counted in most ways.",
  score: "Everybody gives each option a figure. Shows how strongly people feel, where they use the scale alike.",
  cumulative: "Everybody spreads a number of dots. Good for sharing something out, such as time or money.",
  quadratic: "Everybody buys votes with credits, the second dearer than the first. Lets a few who care much be heard, at a price.",
  consent: "Everybody says to each option whether they support it, stand aside, object or block. Looks for what nobody must live against.",
} as const satisfies Record<BallotType, string>;

const BALLOTS = (Object.keys(MEANINGS) as BallotType[]).map((value) => ({ value, label: BALLOT_LABELS[value], hint: MEANINGS[value] }));
