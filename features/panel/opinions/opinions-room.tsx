"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { TextLink } from "@/components/ui/text/text-link";
import type { OpinionMapView } from "@/contracts/panel/opinions";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { OpinionPicture } from "./picture/opinion-picture";
import { AgreementSection } from "./sections/agreement-section";
import { CampsSection } from "./sections/camps-section";
import { SharedSection } from "./sections/shared-section";
import { findingOf, standingInWords } from "./words";

/** Who is of one mind with whom, on what, and what joins them; and to each reader alone, where they stand. */
export function OpinionsRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: map } = useSuspenseQuery(trpc.opinions.map.queryOptions({ debate: slug }));
  const { data: mine = null } = useQuery(trpc.opinions.mine.queryOptions({ debate: slug }));
  const texts = new Map(map.words.map(({ id, text }) => [id, text]));
  const textOf = (claim: string) => texts.get(claim) ?? "A claim that was taken out of sight";
  const looks = looksOf(debate.options);
  const mayRate = debate.refusals["floor:rate"] === undefined;
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Opinions"
        lead={findingOf(map)}
        actions={
          <>
            {mayRate ? (
              <LinkButton variant="primary" href={`/debates/${slug}/opinions/rate`}>
                Rate the next claim
              </LinkButton>
            ) : null}
            <LinkButton size="small" href="/methods/opinions">
              How it is drawn
            </LinkButton>
          </>
        }
      />
      {debate.seat ? (
        <Section title="Where you stand" lead="Told to you alone.">
          <p className="measure font-sans text-base">{standingInWords(mine, map)}</p>
        </Section>
      ) : null}
      {map.marks.length > 0 ? <OpinionPicture debate={slug} map={map} mine={mine} textOf={textOf} /> : null}
      {map.camps.length > 0 ? <CampsSection map={map} textOf={textOf} /> : null}
      <SharedSection map={map} textOf={textOf} />
      {map.agreement ? <AgreementSection agreement={map.agreement} textOf={textOf} labelOf={(option) => looks(option).label} /> : null}
      <Files debate={slug} map={map} isSeated={debate.seat !== null} runs={debate.refusals["floor:import"] === undefined} />
    </div>
  );
}

type FilesProps = { readonly debate: string; readonly map: OpinionMapView; readonly isSeated: boolean; readonly runs: boolean };

/** Ratings of earlier conversations that count here, and what can be taken away. */
function Files({ debate, map, isSeated, runs }: FilesProps) {
  const look = "inline-flex min-h-11 items-center font-sans text-base";
  return (
    <Section title="Files">
      {map.histories.length > 0 ? (
        <RuledList>
          {map.histories.map(({ title, people, ratings, at }) => (
            <RuledItem key={`${title} ${at}`} className="py-2 font-sans text-sm">
              On the map from an earlier conversation: {title}, {plural(people, "person", "people")} with {plural(ratings, "rating")}.
            </RuledItem>
          ))}
        </RuledList>
      ) : null}
      <p className="flex flex-wrap gap-x-6">
        <a href={`/debates/${debate}/export/polis.zip`} download className={`${look} underline underline-offset-4`}>
          Ratings as Polis files
        </a>
        {isSeated ? (
          <a href={`/debates/${debate}/export/my-ratings.csv`} download className={`${look} underline underline-offset-4`}>
            My own ratings
          </a>
        ) : null}
        {runs ? (
          <TextLink href={`/debates/${debate}/control/opinions`} className={look}>
            Import a Polis conversation
          </TextLink>
        ) : null}
      </p>
    </Section>
  );
}
