"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { SourceTextView } from "@/contracts/argument/evidence";
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
      <ReadingFrame wanted={line}>
        <ol className="font-serif text-base">
          {data.rows.map((row) => (
            <Row key={row.from} row={row} isWanted={row.line === line} />
          ))}
        </ol>
      </ReadingFrame>
      {data.pages > 1 ? <Pager view={data} onPage={setPage} /> : null}
    </div>
  );
}

/** A window onto the text, so that a long one does not push the rest of the page away; opens at the wanted line. */
function ReadingFrame({ wanted, children }: { readonly wanted: number | undefined; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = wanted === undefined ? null : frame.current?.querySelector<HTMLElement>("[data-wanted]");
    if (row && frame.current) frame.current.scrollTop = row.offsetTop - frame.current.clientHeight / 3;
  }, [wanted]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={frame} role="group" aria-label="The text" tabIndex={0} className={FRAME}>
      {children}
    </div>
  );
}

const FRAME = "relative max-h-[70dvh] overflow-y-auto border-y border-line py-2";

function Row({ row, isWanted }: { readonly row: SourceTextView["rows"][number]; readonly isWanted: boolean }) {
  return (
    <li
      value={row.line}
      data-wanted={isWanted && !row.isContinued ? "" : undefined}
      className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3"
    >
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
      {page > 1 ? (
        <Button size="small" icon="arrow-left" onClick={() => onPage(page - 1)}>
          Earlier lines
        </Button>
      ) : null}
      <p role="status" className="figures font-sans text-sm">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <Button size="small" icon="arrow-right" onClick={() => onPage(page + 1)}>
          Later lines
        </Button>
      ) : null}
    </nav>
  );
}
