import { OpeningPosition } from "@/features/argument/positions/opening-position";
import { BriefChooser } from "@/features/exercise/delegations/brief-chooser";
import { BriefPaper } from "@/features/exercise/delegations/brief-paper";
import { NoBrief } from "@/features/exercise/delegations/no-brief";
import { RereadOnNewSeat } from "@/features/exercise/delegations/reread-on-new-seat";
import { Hydrate, orElsewhere, prefetch, readDebate } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ readonly delegation?: string | string[] }>;
};

export const metadata = { title: "Brief" };

/** Whoever runs the debate may ask for any delegation; everybody else gets their own or none. */
export default async function BriefPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = (await searchParams).delegation;
  const debate = await prefetch(
    (key) => key.debates.get.queryKey({ debate: slug }),
    () => readDebate(slug),
  );
  const runs = debate.role === "facilitator" || debate.role === "owner";
  const own = debate.seat?.delegation ?? null;
  const wanted = runs ? ((typeof asked === "string" ? asked : null) ?? own ?? debate.delegations[0]?.key) : own;
  const delegation = debate.delegations.find(({ key }) => key === wanted) ?? null;
  if (delegation)
    await prefetch(
      (key) => key.positions.list.queryKey({ debate: slug }),
      (caller) => caller.positions.list({ debate: slug }),
    );
  const brief = delegation && (await orElsewhere((caller) => caller.delegations.brief({ debate: slug, delegation: delegation.key })));
  return (
    <Hydrate>
      <RereadOnNewSeat debate={slug} madeFor={own} />
      <div className="flex flex-col gap-8">
        {runs && delegation ? <BriefChooser debate={slug} delegations={debate.delegations} current={delegation.key} /> : null}
        {delegation && brief ? (
          <BriefPaper brief={brief} delegation={delegation} isForeign={delegation.key !== own} caucusIsOverseen={debate.caucusIsOverseen} />
        ) : (
          <NoBrief debate={debate} />
        )}
        {delegation ? <OpeningPosition debate={slug} delegation={delegation.key} /> : null}
      </div>
    </Hydrate>
  );
}
