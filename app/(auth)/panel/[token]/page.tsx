import type { Metadata } from "next";
import { JoinPanelPage } from "@/features/panel/panellists/join/join-panel-page";
import { orElsewhere, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Invitation to a panel", referrer: "no-referrer", robots: { index: false } };

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function PanelLinkPage({ params }: Props) {
  const { token } = await params;
  const [me, found] = await Promise.all([readMe(), orElsewhere((caller) => caller.panellists.findLink({ token }))]);
  return <JoinPanelPage token={token} found={found} me={me && { name: me.name }} />;
}
