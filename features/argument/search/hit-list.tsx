"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { SearchHit, SearchKind, SnippetPart } from "@/contracts/argument/search";

const KIND_WORDS = { claim: "Claim", argument: "Argument", source: "Source" } as const satisfies Record<SearchKind, string>;

/** What was found, best first; each leads to where it stands. */
export function HitList({ hits, isOld }: { readonly hits: readonly SearchHit[]; readonly isOld: boolean }) {
  return (
    <ol aria-busy={isOld || undefined} className={classNames("divide-y divide-line border-y border-line", isOld && "opacity-60")}>
      {hits.map(({ kind, id, title, snippet, context, by, path, isOnlyAlike }) => (
        <li key={`${kind} ${id}`}>
          <Link href={path} prefetch={false} className="flex min-h-11 flex-col gap-1 px-1 py-3 hover:bg-wash">
            <span className="font-sans text-sm text-muted">
              {[KIND_WORDS[kind], by, context, isOnlyAlike ? "written alike" : null].filter(Boolean).join(" · ")}
            </span>
            <span dir="auto" className="font-serif text-lg wrap-anywhere">
              <Marked parts={title} />
            </span>
            {snippet ? (
              <span dir="auto" className="measure font-sans text-sm text-muted wrap-anywhere">
                <Marked parts={snippet} />
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** What fits is marked by weight and a rule under it, not by a colour alone. */
function Marked({ parts }: { readonly parts: readonly SnippetPart[] }) {
  return parts.map(({ text, isMatch }, index) => {
    const key = `${index}`;
    return isMatch ? (
      <mark key={key} className="bg-transparent font-bold text-ink underline decoration-accent decoration-2 underline-offset-4">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
