import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { ChamberHead } from "@/features/chamber/chamber-head";
import { Live } from "@/features/chamber/live";
import { Prompts } from "@/features/chamber/prompts";
import { SiteHead } from "@/features/shell/site-head";
import { Hydrate, prefetch, readDebate, readMe } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }>; readonly children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { title } = await readDebate(slug);
  return { title: { default: title, template: `%s · ${title}` } };
}

export default async function ChamberLayout({ params, children }: Props) {
  const { slug } = await params;
  const debate = await prefetch(
    (key) => key.debates.get.queryKey({ debate: slug }),
    () => readDebate(slug),
  );
  const [me] = await Promise.all([
    readMe(),
    debate.seat?.delegation
      ? prefetch(
          (key) => key.prompts.list.queryKey({ debate: slug }),
          (caller) => caller.prompts.list({ debate: slug }),
        )
      : null,
    debate.seat?.delegation && debate.status === "open"
      ? prefetch(
          (key) => key.speaking.hand.queryKey({ debate: slug }),
          (caller) => caller.speaking.hand({ debate: slug }),
        )
      : null,
  ]);
  return (
    <Hydrate isFrame>
      <SiteHead me={me}>{debate.workspace?.name}</SiteHead>
      <Page>
        <ChamberHead debate={slug} />
        <Prompts debate={slug} />
        <div className="pt-6">{children}</div>
      </Page>
      <Live debate={slug} seq={debate.record.seq} />
    </Hydrate>
  );
}
