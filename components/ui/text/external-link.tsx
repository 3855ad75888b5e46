import type { ReactNode } from "react";
import { Icon } from "../marks/icon";
import { linkClass } from "./text-link";

type Props = { readonly href: string; readonly children?: ReactNode; readonly className?: string };

/**
 * A link out, written by a participant: http, https and mailto only, its host shown in punycode, no referrer, no endorsement.
 * An address that may not be followed is shown as text. `<ExternalLink href={source.url}>The column</ExternalLink>`
 */
export function ExternalLink({ href, children, className }: Props) {
  const url = followableUrl(href);
  if (!url) return <span className={className}>{children ?? href}</span>;
  const place = url.protocol === "mailto:" ? url.pathname : url.host;
  return (
    <a href={url.href} rel="noopener noreferrer nofollow ugc" className={className ? `${linkClass} ${className}` : linkClass}>
      {children ?? place}
      {children && children !== place ? <span className="font-sans text-sm text-muted print:hidden"> ({place})</span> : null}
      <Icon name="external" width="14" height="14" className="ml-1 inline align-baseline text-muted" />
    </a>
  );
}

const SCHEMES: readonly string[] = ["http:", "https:", "mailto:"];

/** The address if it may be followed, else null. `URL` writes the host in punycode. */
export function followableUrl(href: string): URL | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && SCHEMES.includes(url.protocol) ? url : null;
}
