import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Notice } from "@/components/ui/feedback/notice";
import type { OpinionMapView } from "@/contracts/panel/opinions";
import { plural } from "@/lib/format";
import { campName } from "../words";
import { BarLegend, Figures } from "./figures";

type Props = { readonly map: OpinionMapView; readonly textOf: (claim: string) => string };

/** What each camp says that others do not; of a camp without figures, that it is there. */
export function CampsSection({ map, textOf }: Props) {
  const hidden = map.camps.filter(({ middle }) => middle === null).length;
  return (
    <Section
      title="What each camp says that others do not"
      lead="Claims on which a camp is clearly on one side, and more so than everybody else."
    >
      {hidden > 0 ? (
        <Notice>
          {hidden === map.camps.length
            ? "One of the camps is so small that figures of the other would tell of single people. There are no figures by camp."
            : "A camp of fewer than five has no figures, nor has the smallest one beside it: from the others and the whole its own would follow."}
        </Notice>
      ) : null}
      {map.companies.length > 1 ? <BarLegend /> : null}
      <div className="grid gap-8 md:grid-cols-2">
        {map.camps.map(({ size, middle, says }, camp) => (
          <div key={campName(camp)} className="flex min-w-0 flex-col gap-2">
            <h3 className="font-serif text-xl font-semibold">
              {campName(camp)} <span className="font-sans text-sm font-normal text-muted">{plural(size, "person", "people")}</span>
            </h3>
            {says.length === 0 ? (
              <p className="font-sans text-sm text-muted">{middle ? "Nothing sets it apart clearly." : "No figures of its own."}</p>
            ) : (
              <RuledList>
                {says.map(({ claim, side, figures }) => (
                  <RuledItem key={claim} className="flex flex-col gap-1 py-3">
                    <p className="font-serif">{textOf(claim)}</p>
                    <p className="font-sans text-sm text-muted">
                      <span className="font-semibold text-ink">{side === "agree" ? "Agrees" : "Disagrees"}</span>
                      {figures ? "" : ". Too few of one camp rated it for figures."}
                    </p>
                    {figures ? <Figures map={map} figures={figures} side={side} /> : null}
                  </RuledItem>
                ))}
              </RuledList>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
