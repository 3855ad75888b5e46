import { DomainError } from "@/domain/kernel";
import { appendEntries, lockDebate, type NewEntry, once } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { inTransaction } from "@/server/data/acts/transaction";
import { inTurn } from "@/server/data/acts/turns";
import type { Transaction } from "@/server/data/connection/client";
import { namesOfPanellist } from "@/server/data/exercise/seats/names";
import { hasPlaceOnPanel, nameOfSession, openFirstSession, pseudonymsTaken, takePlace } from "@/server/data/panel/panellists/joining";
import { findPanelLink, lockPanelLink, markPanelLinkUsed, type PanelLinkRow } from "@/server/data/panel/panellists/links";
import { admit, runsTheDebate } from "@/server/data/people/participants";
import { insertUser } from "@/server/data/people/users";
import type { UserScope } from "@/server/data/scope";
import { createAccount } from "@/server/services/people/account/create-account";
import { noSuchLink, refusalOfLink, stateOf } from "./find-link";
import { linkHash } from "./link-token";
import { drawPseudonym } from "./pseudonyms";

type Joined = { readonly slug: string };
type Locked = Awaited<ReturnType<typeof lockDebate>>;

/** Gives somebody who is signed in the place on the panel that a link leads to, once. */
export async function joinPanel(scope: UserScope, token: string): Promise<Joined> {
  const hash = linkHash(token);
  return inTurn(await placeOf(hash), () =>
    once(scope, async (tx) => {
      const { link, locked } = await lockedLink(tx, hash);
      const state = stateOf(link, scope.user.id);
      if (state === "yours") return { slug: link.slug };
      if (state !== "open") throw refusalOfLink(state);
      await enterPanel(tx, { link, hash, locked, person: { userId: scope.user.id, displayName: scope.user.name } });
      return { slug: link.slug };
    }),
  );
}

type Browser = {
  readonly tokenHash: string;
  readonly userAgent: string;
  /** Who this browser is signed in as: nobody, or the person it made a moment ago. */
  readonly signedInAs: string | null;
};

/**
 * Makes a person of whoever holds a link and is not signed in, and gives them its place. A mailed link proves the address it went to, so the
 * person has it and comes back by it; a link that was handed over proves nothing, and makes a guest. The same page sent again, from the same
 * browser, finds the person it made.
 */
export async function joinPanelAsGuest(
  token: string,
  { signedInAs, ...browser }: Browser,
): Promise<{ readonly id: string; readonly name: string }> {
  const hash = linkHash(token);
  return inTurn(await placeOf(hash), () =>
    inTransaction(async (tx) => {
      const { link, locked } = await lockedLink(tx, hash);
      const state = stateOf(link, null);
      if (state === "used" && link.userId && link.isUsedLately) {
        const name = await nameOfSession(tx, link.userId, browser.tokenHash);
        if (name !== null) return { id: link.userId, name };
      }
      if (state !== "open") throw refusalOfLink(state === "yours" ? "used" : state);
      if (signedInAs) throw new DomainError("conflict", "You are signed in in this browser. Reload the page to join as that person.");
      const userId = await personOf(tx, link);
      await enterPanel(tx, { link, hash, locked, person: { userId, displayName: link.name } });
      if (!(await openFirstSession(tx, { userId, ...browser })))
        throw new DomainError("key-reused", "This page was used to join before. Reload it and join again.");
      return { id: userId, name: link.name };
    }),
  );
}

async function personOf(tx: Transaction, { name, isMailed, foldedEmail }: PanelLinkRow): Promise<string> {
  const id = isMailed ? await createAccount(tx, { name, email: foldedEmail, isProven: true }) : await insertUser(tx, { name, email: null });
  if (!id) throw refusalOfLink("account");
  return id;
}

/** Where those wait who join one panel. */
async function placeOf(hash: string): Promise<string> {
  const link = await findPanelLink(hash);
  if (!link) throw noSuchLink();
  return link.debateId;
}

async function lockedLink(tx: Transaction, hash: string): Promise<{ readonly link: PanelLinkRow; readonly locked: Locked }> {
  const found = await findPanelLink(hash);
  if (!found) throw noSuchLink();
  // The debate first, as every act does.
  const locked = await lockDebate(tx, found.debateId);
  const link = await lockPanelLink(tx, hash);
  if (!link) throw noSuchLink();
  return { link, locked };
}

type Entering = {
  readonly link: PanelLinkRow;
  readonly hash: string;
  readonly locked: Locked;
  readonly person: { readonly userId: string; readonly displayName: string };
};

async function enterPanel(tx: Transaction, { link, hash, locked, person }: Entering): Promise<void> {
  const { debateId, panellistId } = link;
  const names = link.anonymity === "named" ? null : await namesOfPanellist(tx, debateId, person.displayName);
  const { participant, isNew } = await admit(tx, debateId, { ...person, names });
  if (participant.role === "facilitator" || (await runsTheDebate(tx, debateId, person.userId)))
    throw new DomainError("not-allowed", "Those who run a debate are not on its panel. Sign out to join as somebody else.");
  if (await hasPlaceOnPanel(tx, participant.id)) throw new DomainError("conflict", "You have, or had, a place on this panel already.");
  const pseudonym = link.pseudonym ?? drawPseudonym(await pseudonymsTaken(tx, debateId));
  await takePlace(tx, { panellistId, participantId: participant.id, pseudonym, now: locked.now });
  await markPanelLinkUsed(tx, hash, panellistId);
  const { id: participantId, displayName } = participant;
  const joined: NewEntry[] = isNew ? [{ type: "participant-joined", payload: { participantId, displayName } }] : [];
  await appendEntries(tx, debateId, participantId, locked, joined);
  await ringOnly(tx, debateId, "panel", "runners");
}
