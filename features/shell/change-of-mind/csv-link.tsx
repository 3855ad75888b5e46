import { buttonClass } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";

/** A table as a file; `of` says which one to whoever cannot see where the link stands. */
export function CsvLink({ href, of }: { readonly href: string; readonly of: string }) {
  return (
    <a href={href} download className={buttonClass("quiet", "small")}>
      <Icon name="download" width="16" height="16" />
      CSV
      <VisuallyHidden>{` (${of})`}</VisuallyHidden>
    </a>
  );
}
