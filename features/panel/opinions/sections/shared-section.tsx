import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import type { OpinionMapView, SharedClaimView } from "@/contracts/panel/opinions";
import { formatNumber } from "@/lib/format";
import { Figures } from "./camps-section";

type Props = { readonly map: OpinionMapView; readonly textOf: (claim: string) => string };

/** What joins camps: claims with every camp on one side, and how far each claim is carried by all of them together. */
export function SharedSection({ map, textOf }: Props) {
  if (map.companies.length < 2) return null;
  return (
    <>
      <Section
        title="Bridges"
        lead="Claims on which every camp is clearly on the same side. The score is the share in the camp where it is lowest."
      >
        {map.bridges.length === 0 ? (
          <p className="font-sans text-base text-muted">
            There is none yet: on every claim at least one camp is divided, against, or has rated too little.
          </p>
        ) : (
          <Claims map={map} claims={map.bridges} textOf={textOf} />
        )}
      </Section>
      <Section
        title="Consensus across camps"
        lead="The shares of all camps multiplied, whatever their size: one camp against a claim is enough to bring it down. 1 would be everybody."
      >
        <Claims map={map} claims={map.consensus} textOf={textOf} />
      </Section>
    </>
  );
}

function Claims({ map, claims, textOf }: Props & { readonly claims: readonly SharedClaimView[] }) {
  return (
    <RuledList>
      {claims.map(({ claim, side, score, figures }) => (
        <RuledItem key={`${claim} ${side}`} className="flex flex-col gap-1 py-3">
          <p className="flex items-baseline justify-between gap-4">
            <span className="font-serif">{textOf(claim)}</span>
            <span className="figures font-sans text-sm font-semibold">{formatNumber(score, 2)}</span>
          </p>
          <p className="figures font-sans text-sm text-muted">
            <span className="font-semibold text-ink">{side === "agree" ? "Agreement" : "Disagreement"}</span>
            {figures ? <Figures map={map} figures={figures} side={side} /> : null}
          </p>
        </RuledItem>
      ))}
    </RuledList>
  );
}
