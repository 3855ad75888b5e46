"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { joinWords } from "@/lib/format";
import type { OptionLook, OptionLooks } from "../shell/option-looks";
import { ordinal } from "./ordinal";
import { RankedOption } from "./ranked-option";
import { placeOf, type Ranking, type RankingMove, rank, tierOf } from "./ranking";

type Props = {
  readonly legend: ReactNode;
  readonly optionKeys: readonly string[];
  readonly looks: OptionLooks;
  readonly ranking: Ranking;
  readonly onChange: (ranking: Ranking) => void;
};

/** Options put in order one press at a time: by touch, mouse or keyboard alike; focus stays with what was pressed, and each move is spoken. */
export function RankedBallot({ legend, optionKeys, looks, ranking, onChange }: Props) {
  const [said, setSaid] = useState("");
  const { root, focusNext } = useFocusAfterMove();
  const unranked = optionKeys.filter((option) => tierOf(ranking, option) === -1);

  function move(kind: RankingMove, option: string) {
    const next = rank(ranking, kind, option);
    if (next === ranking) return;
    focusNext(controlAfter(kind, option, unranked));
    setSaid(inWords(next, looks(option), looks));
    onChange(next);
  }

  return (
    <fieldset ref={root} className="flex min-w-0 flex-col gap-4">
      <legend className="font-sans text-sm font-semibold">{legend}</legend>
      <p className="measure mt-1 font-sans text-sm text-muted">
        Press the options in the order in which you like them, best first. Those you leave out share the last place.
      </p>
      <div>
        <div className="flex min-h-11 items-center justify-between gap-4">
          <p className="font-sans text-sm font-semibold">Your ranking</p>
          {ranking.length > 0 ? (
            <Button variant="quiet" size="small" onClick={() => onChange([])}>
              Clear
            </Button>
          ) : null}
        </div>
        {ranking.length === 0 ? (
          <p className="border-y border-dashed border-edge py-4 font-sans text-base text-muted">
            Nothing yet. Start with the option you like best.
          </p>
        ) : (
          <ol className="border-y border-edge">
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
                  onMove={(kind) => move(kind, option)}
                />
              )),
            )}
          </ol>
        )}
      </div>
      {unranked.length > 0 ? (
        <div>
          <p className="font-sans text-sm font-semibold">Not ranked{ranking.length > 0 ? ", so sharing the last place" : ""}</p>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {unranked.map((option) => (
              <UnrankedOption key={option} look={looks(option)} place={ranking.flat().length + 1} onPlace={() => move("place", option)} />
            ))}
          </ul>
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

type UnrankedProps = { readonly look: OptionLook; readonly place: number; readonly onPlace: () => void };

function UnrankedOption({ look, place, onPlace }: UnrankedProps) {
  return (
    <li>
      <button
        type="button"
        data-control={`place:${look.key}`}
        onClick={onPlace}
        className="flex min-h-11 w-full items-start gap-3 py-2.5 text-left hover:bg-wash"
      >
        <Icon name="plus" className="mt-0.5" />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex items-start gap-2 font-sans text-base">
            <span className="flex h-6 items-center">
              <OptionMark {...look.mark} />
            </span>
            {look.label}
          </span>
          <span className="measure font-sans text-sm text-muted">{look.summary}</span>
        </span>
        <span className="figures shrink-0 font-sans text-sm leading-6 text-muted">rank {ordinal(place)}</span>
      </button>
    </li>
  );
}

/** Moving an element in the page can take its focus away: the control named here gets it after the next drawing. */
function useFocusAfterMove() {
  const root = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const controls = wanted.current.map((name) => root.current?.querySelector<HTMLElement>(`[data-control="${name}"]`));
    wanted.current = [];
    const found = controls.find(Boolean);
    if (found && found !== document.activeElement) found.focus();
  });
  return {
    root,
    focusNext: (names: readonly string[]) => {
      wanted.current = names;
    },
  };
}

/** The next option to rank after one was ranked; else the control that was pressed, or its opposite. */
function controlAfter(kind: RankingMove, option: string, unranked: readonly string[]): readonly string[] {
  if (kind === "remove") return [`place:${option}`];
  if (kind !== "place") return [`${kind === "untie" ? "tie" : kind}:${option}`];
  const following = unranked[unranked.indexOf(option) + 1] ?? unranked.find((other) => other !== option);
  return [following ? `place:${following}` : "", `up:${option}`];
}

function inWords(ranking: Ranking, look: OptionLook, looks: OptionLooks): string {
  const at = tierOf(ranking, look.key);
  if (at === -1) return `${look.label} is no longer ranked.`;
  const mates = ranking[at]!.filter((key) => key !== look.key).map((key) => looks(key).label);
  const place = `${ordinal(placeOf(ranking, at))} of ${ranking.flat().length}`;
  return mates.length > 0 ? `${look.label} shares place ${place} with ${joinWords(mates)}.` : `${look.label} is ${place}.`;
}
