import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JoinPage } from "@/features/people/account/join/join-page";
import { readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Join a debate" };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function JoinWithoutCode({ searchParams }: Props) {
  const given = await searchParams;
  const [code, name] = [given.code, given.name].map((field) => (typeof field === "string" ? field.trim() : ""));
  const early = (name ?? "").slice(0, 60);
  // The form sends itself here when it is used before the page is ready.
  if (code) redirect(`/join/${encodeURIComponent(code.slice(0, 20))}${early && `?name=${encodeURIComponent(early)}`}`);
  return <JoinPage code="" name={early} room={null} me={await readMe()} />;
}
