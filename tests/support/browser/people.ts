import type { Page } from "@playwright/test";
import { newJoinKey } from "@/lib/trpc/keys";
import { apiOf, postAuth } from "./api";

export type Account = { readonly name: string; readonly email: string; readonly password: string; readonly workspace: string };

let people = 0;

/** An address and a password that nobody else has, across workers and runs. */
export function newCredentials(): { readonly email: string; readonly password: string } {
  people += 1;
  return { email: `person-${process.pid}-${Date.now()}-${people}@plenary.example`, password: `rather-long-${people}-phrase` };
}

/** Somebody with an account and a workspace of their own, signed in on this page's browser. */
export async function signUp(page: Page, name = "Ines Instructor"): Promise<Account> {
  const credentials = newCredentials();
  await apiOf(page).account.signUp.mutate({ name, ...credentials });
  await postAuth(page, "callback/password", credentials);
  const [workspace] = await apiOf(page).workspaces.list.query();
  return { name, ...credentials, workspace: workspace!.slug };
}

/** Somebody without an account, signed in on this page's browser with a room code and a name. */
export async function joinAsGuest(page: Page, code: string, name: string): Promise<void> {
  await postAuth(page, "callback/guest", { code, name, key: newJoinKey() });
}
