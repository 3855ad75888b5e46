import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JoinPage } from "@/features/account/join/join-page";
import { readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Join a debate" };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function JoinWithoutCode({ searchParams }: Props) {
  const { code } = await searchParams;
  // The form sends itself here when it is used before the page is ready.
  if (typeof code === "string" && code.trim()) redirect(`/join/${encodeURIComponent(code.trim().slice(0, 20))}`);
  return <JoinPage code="" room={null} me={await readMe()} />;
}
