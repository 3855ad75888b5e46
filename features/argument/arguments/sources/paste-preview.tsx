import { Badge } from "@/components/ui/marks/badge";
import type { SourcesPreview } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";

/** What a paste holds, source by source: what is new, what the debate has, and what is wrong on which line. */
export function PastePreview({ preview }: { readonly preview: SourcesPreview | null }) {
  return (
    <div aria-live="polite" className="flex flex-col gap-2 font-sans text-sm empty:hidden">
      {preview && preview.problems.length > 0 ? <Problems problems={preview.problems} /> : null}
      {preview && preview.items.length > 0 ? (
        <>
          <p className="font-semibold">{summaryOf(preview)}</p>
          <ul className="max-h-72 divide-y divide-line overflow-y-auto border-y border-line">
            {preview.items.map((item) => (
              <li key={item.line} className="flex flex-col items-start gap-0.5 py-2">
                <p className="wrap-anywhere">{item.reference}</p>
                {item.known === null ? null : <Badge>In the list already</Badge>}
                {item.resembles === null ? null : <p className="text-muted">Another source of the debate has this title, too.</p>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Problems({ problems }: Pick<SourcesPreview, "problems">) {
  return (
    <>
      <p className="font-semibold text-danger">Nothing can be added before this is mended:</p>
      <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto">
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}

function summaryOf({ items, problems }: SourcesPreview): string {
  const fresh = items.filter(({ known }) => known === null).length;
  if (problems.length > 0) return `${plural(items.length, "source")} could be read:`;
  if (fresh === 0) return "The debate has all of this already:";
  return fresh === items.length ? `${plural(fresh, "new source")}:` : `${plural(fresh, "new source")} of ${items.length}:`;
}
