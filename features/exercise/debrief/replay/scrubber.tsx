"use client";

import { useId } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { Select } from "@/components/ui/forms/select";
import { formatNumber } from "@/lib/format";
import { KIND_LABELS, type Mark } from "./marks";
import { type Player, SPEEDS, type Speed } from "./use-player";

type Props = {
  readonly player: Player;
  readonly marks: readonly Mark[];
  /** The step shown, in words: what is read aloud as it moves. */
  readonly words: string;
  readonly seq: number;
  readonly entries: number;
};

/** Moves through the record: by hand, by keyboard, by itself, or from one mark to the next. */
export function Scrubber({ player, marks, words, seq, entries }: Props) {
  const id = useId();
  const { index, last, isPlaying, speed, setSpeed, goTo, toggle } = player;
  const before = marks.filter((mark) => mark.index < index).at(-1);
  const after = marks.find((mark) => mark.index > index);
  const here = marks.findLastIndex((mark) => mark.index <= index);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="flex flex-wrap items-baseline justify-between gap-x-4 font-sans text-sm">
          <span className="font-semibold">Moment of the debate</span>
          <span className="figures text-muted">
            Entry {formatNumber(seq)} of {formatNumber(entries)}
          </span>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-valuetext={words}
          onChange={({ target }) => goTo(Number(target.value))}
          className="h-11 w-full cursor-pointer accent-accent"
        />
      </div>
      <Cluster gap={2} className="items-end">
        <Button variant="primary" icon={isPlaying ? "pause" : "play"} onClick={toggle}>
          {isPlaying ? "Pause" : "Play"}
        </Button>
        <IconButton
          icon="arrow-left"
          label={before ? `Back to: ${before.label}` : "Back to the beginning"}
          onClick={() => goTo(before?.index ?? 0)}
        />
        <IconButton
          icon="arrow-right"
          label={after ? `On to: ${after.label}` : "On to the end"}
          onClick={() => goTo(after?.index ?? last)}
        />
        <Select
          label="Speed"
          value={speed}
          onChange={({ target }) => setSpeed(target.value as Speed)}
          options={SPEEDS.map(({ value, label }) => ({ value, label }))}
          className="w-28"
        />
        <Select
          label="Jump to"
          value={here < 0 ? "" : String(here)}
          onChange={({ target }) => target.value !== "" && goTo(marks[Number(target.value)]!.index)}
          placeholder="The beginning"
          options={(Object.keys(KIND_LABELS) as (keyof typeof KIND_LABELS)[])
            .map((kind) => ({
              group: KIND_LABELS[kind],
              options: marks.flatMap((mark, nth) => (mark.kind === kind ? [{ value: String(nth), label: mark.label }] : [])),
            }))
            .filter(({ options }) => options.length > 0)}
          className="w-full min-w-0 sm:w-64"
        />
      </Cluster>
    </div>
  );
}
