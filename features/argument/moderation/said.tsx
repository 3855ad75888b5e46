import { Time } from "@/components/ui/time/time";

type Props = { readonly who: string; readonly at: string; readonly now: string; readonly text: string };

/** What somebody wrote about a decision. */
export function Said({ who, at, now, text }: Props) {
  return (
    <blockquote className="measure border-l-4 border-edge pl-3">
      <p className="font-sans text-sm text-muted">
        {who}, <Time iso={at} now={now} />
      </p>
      <p dir="auto" className="font-serif text-base whitespace-pre-line wrap-anywhere">
        {text}
      </p>
    </blockquote>
  );
}
