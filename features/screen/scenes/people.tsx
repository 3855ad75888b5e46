import { classNames } from "@/components/ui/class-names";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates";
import type { Scene } from "@/contracts/screen";
import { plural } from "@/lib/format";

type Props = { readonly scene: Extract<Scene, { kind: "people" }>; readonly debate: DebateView };

/** Who has joined, delegation by delegation. Many delegations show how many people they have. */
export function PeopleScene({ scene, debate }: Props) {
  const present = new Map(scene.delegations.map((one) => [one.delegation, one]));
  const { delegations } = debate;
  const isCrowded = delegations.length > 12;
  const seated = scene.delegations.reduce((sum, { names, others }) => sum + names.length + others, 0);
  return (
    <section aria-labelledby="scene" className="flex min-h-0 flex-1 flex-col gap-[0.8em]">
      <h2 id="scene" className="font-serif text-[1.4em] leading-tight font-semibold">
        {seated === 0
          ? "Nobody has taken a seat yet"
          : `${plural(seated, "person", "people")} in ${plural(scene.delegations.length, "delegation")}`}
        {scene.unseated > 0 ? `, ${scene.unseated} without a seat` : ""}
      </h2>
      <ul
        className={classNames(
          "grid min-h-0 auto-rows-min gap-x-[1.6em] gap-y-[0.7em] font-sans",
          isCrowded ? "sm:grid-cols-3 lg:grid-cols-4" : "sm:grid-cols-2 lg:grid-cols-3",
        )}
      >
        {delegations.map(({ key, name, monogram }) => {
          const { names = [], others = 0 } = present.get(key) ?? {};
          return (
            <li
              key={key}
              className={classNames("flex min-w-0 gap-[0.6em] border-t border-line pt-[0.4em]", names.length === 0 && "text-muted")}
            >
              <Monogram letters={monogram} size="small" />
              <span className="min-w-0 leading-snug">
                <span className="block text-[1.05em] font-semibold lg:line-clamp-1">{name}</span>
                <span className="block text-[0.9em] wrap-anywhere lg:line-clamp-2">{whoIsThere(names, others, isCrowded)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whoIsThere(names: readonly string[], others: number, isCrowded: boolean): string {
  if (names.length === 0) return "nobody yet";
  if (isCrowded) return plural(names.length + others, "person", "people");
  return `${names.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}
