import type { ArgumentView, ClaimView, FloorPage } from "@/contracts/argument/floor";
import { POLARITIES, type Thread } from "@/domain/argumentation";
import type { Actor } from "./actor";

export type WholeFloor = { readonly claims: readonly ClaimView[]; readonly arguments: readonly ArgumentView[] };

/** Every argument under an option and the claims they name, oldest first: the floor read to its end. */
export async function wholeFloor({ floor }: Pick<Actor, "floor">, debate: string): Promise<WholeFloor> {
  const claims = new Map<string, ClaimView>();
  const all = new Map<string, ArgumentView>();
  const { options } = await floor.get({ debate });
  for (const { option } of options)
    for (const polarity of POLARITIES) await follow((cursor) => floor.threads({ debate, option, polarity, cursor }), option);
  const inOrder = <Said extends ClaimView | ArgumentView>(said: ReadonlyMap<string, Said>) =>
    [...said.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  return { claims: inOrder(claims), arguments: inOrder(all) };

  async function follow(read: (cursor: string | null) => Promise<FloorPage>, option: string): Promise<void> {
    let cursor: string | null = null;
    do {
      const page: FloorPage = await read(cursor);
      for (const claim of page.claims) claims.set(claim.id, claim);
      for (const argument of page.arguments) all.set(argument.id, argument);
      for (const thread of page.threads) await goOn(thread, option);
      cursor = page.next;
    } while (cursor !== null);
  }

  async function goOn({ argument, replies, next }: Thread, option: string): Promise<void> {
    for (const reply of replies) await goOn(reply, option);
    if (next !== null) await follow((cursor) => floor.replies({ debate, option, to: { argument }, cursor: cursor ?? next }), option);
  }
}
