import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { SiteHead } from "@/features/shell/site-head";
import { readMe } from "@/server/rsc";

export default async function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SiteHead me={await readMe()} />
      <Page width="text">{children}</Page>
    </>
  );
}
