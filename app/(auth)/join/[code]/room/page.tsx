import { redirect } from "next/navigation";
import { orElsewhere } from "@/server/rsc";

type Props = { readonly params: Promise<{ readonly code: string }> };

/** To the room of a breakout that whoever has just joined by its code was given. */
export default async function MyRoom({ params }: Props) {
  const code = decodeURIComponent((await params).code).slice(0, 20);
  const { slug } = await orElsewhere((caller) => caller.breakouts.myRoom({ code }));
  redirect(`/debates/${slug}/seat`);
}
