import type { Metadata } from "next";
import { JoinPage } from "@/features/people/account/join/join-page";
import { api, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Join a debate" };

type Props = {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function JoinWithCode({ params, searchParams }: Props) {
  const code = decodeURIComponent((await params).code).slice(0, 20);
  const [me, room] = await Promise.all([readMe(), findRoom(code)]);
  const { name } = await searchParams;
  return <JoinPage code={code} name={typeof name === "string" ? name.slice(0, 60) : ""} room={room} me={me} />;
}

/** The form asks again and says what is wrong with a code that leads nowhere. */
async function findRoom(code: string) {
  const caller = await api();
  return caller.debates.findRoom({ code }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") return null;
    throw error;
  });
}
