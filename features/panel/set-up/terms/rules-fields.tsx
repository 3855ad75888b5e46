import { Stack } from "@/components/layout/stack";
import { Select } from "@/components/ui/forms/select";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { PanelRules } from "@/contracts/panel/shared";
import type { Agreement } from "@/domain/elicitation";
import { NumberInput } from "../number-input";

type Props = { readonly rules: PanelRules; readonly onChange: (rules: PanelRules) => void };

/** What agreement, consensus and standing apart mean in this panel. */
export function RulesFields({ rules, onChange }: Props) {
  return (
    <Disclosure summary="How answers are read">
      <Stack gap={4}>
        <AgreementFields agreement={rules.agreement} onChange={(agreement) => onChange({ ...rules, agreement })} />
        <ConsensusFields consensus={rules.consensus} onChange={(consensus) => onChange({ ...rules, consensus })} />
        <OutlierFields outliers={rules.outliers} onChange={(outliers) => onChange({ ...rules, outliers })} />
      </Stack>
    </Disclosure>
  );
}

type AgreementProps = { readonly agreement: Agreement | null; readonly onChange: (agreement: Agreement | null) => void };

function AgreementFields({ agreement, onChange }: AgreementProps) {
  return (
    <>
      <Select
        label="Percent agreement"
        options={[
          { value: "by-kind", label: "As is usual for each kind of item" },
          { value: "thirds", label: "The fullest third of the scale" },
          { value: "around-median", label: "Near the median" },
          { value: "mode", label: "The most frequent answer" },
        ]}
        value={agreement?.kind ?? "by-kind"}
        onChange={({ target }) => onChange(AGREEMENTS[target.value as keyof typeof AGREEMENTS])}
      />
      {agreement?.kind === "around-median" ? (
        <NumberInput
          label="At most so far from the median"
          value={agreement.distance}
          onChange={(distance) => onChange({ ...agreement, distance: distance ?? Number.NaN })}
        />
      ) : null}
    </>
  );
}

const AGREEMENTS = {
  "by-kind": null,
  thirds: { kind: "thirds" },
  "around-median": { kind: "around-median", distance: 1 },
  mode: { kind: "mode" },
} as const;

type ConsensusProps = { readonly consensus: PanelRules["consensus"]; readonly onChange: (consensus: PanelRules["consensus"]) => void };

function ConsensusFields({ consensus, onChange }: ConsensusProps) {
  const share = (value: number | null) => (value === null ? Number.NaN : value / 100);
  return (
    <>
      <Select
        label="Consensus"
        options={[
          { value: "shares", label: "By shares in the outer thirds" },
          { value: "median-iqr", label: "By median and interquartile range" },
          { value: "rand-ucla", label: "RAND/UCLA, for ratings from 1 to 9" },
        ]}
        value={consensus.kind}
        onChange={({ target }) => onChange(CONSENSUS[target.value as keyof typeof CONSENSUS])}
      />
      {consensus.kind === "shares" ? (
        <>
          <NumberInput
            label="At least in the one third"
            unit="%"
            value={Math.round(consensus.atLeast * 1_000) / 10}
            onChange={(atLeast) => onChange({ ...consensus, atLeast: share(atLeast) })}
          />
          <NumberInput
            label="Less than in the other"
            unit="%"
            value={Math.round(consensus.under * 1_000) / 10}
            onChange={(under) => onChange({ ...consensus, under: share(under) })}
          />
        </>
      ) : null}
      {consensus.kind === "median-iqr" ? (
        <NumberInput
          label="Largest interquartile range"
          value={consensus.largestIqr}
          onChange={(largestIqr) => onChange({ ...consensus, largestIqr: largestIqr ?? Number.NaN })}
        />
      ) : null}
    </>
  );
}

const CONSENSUS = {
  shares: { kind: "shares", atLeast: 0.7, under: 0.15 },
  "median-iqr": { kind: "median-iqr", largestIqr: 1 },
  "rand-ucla": { kind: "rand-ucla" },
} as const;

type OutlierProps = { readonly outliers: PanelRules["outliers"]; readonly onChange: (outliers: PanelRules["outliers"]) => void };

function OutlierFields({ outliers, onChange }: OutlierProps) {
  return (
    <>
      <Select
        label="Who is asked for a reason"
        options={[
          { value: "quartiles", label: "Outside the quartiles" },
          { value: "around-median", label: "Far from the median" },
          { value: "fences", label: "Far outside the quartiles" },
        ]}
        value={outliers.kind}
        onChange={({ target }) => onChange(OUTLIERS[target.value as keyof typeof OUTLIERS])}
      />
      {outliers.kind === "around-median" ? (
        <NumberInput
          label="More than so far from the median"
          value={outliers.distance}
          onChange={(distance) => onChange({ ...outliers, distance: distance ?? Number.NaN })}
        />
      ) : null}
      {outliers.kind === "fences" ? (
        <NumberInput
          label="More than so many interquartile ranges"
          value={outliers.ranges}
          onChange={(ranges) => onChange({ ...outliers, ranges: ranges ?? Number.NaN })}
        />
      ) : null}
    </>
  );
}

const OUTLIERS = {
  quartiles: { kind: "quartiles" },
  "around-median": { kind: "around-median", distance: 2 },
  fences: { kind: "fences", ranges: 1.5 },
} as const;
