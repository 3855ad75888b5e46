"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { SourceTextView } from "@/contracts/evidence";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { stretchesOf } from "./stretches";

type Props = { readonly debate: string; readonly sourceId: string; readonly line: number | undefined };

/** A page of the text with its line numbers; what is quoted is marked. */
export function SourceText({ debate, sourceId, line }: Props) {
  const trpc = useTRPC();
  const [page, setPage] = useState<number | undefined>();
  const where = page === undefined ? { line } : { page };
  const { data, error, refetch } = useQuery(
    trpc.evidence.sourceText.queryOptions({ debate, sourceId, ...where }, { placeholderData: keepPreviousData }),
  );
  if (error)
    return (
      <ErrorState title="The text did not load" action={<Button onClick={() => refetch()}>Try again</Button>}>
        {sentenceOf(error)}
      </ErrorState>
    );
  if (!data) return <SkeletonText lines={12} />;
  return (
    <div className="flex flex-col gap-3">
      <ol className="border-y border-line py-2 font-serif text-base">
        {data.rows.map((row) => (
          <Row key={row.from} row={row} isWanted={row.line === line} />
        ))}
      </ol>
      {data.pages > 1 ? <Pager view={data} onPage={setPage} /> : null}
    </div>
  );
}

function Row({ row, isWanted }: { readonly row: SourceTextView["rows"][number]; readonly isWanted: boolean }) {
  return (
    <li value={row.line} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3">
      <span className={`figures text-right font-sans text-sm leading-7 ${isWanted ? "font-semibold text-ink" : "text-muted"}`}>
        {row.isContinued ? "" : row.line}
      </span>
      <span dir="auto" className="measure leading-7 whitespace-pre-wrap wrap-anywhere">
        {stretchesOf(row).map(({ from, text, isQuoted }) =>
          isQuoted ? (
            <mark key={from} className="border-b-2 border-accent bg-wash text-ink">
              {text}
            </mark>
          ) : (
            <span key={from}>{text}</span>
          ),
        )}
      </span>
    </li>
  );
}

function Pager({ view: { page, pages }, onPage }: { readonly view: SourceTextView; readonly onPage: (page: number) => void }) {
  return (
    <nav aria-label="Pages of the text" className="flex flex-wrap items-center gap-3">
      <Button size="small" icon="arrow-left" refusal={page === 1 ? "" : null} onClick={() => onPage(page - 1)}>
        Earlier
      </Button>
      <p role="status" className="figures font-sans text-sm">
        Page {page} of {pages}
      </p>
      <Button size="small" icon="arrow-right" refusal={page === pages ? "" : null} onClick={() => onPage(page + 1)}>
        Later
      </Button>
    </nav>
  );
}
