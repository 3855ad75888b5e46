import { plainCode } from "./plain-code";

export type JoinFields = { readonly code: string; readonly name: string; readonly room: string };
/** A form on its way: under which key it goes, and where it leads. */
export type JoinAttempt = {
  readonly key: string;
  /** What was sent under the key, the last time last. */
  readonly sent: readonly JoinFields[];
  /** Null until the room was found. */
  readonly address: string | null;
  /** Whoever sends it knows that the key has let somebody in, and under which name. */
  readonly isTold: boolean;
};

/**
 * The key of a form goes with it until it is answered, whether the words changed or not: if the first try arrived, a correction makes
 * nobody a second person. Another room is another form, and so are other words once the server has said who is in.
 */
export function attemptOf(kept: JoinAttempt | null, fields: JoinFields, makeKey: () => string): JoinAttempt {
  const last = kept?.sent.at(-1);
  if (!kept || !last || plainCode(last.code) !== plainCode(fields.code)) return begun(fields, makeKey);
  if (isSame(last, fields)) return kept;
  return kept.isTold ? begun(fields, makeKey) : { ...kept, sent: [...kept.sent, fields] };
}

/** The form as it stood when it let somebody in under this name, to be sent again. */
export function told(kept: JoinAttempt, name: string): JoinAttempt {
  const last = kept.sent.at(-1)!;
  const found = kept.sent.findLast((sent) => sent !== last && sent.name.trim().normalize("NFC") === name);
  return { ...kept, sent: [found ?? { ...last, name }], isTold: true };
}

const begun = (fields: JoinFields, makeKey: () => string): JoinAttempt => ({
  key: makeKey(),
  sent: [fields],
  address: null,
  isTold: false,
});

const isSame = (a: JoinFields, b: JoinFields): boolean => a.name === b.name && a.room === b.room;

const PLACE = "plenary:join";

/** What this tab has sent and nobody has answered: it outlives a reload and ends with the tab. */
export function readJoin(): JoinAttempt | null {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? "null") as JoinAttempt | null;
  } catch {
    return null;
  }
}

/** A browser that stores nothing still joins; only a reload would lose the form. */
export function keepJoin(attempt: JoinAttempt | null): void {
  try {
    if (attempt) sessionStorage.setItem(PLACE, JSON.stringify(attempt));
    else sessionStorage.removeItem(PLACE);
  } catch {}
}
