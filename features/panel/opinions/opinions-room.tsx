"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
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
  const {
    data: { map, isLate },
  } = useSuspenseQuery({ ...trpc.opinions.map.queryOptions({ debate: slug }), refetchInterval: soon });
  if (!map) return <Drawing />;
  return <MapOf debate={debate} map={map} isLate={isLate} />;
}

type Late = { readonly state: { readonly data: { readonly isLate: boolean } | undefined } };
/** What is late is asked for again; otherwise the live feed says when. */
const soon = ({ state }: Late): number | false => (state.data?.isLate ? SOON : false);
const SOON = 1_500;

/** Before there is any map. */
function Drawing() {
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader title="Opinions" lead="The map is being drawn. It appears here by itself." />
      <SkeletonText lines={4} />
    </div>
  );
}

type MapProps = { readonly debate: DebateView; readonly map: OpinionMapView; readonly isLate: boolean };

function MapOf({ debate, map, isLate }: MapProps) {
  const { slug } = debate;
  const { data: mine } = useQuery({ ...useTRPC().opinions.mine.queryOptions({ debate: slug }), refetchInterval: soon });
  const standing = mine?.standing ?? null;
  const texts = new Map(map.words.map(({ id, text }) => [id, text]));
  const textOf = (claim: string) => texts.get(claim) ?? "A claim that was taken out of sight";
  const looks = looksOf(debate.options);
  const refusal = debate.refusals["floor:rate"];
  const isDelegate = Boolean(debate.seat?.delegation);
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Opinions"
        lead={findingOf(map)}
        actions={
          <>
            {refusal === undefined ? (
              <LinkButton variant="primary" href={`/debates/${slug}/opinions/rate#rate`}>
                Rate the next claim
              </LinkButton>
            ) : null}
            <LinkButton size="small" href="/methods/opinions">
              How it is drawn
            </LinkButton>
          </>
        }
      />
      <div role="status">
        {isLate ? <Notice>A newer map is being drawn. This is the last one; the new one takes its place by itself.</Notice> : null}
      </div>
      {isDelegate || standing ? (
        <Section title="Where you stand" lead="Told to you alone.">
          <p className="measure font-sans text-base">
            {mine === undefined || (mine.isLate && !standing) ? "This is being reckoned…" : standingInWords(standing, map)}
            {standing === null && refusal ? ` ${refusal}` : null}
          </p>
        </Section>
      ) : null}
      {map.marks.length > 0 ? <OpinionPicture debate={slug} map={map} mine={standing} textOf={textOf} /> : null}
      {map.camps.length > 0 ? <CampsSection map={map} textOf={textOf} /> : null}
      <SharedSection map={map} textOf={textOf} />
      {map.agreement && map.ratings > 0 ? (
        <AgreementSection agreement={map.agreement} textOf={textOf} labelOf={(option) => looks(option).label} />
      ) : null}
      <Files debate={slug} map={map} isSeated={isDelegate} runs={debate.refusals["floor:import"] === undefined} />
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
