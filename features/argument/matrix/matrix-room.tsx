"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster, Stack } from "@/components/layout/stack";
import { buttonClass } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import type { MatrixQuery, MatrixView } from "@/contracts/argument/matrix";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { wayToASeat } from "../../shell/way-to-a-seat";
import { matrixAddress } from "./address";
import { RatingDialog } from "./dialogs/rating-dialog";
import { RowDialog } from "./dialogs/row-dialog";
import { ScoreDialog } from "./dialogs/score-dialog";
import { MatrixCards } from "./matrix-cards";
import { MatrixControls } from "./matrix-controls";
import { MatrixTable } from "./matrix-table";
import { basisOfFinding, findingOf } from "./words";

type Props = { readonly debate: string; readonly query: MatrixQuery };
type Opened = { readonly kind: "rate" | "row"; readonly claim: string } | { readonly kind: "score"; readonly option: string };

/** Options by evidence: what each piece of evidence says of each option, from the graph and in the participants' judgement. */
export function MatrixRoom({ debate, query }: Props) {
  const trpc = useTRPC();
  const { data: room } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: view } = useSuspenseQuery(trpc.matrix.get.queryOptions({ debate, ...query }));
  return (
    <Stack gap={8}>
      <RoomHeader
        title="Options by evidence"
        lead={
          <>
            Look for what speaks against an option: most evidence fits several, and what fits all of them tells you nothing.{" "}
            <TextLink href="/methods/matrix">How the matrix is made</TextLink>
          </>
        }
        actions={view.total > 0 ? <Download debate={debate} /> : null}
      />
      {view.total === 0 ? (
        <EmptyState heading="h2" title="No evidence yet" action={<LinkButton href={`/debates/${debate}`}>Go to the floor</LinkButton>}>
          A claim becomes a row here as soon as it cites a source. Cite one where you write an argument, or on a claim that stands already.
        </EmptyState>
      ) : (
        <Matrix room={room} view={view} query={query} />
      )}
    </Stack>
  );
}

function Matrix({ room, view, query }: { readonly room: DebateView; readonly view: MatrixView; readonly query: MatrixQuery }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const looks = useMemo(() => looksOf(room.options), [room.options]);
  const names = useMemo(() => new Map(room.delegations.map(({ key, name }) => [key, name])), [room.delegations]);
  const refusal = room.refusals["evidence:grade"] ?? null;
  const name = (option: string) => looks(option).label;
  const close = () => setOpened(null);
  const row = opened && opened.kind !== "score" ? view.rows.find(({ claim }) => claim === opened.claim) : undefined;
  const parts = {
    view,
    basis: query.basis,
    looks,
    delegationName: (key: string | null) => (key === null ? null : (names.get(key) ?? key)),
    onRate: refusal ? null : ({ claim }: { readonly claim: string }) => setOpened({ kind: "rate", claim }),
    onRow: ({ claim }: { readonly claim: string }) => setOpened({ kind: "row", claim }),
    onScore: (option: string) => setOpened({ kind: "score", option }),
  };
  const shown = { row: row!, options: view.options, looks, onClose: close };
  return (
    <>
      <MatrixControls debate={room} query={query} mayRate={refusal === null} />
      <Section title={findingOf(view, query.basis, name)} lead={basisOfFinding(view, query.basis, name)}>
        {refusal ? (
          <Cluster gap={4} className="font-sans text-sm text-muted">
            <span>{refusal}</span>
            {wayToASeat(room)}
          </Cluster>
        ) : null}
        <p role="status" className="font-sans text-sm text-muted">
          {view.matching === view.total ? plural(view.total, "piece") : `${plural(view.matching, "piece")} of ${view.total}`} of evidence
          {view.rows.length < view.matching && view.rows.length > 0 ? `, ${query.from + 1} to ${query.from + view.rows.length} shown` : ""}
        </p>
        {view.rows.length === 0 ? (
          <EmptyState title="No evidence is left by these filters">Clear a filter to see more.</EmptyState>
        ) : (
          <MatrixTable {...parts} />
        )}
        <MatrixCards {...parts} key={`${query.from} ${view.rows[0]?.claim}`} />
        <Pages debate={room.slug} query={query} next={view.next} />
      </Section>
      {opened?.kind === "rate" && row ? <RatingDialog debate={room.slug} {...shown} /> : null}
      {opened?.kind === "row" && row ? <RowDialog basis={query.basis} {...shown} /> : null}
      {opened?.kind === "score" ? (
        <ScoreDialog debate={room.slug} option={opened.option} label={looks(opened.option).label} basis={query.basis} onClose={close} />
      ) : null}
    </>
  );
}

type PagesProps = { readonly debate: string; readonly query: MatrixQuery; readonly next: number | null };

function Pages({ debate, query, next }: PagesProps) {
  if (query.from === 0 && next === null) return null;
  return (
    <nav aria-label="Pages of the matrix" data-print="hide" className="flex flex-wrap gap-2">
      {query.from > 0 ? (
        <LinkButton icon="arrow-left" href={matrixAddress(debate, query)}>
          Back to the beginning
        </LinkButton>
      ) : null}
      {next === null ? null : (
        <LinkButton icon="arrow-right" href={matrixAddress(debate, query, { from: next })}>
          Further evidence
        </LinkButton>
      )}
    </nav>
  );
}

function Download({ debate }: { readonly debate: string }) {
  return (
    <a href={`/debates/${debate}/export/matrix.csv`} download className={buttonClass()}>
      <Icon name="download" width="18" height="18" />
      Matrix (CSV)
    </a>
  );
}
