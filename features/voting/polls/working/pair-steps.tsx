import { GraphDiagram, type GraphLink } from "@/components/charts/graph-diagram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { BeatsStep, LinksStep, LocksStep, StrongestPathsStep } from "@/domain/tally";
import { formatNumber } from "@/lib/format";
import { BeatsTable, LinksTable, LocksTable, PathsTable, PathsWords } from "./pair-tables";
import { drawnAs, type PictureProps } from "./picture-props";

/** With more options the arrows cannot be told apart; the tables hold everything. */
const MOST_IN_GRAPH = 8;

type LinksProps = PictureProps<LinksStep> & { readonly options: readonly string[] };

/** Every victory of one option over another as an arrow. */
export function LinksPicture({ step, looks, options, ...words }: LinksProps) {
  const strongest = Math.max(1, ...step.links.map(({ strength }) => strength));
  const table = <LinksTable step={step} looks={looks} />;
  if (options.length > MOST_IN_GRAPH || step.links.length === 0) return table;
  return (
    <GraphDiagram
      {...words}
      subtitle={`From each option to those it beats; the figure is ${step.measure === "margins" ? "its lead" : "the votes for it"}`}
      options={options.map(drawnAs(looks))}
      links={step.links.map(
        ({ from, to, strength }): GraphLink => ({
          from,
          to,
          figure: formatNumber(strength),
          weight: strength / strongest,
          line: "full",
        }),
      )}
      table={table}
    />
  );
}

/** The links that strongest paths are made of, and the strength of each path as a square. */
export function PathsPicture({ step, looks, ...words }: PictureProps<StrongestPathsStep>) {
  const used = new Map<string, GraphLink>();
  const strongest = Math.max(1, ...step.paths.map(({ strength }) => strength));
  for (const { links } of step.paths)
    for (const { from, to, strength } of links)
      used.set(`${from} ${to}`, { from, to, figure: formatNumber(strength), weight: strength / strongest, line: "full" });
  const tables = (
    <>
      <PathsTable step={step} looks={looks} />
      <Disclosure summary="The paths, link by link">
        <PathsWords step={step} looks={looks} />
      </Disclosure>
    </>
  );
  if (step.options.length > MOST_IN_GRAPH || used.size === 0) return tables;
  return (
    <GraphDiagram
      {...words}
      subtitle="The links that the strongest paths are made of; a path is as strong as its weakest link"
      options={step.options.map(drawnAs(looks))}
      links={[...used.values()]}
      table={tables}
    />
  );
}

/** Which of two options has the stronger path to the other, as arrows. */
export function BeatsPicture({ step, looks, options, ...words }: PictureProps<BeatsStep> & { readonly options: readonly string[] }) {
  const table = <BeatsTable step={step} looks={looks} />;
  if (options.length > MOST_IN_GRAPH || step.pairs.length === 0) return table;
  const strongest = Math.max(1, ...step.pairs.map(({ there, back }) => Math.max(there, back)));
  return (
    <GraphDiagram
      {...words}
      subtitle="From each option to those it has the stronger path to; the figure is that path's strength"
      options={options.map(drawnAs(looks))}
      links={step.pairs.flatMap(({ pair, there, back, winner }): readonly GraphLink[] => {
        if (winner === null) return [];
        const to = winner === pair[0] ? pair[1] : pair[0];
        const strength = Math.max(there, back);
        return [{ from: winner, to, figure: formatNumber(strength), weight: strength / strongest, line: "full" }];
      })}
      table={table}
    />
  );
}

/** Links that were locked in full, those left out dashed. */
export function LocksPicture({ step, looks, options, ...words }: PictureProps<LocksStep> & { readonly options: readonly string[] }) {
  const strongest = Math.max(1, ...step.links.map(({ strength }) => strength));
  const table = <LocksTable step={step} looks={looks} />;
  if (options.length > MOST_IN_GRAPH || step.links.length === 0) return table;
  return (
    <GraphDiagram
      {...words}
      subtitle="Locked links in full, links left out dashed; the figure is the link's strength"
      options={options.map(drawnAs(looks))}
      links={step.links.map(
        ({ from, to, strength, locked }): GraphLink => ({
          from,
          to,
          figure: formatNumber(strength),
          weight: locked ? strength / strongest : 0.2,
          line: locked ? "full" : "dashed",
        }),
      )}
      table={table}
    />
  );
}
