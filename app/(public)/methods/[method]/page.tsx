import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { TextLink } from "@/components/ui/text/text-link";
import { SiteHead } from "@/features/shell/site-head";
import { MethodArticle } from "@/features/voting/methods/method-article";
import { readMe } from "@/server/rsc";
import { findMethodPage } from "../method-pages";

type Props = { readonly params: Promise<{ method: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findMethodPage((await params).method);
  return { title: page?.title ?? "Methods" };
}

export default async function MethodPage({ params }: Props) {
  const page = await findMethodPage((await params).method);
  if (!page) notFound();
  return (
    <>
      <SiteHead me={await readMe()} />
      <Page>
        <PageHeader eyebrow={<TextLink href="/methods">Methods</TextLink>} title={page.title} />
        <MethodArticle>{page.text}</MethodArticle>
      </Page>
    </>
  );
}
