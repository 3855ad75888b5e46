import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { OpinionMapView, SharedClaimView } from "@/contracts/panel/opinions";
import { formatNumber, plural } from "@/lib/format";
import { Figures } from "./figures";

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
        <Claims map={map} claims={map.consensus.slice(0, FIRST)} textOf={textOf} />
        {map.consensus.length > FIRST ? (
          <Disclosure summary={`${plural(map.consensus.length - FIRST, "more claim", "more claims")}, less and less shared`}>
            <Claims map={map} claims={map.consensus.slice(FIRST)} textOf={textOf} />
          </Disclosure>
        ) : null}
      </Section>
    </>
  );
}

/** The others are a press away. */
const FIRST = 5;

function Claims({ map, claims, textOf }: Props & { readonly claims: readonly SharedClaimView[] }) {
  return (
    <RuledList>
      {claims.map(({ claim, side, score, figures }) => (
        <RuledItem key={`${claim} ${side}`} className="flex flex-col gap-1 py-3">
          <p className="flex items-baseline justify-between gap-4">
            <span className="font-serif">{textOf(claim)}</span>
            <span className="figures font-sans text-sm font-semibold">{formatNumber(score, 2)}</span>
          </p>
          <p className="font-sans text-sm font-semibold">{side === "agree" ? "Agreement" : "Disagreement"}</p>
          {figures ? (
            <div className="max-w-3xl">
              <Figures map={map} figures={figures} side={side} />
            </div>
          ) : null}
        </RuledItem>
      ))}
    </RuledList>
  );
}
