import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { SiteHead } from "@/features/shell/site-head";
import { currentUser } from "@/server/auth";

export default async function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SiteHead me={await currentUser()} />
      <Page width="text">{children}</Page>
    </>
  );
}
