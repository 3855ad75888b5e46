import { DomainError } from "@/domain/kernel";

/** Why a password is not taken, or null: it stands in lists of stolen passwords, or is the account's own address. */
export async function refusalOfPassword(password: string, email: string): Promise<DomainError | null> {
  const folded = fold(password);
  if (folded === email || folded === email.split("@", 1)[0])
    return new DomainError("invalid", "Your e-mail address is the first thing anybody would try. Choose another password.", FIELD);
  if ((await breached()).has(folded))
    return new DomainError("invalid", "This password stands in lists of stolen passwords. Choose another.", FIELD);
  return null;
}

const FIELD = { field: "password" } as const;
const fold = (text: string) => text.normalize("NFKC").toLowerCase();

let list: Promise<ReadonlySet<string>> | null = null;

/** Half a megabyte of text, so it is read when the first password is chosen. */
function breached(): Promise<ReadonlySet<string>> {
  list ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set((dictionary.passwords as readonly string[]).filter((password) => password.length >= 8)),
  );
  return list;
}
