import { Icon } from "@/components/ui/marks/icon";

type Props = { readonly status: "verbatim" | "not-found" | "no-text" | null; readonly line: number | null };

/** How a quotation fares against its source's text; nothing where there is no text to check it against. */
export function VerbatimMark({ status, line }: Props) {
  if (status === null || status === "no-text") return null;
  const isFound = status === "verbatim";
  return (
    <span className="inline-flex items-center gap-1 font-sans text-sm font-medium">
      <Icon name={isFound ? "check" : "warning"} width="16" height="16" />
      {isFound ? (
        <span className="figures">Verbatim, line {line}</span>
      ) : (
        <span className="text-danger">Not found in the source’s text</span>
      )}
    </span>
  );
}
