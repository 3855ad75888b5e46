import { CaucusRoom } from "@/features/exercise/caucus/caucus-room";
import { NoCaucus } from "@/features/exercise/caucus/no-caucus";
import { OversightRoom } from "@/features/exercise/caucus/oversight/oversight-room";
import { RereadOnNewSeat } from "@/features/exercise/delegations/reread-on-new-seat";
import { hasStraw } from "@/features/voting/ballots/shown-beside";
import { StrawVotes } from "@/features/voting/ballots/straw/straw-votes";
import { Hydrate, orElsewhere, prefetch, readDebate } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ readonly channel?: string | string[] }>;
};

export const metadata = { title: "Caucus" };

/** One's own delegation's room; all of them to read for those who run a debate that is overseen. */
export default async function CaucusPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { channel } = await searchParams;
  const debate = await readDebate(slug);
  const own = debate.seat?.delegation ?? null;
  const runs = debate.role === "facilitator" || debate.role === "owner";
  if (own && !runs) return <OwnCaucus slug={slug} own={own} channel={typeof channel === "string" ? channel : null} />;
  if (!runs || !debate.caucusIsOverseen)
    return (
      <>
        <RereadOnNewSeat debate={slug} madeFor={own} />
        <NoCaucus debate={debate} />
      </>
    );
  await prefetch(
    (key) => key.caucus.overview.queryKey({ debate: slug }),
    (caller) => caller.caucus.overview({ debate: slug }),
  );
  return (
    <Hydrate>
      <OversightRoom debate={slug} />
    </Hydrate>
  );
}

async function OwnCaucus({ slug, own, channel }: { readonly slug: string; readonly own: string; readonly channel: string | null }) {
  const [debate, notes, polls] = await Promise.all([
    readDebate(slug),
    orElsewhere((caller) => caller.caucus.notes({ debate: slug, delegation: own })),
    prefetch(
      (key) => key.polls.list.queryKey({ debate: slug }),
      (caller) => caller.polls.list({ debate: slug }),
    ),
    prefetch(
      (key) => key.caucus.channels.queryKey({ debate: slug }),
      (caller) => caller.caucus.channels({ debate: slug }),
    ),
  ]);
  await Promise.all(
    polls
      .filter((poll) => hasStraw(debate, poll))
      .map(({ key: poll }) =>
        prefetch(
          (key) => key.ballots.straw.queryKey({ debate: slug, poll }),
          (caller) => caller.ballots.straw({ debate: slug, poll }),
        ),
      ),
  );
  return (
    <Hydrate>
      <CaucusRoom debate={slug} initial={notes} channel={channel} straw={<StrawVotes debate={slug} />} />
    </Hydrate>
  );
}
