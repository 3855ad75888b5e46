import type { ComponentProps } from "react";
import Markdown, { type Components } from "react-markdown";
import gfm from "remark-gfm";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/data/data-table";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";

/** A page of our own documentation, with its tables. Links between pages stay inside the product; what is not here is named only. */
export function MethodArticle({ children }: { readonly children: string }) {
  return (
    <div className="prose article">
      <Markdown remarkPlugins={[gfm]} skipHtml components={COMPONENTS}>
        {children}
      </Markdown>
    </div>
  );
}

type CellProps = Pick<ComponentProps<"td">, "style" | "children">;

/** Alignment comes as a style, which the content policy forbids. */
const alignment = ({ style }: CellProps) => (style?.textAlign === "right" ? "figures text-right" : "text-left");

/** Another page of docs/methods, of the same folder or of the one beside it. */
const PAGE = /^(?:\.\.\/[a-z]+\/)?([a-z-]+)\.md$/;

const COMPONENTS: Components = {
  a: ({ href = "", children }) => {
    const page = PAGE.exec(href)?.[1];
    if (page) return <TextLink href={`/methods/${page}`}>{children}</TextLink>;
    return /^https?:/.test(href) ? <ExternalLink href={href}>{children}</ExternalLink> : children;
  },
  table: ({ children }) => (
    <ScrollRegion label="Table" className="my-4">
      <table className="wrap-normal border-collapse font-sans text-sm">{children}</table>
    </ScrollRegion>
  ),
  tr: ({ children }) => <tr className="border-b border-line">{children}</tr>,
  th: (cell) =>
    cell.children ? (
      <th scope="col" className={classNames(alignment(cell), "px-3 py-2 align-bottom font-semibold first:pl-0")}>
        {cell.children}
      </th>
    ) : (
      <td />
    ),
  td: (cell) => <td className={classNames(alignment(cell), "px-3 py-2 align-top first:pl-0 first:font-medium")}>{cell.children}</td>,
};
