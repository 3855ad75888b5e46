import Markdown, { type Components } from "react-markdown";
import { classNames } from "../class-names";
import { ExternalLink, followableUrl } from "./external-link";

type Level = 2 | 3 | 4;
type Props = {
  readonly children: string;
  /** The level that the highest heading in the text becomes, so that it fits under the page's own. */
  readonly headings?: Level;
  readonly className?: string;
};

/** Markdown as an article: no HTML, no pictures, links that cannot run anything. Server components only. `<Prose>{scenario.background}</Prose>` */
export function Prose({ children, headings = 3, className }: Props) {
  return (
    <div className={classNames("prose", className)}>
      <Markdown
        skipHtml
        unwrapDisallowed
        allowedElements={ELEMENTS}
        urlTransform={safeUrl}
        components={{ a: A, ...shiftedHeadings(children, headings) }}
      >
        {children}
      </Markdown>
    </div>
  );
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
const ELEMENTS = [...HEADINGS, ..."p ul ol li strong em blockquote a code pre hr br".split(" ")];

const safeUrl = (href: string) => followableUrl(href)?.href ?? "";

const A: Components["a"] = ({ href, children }) => <ExternalLink href={href ?? ""}>{children}</ExternalLink>;

/** Writers start at `#` or at `##`: either way the first level they use becomes `top`. */
export function shiftedHeadings(text: string, top: Level): Partial<Record<(typeof HEADINGS)[number], (typeof HEADINGS)[number]>> {
  const used = Array.from(text.matchAll(/^ {0,3}(#{1,6})\s/gm), ([, marks = ""]) => marks.length);
  const shift = top - Math.min(top, ...(used.length > 0 ? used : [1]));
  return Object.fromEntries(HEADINGS.map((tag, index) => [tag, HEADINGS[Math.min(index + shift, 5)]]));
}
