import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { SiteHead } from "@/features/shell/site-head";
import { Hydrate, readMe } from "@/server/rsc";

type Props = { readonly width?: "text" | "page"; readonly place?: string; readonly children: ReactNode };

/** A screen outside any debate, under the head of every page. `place` is the workspace it belongs to. */
export async function WorkspacePage({ width = "page", place, children }: Props) {
  const me = await readMe();
  return (
    <Hydrate>
      <SiteHead me={me}>{place}</SiteHead>
      <Page width={width}>{children}</Page>
    </Hydrate>
  );
}
