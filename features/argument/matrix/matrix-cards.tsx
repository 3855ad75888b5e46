"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { formatNumber } from "@/lib/format";
import { CellMarks } from "./cell-marks";
import { EvidenceWords } from "./evidence-words";
import { FigureButton, type MatrixParts, Score } from "./matrix-table";

/** The matrix on a phone: one piece of evidence at a time with its options, and the scores below. */
export function MatrixCards({ view, basis, looks, delegationName, onRate, onRow, onScore }: MatrixParts) {
  const [place, setPlace] = useState(0);
  const last = view.rows.length - 1;
  const row = view.rows[Math.min(place, last)];
  const at = Math.min(place, last);
  return (
    <div className="flex flex-col gap-8 lg:hidden">
      {row ? (
        <article aria-label={`Evidence ${at + 1} of ${view.rows.length}`} className="flex flex-col gap-3 border-y border-edge py-4">
          <div className="flex items-center justify-between gap-2 font-sans">
            <Button icon="arrow-left" size="small" disabled={at === 0} onClick={() => setPlace(at - 1)}>
              Previous
            </Button>
            <span role="status" className="figures text-sm text-muted">
              {at + 1} of {view.rows.length}
            </span>
            <Button icon="arrow-right" size="small" disabled={at === last} onClick={() => setPlace(at + 1)}>
              Next
            </Button>
          </div>
          <EvidenceWords row={row} delegationName={delegationName(row.delegation)} />
          <dl className="divide-y divide-line border-t border-line">
            {row.cells.map((cell, column) => {
              const { mark, label } = looks(view.options[column]!);
              return (
                <div key={view.options[column]} className="grid grid-cols-2 gap-3 py-2">
                  <dt>
                    <OptionChip {...mark} label={label} />
                  </dt>
                  <dd>
                    <CellMarks cell={cell} basis={basis} />
                  </dd>
                </div>
              );
            })}
          </dl>
          <p className="figures flex flex-wrap items-center gap-x-4 font-sans text-sm">
            <span>
              Diagnosticity{" "}
              <FigureButton
                figure={formatNumber(row.diagnosticity[basis], 2)}
                label="Working of the figures of this evidence"
                onPress={() => onRow(row)}
              />
            </span>
            <span className="text-muted">Raters part by {formatNumber(row.disagreement, 2)}</span>
          </p>
          {onRate && !row.isLocked ? (
            <Button wide onClick={() => onRate(row)}>
              Rate this evidence
            </Button>
          ) : null}
        </article>
      ) : null}
      <section aria-labelledby="scores-of-options" className="flex flex-col gap-2">
        <h3 id="scores-of-options" className="font-serif text-lg font-semibold">
          Inconsistency score
        </h3>
        <p className="font-sans text-sm text-muted">Over all evidence; the lowest is the best.</p>
        <dl className="divide-y divide-line border-y border-line font-sans">
          {view.scores[basis].map((score) => {
            const { mark, label } = looks(score.option);
            return (
              <div key={score.option} className="grid grid-cols-2 items-center gap-3 py-1">
                <dt>
                  <OptionChip {...mark} label={label} />
                </dt>
                <dd>
                  <Score score={score} basis={basis} label={label} onPress={() => onScore(score.option)} />
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    </div>
  );
}
