"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { joinWords } from "@/lib/format";
import type { OptionLook, OptionLooks } from "../../../shell/option-looks";
import { DragToRank, useLanding } from "./drag-to-rank";
import { controlAfter, useFocusAfterMove } from "./focus";
import { ordinal } from "./ordinal";
import { RankedOption } from "./ranked-option";
import { drop, placeOf, type Ranking, type RankingMove, rank, type Spot, tierOf } from "./ranking";
import { UnrankedOption } from "./unranked-option";

type Props = {
  readonly legend: ReactNode;
  readonly optionKeys: readonly string[];
  readonly looks: OptionLooks;
  readonly ranking: Ranking;
  readonly onChange: (ranking: Ranking) => void;
};

/** Options put in order by dragging or one press at a time; focus stays with what was pressed, and each move is spoken. */
export function RankedBallot({ legend, optionKeys, looks, ranking, onChange }: Props) {
  const [said, setSaid] = useState("");
  const { root, focusNext } = useFocusAfterMove();
  const unranked = optionKeys.filter((option) => tierOf(ranking, option) === -1);

  function change(next: Ranking, option: string) {
    if (next === ranking) return;
    setSaid(inWords(next, looks(option), looks));
    onChange(next);
  }
  function move(kind: RankingMove, option: string) {
    focusNext(controlAfter(kind, option, unranked));
    change(rank(ranking, kind, option), option);
  }

  return (
    <fieldset ref={root} className="flex min-w-0 flex-col gap-4">
      <legend className="font-sans text-sm font-semibold">{legend}</legend>
      <p className="measure mt-1 font-sans text-sm text-muted">
        Press the options in the order in which you like them, best first, or drag them. Let one go on another to share its place. Those you
        leave out share the last place.
      </p>
      <DragToRank ranking={ranking} looks={looks} onDrop={(option, spot) => change(drop(ranking, option, spot), option)}>
        {(spot) => (
          <>
            <div>
              <div className="flex min-h-11 items-center justify-between gap-4">
                <p className="font-sans text-sm font-semibold">Your ranking</p>
                {ranking.length > 0 ? (
                  <Button variant="quiet" size="small" onClick={() => onChange([])}>
                    Clear
                  </Button>
                ) : null}
              </div>
              <RankedList {...{ ranking, looks, spot }} onMove={move} />
            </div>
            {unranked.length > 0 ? (
              <Outside isRankingEmpty={ranking.length === 0} isTarget={spot?.kind === "out"}>
                {unranked.map((option) => (
                  <UnrankedOption
                    key={option}
                    look={looks(option)}
                    place={ranking.flat().length + 1}
                    onPlace={() => move("place", option)}
                  />
                ))}
              </Outside>
            ) : null}
          </>
        )}
      </DragToRank>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

type ListProps = {
  readonly ranking: Ranking;
  readonly looks: OptionLooks;
  readonly spot: Spot | null;
  readonly onMove: (kind: RankingMove, option: string) => void;
};

function RankedList({ ranking, looks, spot, onMove }: ListProps) {
  const landing = useLanding("list");
  if (ranking.length === 0)
    return (
      <p
        ref={landing}
        className={classNames(
          "border-y border-dashed py-4 font-sans text-base text-muted",
          spot?.kind === "gap" ? "border-accent bg-accent-wash" : "border-edge",
        )}
      >
        Nothing yet. Start with the option you like best.
      </p>
    );
  return (
    <ol ref={landing} className="border-y border-edge">
      {ranking.flatMap((tier, at) =>
        tier.map((option, index) => (
          <RankedOption
            key={option}
            look={looks(option)}
            ranking={ranking}
            place={placeOf(ranking, at)}
            isFirstOfTie={tier.length > 1 && index === 0}
            isLaterInTie={index > 0}
            above={at > 0 ? joinWords(ranking[at - 1]!.map((key) => looks(key).label)) : null}
            dropSign={signAt(spot, ranking, at, index)}
            onMove={(kind) => onMove(kind, option)}
          />
        )),
      )}
    </ol>
  );
}

type OutsideProps = { readonly isRankingEmpty: boolean; readonly isTarget: boolean; readonly children: ReactNode };

function Outside({ isRankingEmpty, isTarget, children }: OutsideProps) {
  const landing = useLanding("outside");
  return (
    <div>
      <p className="font-sans text-sm font-semibold">Not ranked{isRankingEmpty ? "" : ", so sharing the last place"}</p>
      <ul
        ref={landing}
        className={classNames(
          "mt-2 divide-y divide-line border-y",
          isTarget && !isRankingEmpty ? "border-accent bg-accent-wash" : "border-line",
        )}
      >
        {children}
      </ul>
    </div>
  );
}

/** Where in the list the place to drop on is drawn: on every option of a tier, or as a line between two. */
function signAt(spot: Spot | null, ranking: Ranking, at: number, index: number): "onto" | "above" | "below" | null {
  if (!spot || spot.kind === "out") return null;
  if (spot.kind === "onto") return spot.tier === at ? "onto" : null;
  if (spot.tier === at && index === 0) return "above";
  const isLast = at === ranking.length - 1 && index === ranking[at]!.length - 1;
  return isLast && spot.tier === ranking.length ? "below" : null;
}

function inWords(ranking: Ranking, look: OptionLook, looks: OptionLooks): string {
  const at = tierOf(ranking, look.key);
  if (at === -1) return `${look.label} is no longer ranked.`;
  const mates = ranking[at]!.filter((key) => key !== look.key).map((key) => looks(key).label);
  const place = `${ordinal(placeOf(ranking, at))} of ${ranking.flat().length}`;
  return mates.length > 0 ? `${look.label} shares place ${place} with ${joinWords(mates)}.` : `${look.label} is ${place}.`;
}
