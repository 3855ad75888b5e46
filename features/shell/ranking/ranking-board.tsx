"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { joinWords } from "@/lib/format";
import { DragToRank, useLanding } from "./drag-to-rank";
import { controlAfter, useFocusAfterMove } from "./focus";
import { ordinal } from "./ordinal";
import { RankedOption } from "./ranked-option";
import { drop, placeOf, type Ranking, type RankingMove, rank, type Spot, tierOf } from "./ranking";
import type { RankedThing, RankedThings } from "./things";
import { UnrankedOption } from "./unranked-option";

/** How to go about it, what stands where nothing is ranked yet, and over what is left outside: before anything is ranked, and then. */
export type RankingWords = { readonly hint: string; readonly empty: string; readonly outside: string; readonly left: string };

type Props = {
  readonly legend: ReactNode;
  readonly words: RankingWords;
  readonly keys: readonly string[];
  readonly things: RankedThings;
  readonly tiesAllowed: boolean;
  readonly ranking: Ranking;
  readonly onChange: (ranking: Ranking) => void;
};

/** Things put in order by dragging or one press at a time; focus stays with what was pressed, and each move is spoken. */
export function RankingBoard({ legend, words, keys, things, tiesAllowed, ranking, onChange }: Props) {
  const [said, setSaid] = useState("");
  const { root, focusNext } = useFocusAfterMove();
  const unranked = keys.filter((key) => tierOf(ranking, key) === -1);

  function change(next: Ranking, option: string) {
    if (next === ranking) return;
    setSaid(inWords(next, things(option), things));
    onChange(next);
  }
  function move(kind: RankingMove, option: string) {
    focusNext(controlAfter(kind, option, unranked));
    change(rank(ranking, kind, option), option);
  }

  return (
    <fieldset ref={root} className="flex min-w-0 flex-col gap-4">
      <legend className="font-sans text-sm font-semibold">{legend}</legend>
      <p className="measure mt-1 font-sans text-sm text-muted">{words.hint}</p>
      <DragToRank
        ranking={ranking}
        things={things}
        tiesAllowed={tiesAllowed}
        onDrop={(option, spot) => change(drop(ranking, option, spot), option)}
      >
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
              <RankedList empty={words.empty} {...{ ranking, things, tiesAllowed, spot }} onMove={move} />
            </div>
            {unranked.length > 0 ? (
              <Outside title={ranking.length === 0 ? words.outside : words.left} isTarget={ranking.length > 0 && spot?.kind === "out"}>
                {unranked.map((option) => (
                  <UnrankedOption
                    key={option}
                    thing={things(option)}
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
  readonly empty: string;
  readonly ranking: Ranking;
  readonly things: RankedThings;
  readonly tiesAllowed: boolean;
  readonly spot: Spot | null;
  readonly onMove: (kind: RankingMove, option: string) => void;
};

function RankedList({ empty, ranking, things, tiesAllowed, spot, onMove }: ListProps) {
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
        {empty}
      </p>
    );
  return (
    <ol ref={landing} className="border-y border-edge">
      {ranking.flatMap((tier, at) =>
        tier.map((option, index) => (
          <RankedOption
            key={option}
            thing={things(option)}
            ranking={ranking}
            tiesAllowed={tiesAllowed}
            place={placeOf(ranking, at)}
            isFirstOfTie={tier.length > 1 && index === 0}
            isLaterInTie={index > 0}
            above={at > 0 ? joinWords(ranking[at - 1]!.map((key) => things(key).label)) : null}
            dropSign={signAt(spot, ranking, at, index)}
            onMove={(kind) => onMove(kind, option)}
          />
        )),
      )}
    </ol>
  );
}

type OutsideProps = { readonly title: string; readonly isTarget: boolean; readonly children: ReactNode };

function Outside({ title, isTarget, children }: OutsideProps) {
  const landing = useLanding("outside");
  return (
    <div>
      <p className="font-sans text-sm font-semibold">{title}</p>
      <ul
        ref={landing}
        className={classNames("mt-2 divide-y divide-line border-y", isTarget ? "border-accent bg-accent-wash" : "border-line")}
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

function inWords(ranking: Ranking, thing: RankedThing, things: RankedThings): string {
  const at = tierOf(ranking, thing.key);
  if (at === -1) return `${thing.label} is no longer ranked.`;
  const mates = ranking[at]!.filter((key) => key !== thing.key).map((key) => things(key).label);
  const place = `${ordinal(placeOf(ranking, at))} of ${ranking.flat().length}`;
  return mates.length > 0 ? `${thing.label} shares place ${place} with ${joinWords(mates)}.` : `${thing.label} is ${place}.`;
}
