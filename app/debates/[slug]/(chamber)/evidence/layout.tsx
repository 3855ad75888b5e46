import type { ReactNode } from "react";
import { Stack } from "@/components/layout/stack";
import { EvidenceTabs } from "@/features/shell/evidence/evidence-tabs";

type Props = { readonly params: Promise<{ slug: string }>; readonly children: ReactNode };

export default async function EvidenceLayout({ params, children }: Props) {
  const { slug } = await params;
  return (
    <Stack gap={6}>
      <EvidenceTabs debate={slug} />
      {children}
    </Stack>
  );
}
