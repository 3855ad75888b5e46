"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { TextLink } from "@/components/ui/text/text-link";
import type { WhatIfView } from "@/contracts/argument/strength";
import { type NodeRef, type Semantics, shownStrength } from "@/domain/argumentation";
import { formatNumber, formatSigned } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import type { OptionLooks } from "../../../shell/option-looks";
import { figureOf, workingOf } from "../words";
import { orderInWords } from "./order";

type Props = {
  readonly debate: string;
  readonly node: NodeRef;
  readonly semantics: Semantics;
  readonly looks: OptionLooks;
  readonly level: 2 | 3;
  /** It takes the place of the button that asked for it, and with it the focus. */
  readonly isAsked?: boolean;
};

/** What would change if one node had no strength: the options first, then what changes most. */
export function WhatIf({ debate, node, semantics, looks, level, isAsked = false }: Props) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.strength.whatIf.queryOptions({ debate, node, semantics }));
  const Heading = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <section aria-live="polite" className="flex flex-col gap-2">
      <Heading ref={heading} tabIndex={isAsked ? -1 : undefined} className="font-serif text-lg font-semibold">
        If it fell
      </Heading>
      {data ? (
        <Answer debate={debate} view={data} looks={looks} />
      ) : isError ? (
        <p>It is not there any more.</p>
      ) : (
        <SkeletonText lines={3} />
      )}
    </section>
  );
}

function Answer({ debate, view, looks }: { readonly debate: string; readonly view: WhatIfView; readonly looks: OptionLooks }) {
  const label = (key: string) => looks(key).label;
  const isSame = JSON.stringify(view.orderBefore) === JSON.stringify(view.orderAfter);
  const moved = view.options.some(({ before, after }) => before !== after);
  return (
    <>
      <p className="measure font-sans text-sm">
        {!moved
          ? "No option would become stronger or weaker."
          : isSame
            ? `The order of the options would stay: ${orderInWords(view.orderAfter, label)}.`
            : `The order would become ${orderInWords(view.orderAfter, label)}. Now it is ${orderInWords(view.orderBefore, label)}.`}
      </p>
      <table className="w-full max-w-md border-collapse font-sans text-sm">
        <caption className="sr-only">Computed strength of the options now, and if it fell</caption>
        <thead>
          <tr className="border-b border-edge">
            <th scope="col" className="cell-name">
              Option
            </th>
            <th scope="col" className="cell cell-figure">
              Now
            </th>
            <th scope="col" className="cell cell-figure">
              Then
            </th>
            <th scope="col" className="cell cell-figure">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {view.options.map(({ key, before, after }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="cell-name">
                <span className="flex items-center gap-2">
                  <OptionMark {...looks(key).mark} />
                  {label(key)}
                </span>
              </th>
              <td className="cell cell-figure">{figureOf(before)}</td>
              <td className="cell cell-figure">{figureOf(after)}</td>
              <td className="cell cell-figure">{changeInPoints(before, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Changed debate={debate} view={view} />
    </>
  );
}

function Changed({ debate, view: { changed, changes } }: { readonly debate: string; readonly view: WhatIfView }) {
  if (changes === 0) return <p className="font-sans text-sm text-muted">No other claim or argument would change.</p>;
  return (
    <>
      <p className="font-sans text-sm text-muted">
        {formatNumber(changes)} {changes === 1 ? "claim or argument" : "claims and arguments"} would change
        {changed.length < changes ? `; the ${changed.length} that change most:` : ":"}
      </p>
      <ul className="flex flex-col gap-1.5 font-sans text-sm">
        {changed.map(({ node, before, after }) => (
          <li key={`${node.kind} ${node.id}`} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0">
              <span className="block text-muted">{node.what}</span>
              <TextLink href={workingOf(debate, node)} className="line-clamp-2 font-serif wrap-anywhere">
                {node.text}
              </TextLink>
            </span>
            <span className="figures shrink-0">
              {figureOf(before)} <span className="sr-only">now, then</span>
              <span aria-hidden="true">→</span> {figureOf(after)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The difference of the two figures as they are shown; a change too small for that is said to be one. */
export function changeInPoints(before: number, after: number): string {
  const points = shownStrength(after) - shownStrength(before);
  return points === 0 && Math.abs(after - before) > 1e-9 ? "below 1" : formatSigned(points);
}
