import Markdown, { type Components } from "react-markdown";
import { classNames } from "../class-names";
import { ExternalLink, followableUrl } from "./external-link";

type Props = {
  readonly children: string;
  /** The level that a first-level heading in the text becomes, so that it fits under the page's own. */
  readonly headings?: 2 | 3 | 4;
  readonly className?: string;
};

/** Markdown as an article: no HTML, no pictures, links that cannot run anything. Server components only. `<Prose>{scenario.background}</Prose>` */
export function Prose({ children, headings = 3, className }: Props) {
  return (
    <div className={classNames("prose", className)}>
      <Markdown skipHtml unwrapDisallowed allowedElements={ELEMENTS} urlTransform={safeUrl} components={COMPONENTS[headings]}>
        {children}
      </Markdown>
    </div>
  );
}

const ELEMENTS = "h1 h2 h3 h4 h5 h6 p ul ol li strong em blockquote a code pre hr br".split(" ");

const safeUrl = (href: string) => followableUrl(href)?.href ?? "";

const A: Components["a"] = ({ href, children }) => <ExternalLink href={href ?? ""}>{children}</ExternalLink>;

const COMPONENTS = {
  2: { a: A, h1: "h2", h2: "h3", h3: "h4", h4: "h5", h5: "h6" },
  3: { a: A, h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6" },
  4: { a: A, h1: "h4", h2: "h5", h3: "h6", h4: "h6", h5: "h6" },
} as const satisfies Record<2 | 3 | 4, Components>;
