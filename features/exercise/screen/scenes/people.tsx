import { classNames } from "@/components/ui/class-names";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates/debates";
import type { Scene } from "@/contracts/exercise/screen";
import { plural } from "@/lib/format";
import { type Bands, MOST } from "../room-on-wall";

type Props = { readonly scene: Extract<Scene, { kind: "people" }>; readonly debate: DebateView; readonly bands: Bands };

/** Who has joined, delegation by delegation. Many delegations show how many people they have. */
export function PeopleScene({ scene, debate: { delegations }, bands }: Props) {
  const present = new Map(scene.delegations.map((one) => [one.delegation, one]));
  const isCrowded = delegations.length > MOST.delegationsWithNames[bands];
  const seated = scene.delegations.reduce((sum, { names, others }) => sum + names.length + others, 0);
  return (
    <section aria-labelledby="scene" className="flex min-h-0 flex-1 flex-col gap-[0.8em]">
      <h2 id="scene" className="font-serif text-[1.4em] leading-tight font-semibold">
        {seated === 0
          ? "Nobody has taken a seat yet"
          : `${plural(seated, "person", "people")} in ${plural(scene.delegations.length, "delegation")}`}
        {scene.panellists > 0 ? `, ${scene.panellists} on the panel` : ""}
        {scene.unseated > 0 ? `, ${scene.unseated} without a seat` : ""}
      </h2>
      <ul
        className={classNames(
          "grid min-h-0 auto-rows-min gap-x-[1.4em] overflow-hidden font-sans sm:grid-cols-2",
          LOOKS[density(delegations.length, isCrowded)],
        )}
      >
        {delegations.map(({ key, name, monogram }) => {
          const { names = [], others = 0 } = present.get(key) ?? {};
          const isEmpty = names.length === 0;
          return (
            <li
              key={key}
              className={classNames("flex min-w-0 items-start gap-[0.6em] border-t border-line pt-[0.35em]", isEmpty && "text-muted")}
            >
              <Monogram letters={monogram} size="small" />
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block font-semibold lg:line-clamp-2">{name}</span>
                {isCrowded ? null : (
                  <span className="block text-[0.9em] leading-snug wrap-anywhere lg:line-clamp-2">{whoIsThere(names, others)}</span>
                )}
              </span>
              {isCrowded ? <span className="figures font-semibold">{names.length + others}</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const LOOKS = {
  names: "gap-y-[0.7em] lg:grid-cols-3",
  numbers: "gap-y-[0.5em] lg:grid-cols-3",
  many: "gap-y-[0.3em] text-[0.8em] lg:grid-cols-4",
} as const;

function density(delegations: number, isCrowded: boolean): keyof typeof LOOKS {
  if (!isCrowded) return "names";
  return delegations > 18 ? "many" : "numbers";
}

function whoIsThere(names: readonly string[], others: number): string {
  if (names.length === 0) return "nobody yet";
  return `${names.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}
