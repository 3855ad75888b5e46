import { cache } from "react";
import type { Me } from "@/contracts/account";
import { api } from "@/server/rsc";

/** Who the page is made for, or null. Asked once a page. */
export const currentUser = cache(async (): Promise<Me | null> => {
  const me = await (await api()).account.me();
  return me?.id ? me : null;
});
