import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextField } from "@/components/ui/forms/text-field";
import type { SectionProps } from "./section-props";

type Props = Omit<SectionProps, "choices"> & {
  /** Why no earlier ballot can break ties, or null. */
  readonly earlierRound: string | null;
};

/** What happens where options share the first place: declared before anybody votes. */
export function TiesSection({ settings, earlierRound, onChange }: Props) {
  const { tieBreak } = settings;
  const kinds = [
    { value: "none", label: "It stays a tie", hint: "Nothing is adopted, and everybody sees why. People can talk and vote again." },
    {
      value: "earlier-round",
      label: "An earlier ballot decides",
      hint: "Of the tied options the one that stood higher in the ballot before this one comes first.",
      refusal: tieBreak.kind === "earlier-round" ? null : earlierRound,
    },
    {
      value: "lot",
      label: "A lot is drawn",
      hint: "By a seed that everybody knows before voting begins, so that anybody can draw it again and nobody can steer it.",
    },
  ] as const;
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="If options tie for the first place"
        name="tie-break"
        options={kinds}
        value={tieBreak.kind}
        onChange={({ target }) => {
          const kind = target.value as (typeof kinds)[number]["value"];
          onChange({ ...settings, tieBreak: kind === "lot" ? { kind, seed: null } : { kind } });
        }}
      />
      {tieBreak.kind === "lot" ? (
        <TextField
          label="Seed of the lot"
          optional
          hint="Words that are settled in public, such as tomorrow's lottery numbers. Leave it empty, and one is drawn and published when voting opens."
          maxLength={100}
          value={tieBreak.seed ?? ""}
          onChange={({ target }) => onChange({ ...settings, tieBreak: { kind: "lot", seed: target.value === "" ? null : target.value } })}
        />
      ) : null}
    </div>
  );
}
