import type { OptionCount, ReplayArgument, ReplayClaim, ReplayEntry, ReplayMoment, ReplayStart } from "./types";

/** How many of the newest claims a moment shows. */
const NEWEST_CLAIMS = 3;

/**
 * Folds a record into what the debate looked like: `add` takes entries in order, `moment` says how it stands. What was voted is
 * never looked at: ballots are counted elsewhere, once their poll is closed.
 */
export function replayFrom(start: ReplayStart): { readonly add: (entry: ReplayEntry) => void; readonly moment: () => ReplayMoment } {
  const roots = rootsOf(start);
  let now: ReplayMoment = { ...NOTHING_YET, positions: start.positions, counts: roots.counts() };
  return {
    add: (entry) => {
      const { seq, at } = entry;
      roots.add(entry);
      now = { ...now, seq, at, ...CHANGES[entry.type]?.(now, entry.payload) };
    },
    moment: () => ({ ...now, counts: roots.counts() }),
  };
}

const NOTHING_YET: ReplayMoment = {
  seq: 0,
  at: null,
  phase: null,
  positions: {},
  counts: {},
  claims: [],
  polls: {},
  injects: [],
  spotlight: null,
  proposals: {},
  isFrozen: false,
};

type Payload = ReplayEntry["payload"];
type Change = (now: ReplayMoment, payload: Payload) => Partial<ReplayMoment>;

const CHANGES: Readonly<Record<string, Change>> = {
  "phase-entered": (_, { order }) => ({ phase: Number(order) }),
  "debate-frozen": () => ({ isFrozen: true }),
  "debate-unfrozen": () => ({ isFrozen: false }),
  "position-declared": ({ positions }, { delegation, stances }) => ({
    positions: { ...positions, [String(delegation)]: stances as Record<string, string> },
  }),
  "claim-added": ({ claims }, payload) => ({ claims: [claimIn(payload), ...claims].slice(0, NEWEST_CLAIMS) }),
  "claim-edited": ({ claims }, payload) => ({
    claims: claims.map((claim) => (claim.claimId === payload.claimId ? claimIn(payload) : claim)),
  }),
  "claim-withdrawn": ({ claims }, { claimId }) => ({ claims: claims.filter((claim) => claim.claimId !== claimId) }),
  "poll-opened": ({ polls }, { poll }) => ({ polls: { ...polls, [String(poll)]: "open" } }),
  "poll-closed": ({ polls }, { poll }) => ({ polls: { ...polls, [String(poll)]: "closed" } }),
  "poll-cancelled": ({ polls }, { poll }) => ({ polls: { ...polls, [String(poll)]: "cancelled" } }),
  "inject-released": ({ injects }, { injectId }) => ({ injects: [...injects, String(injectId)] }),
  "spotlight-set": (_, payload) => ({ spotlight: payload.claimId ? claimIn(payload) : null }),
  "proposal-made": (now, { number, title }) => proposal(now, number, { title: String(title ?? ""), status: "open", sponsors: 1 }),
  "proposal-revised": (now, { number, title }) => (title ? proposal(now, number, { title: String(title) }) : {}),
  "proposal-withdrawn": (now, { number }) => proposal(now, number, { status: "withdrawn" }),
  "proposal-sponsored": (now, { number }) => proposal(now, number, { sponsors: sponsorsOf(now, number) + 1 }),
  "sponsorship-withdrawn": (now, { number }) => proposal(now, number, { sponsors: Math.max(0, sponsorsOf(now, number) - 1) }),
  "option-added": (now, { number }) => proposal(now, number, { status: "adopted" }),
};

const claimIn = ({ claimId, text }: Payload): ReplayClaim => ({ claimId: String(claimId), text: String(text ?? "") });
const sponsorsOf = ({ proposals }: ReplayMoment, number: unknown) => proposals[String(number)]?.sponsors ?? 0;

function proposal({ proposals }: ReplayMoment, number: unknown, change: Partial<ReplayMoment["proposals"][string]>): Partial<ReplayMoment> {
  const key = String(number);
  const before = proposals[key] ?? { title: "", status: "open", sponsors: 0 };
  return { proposals: { ...proposals, [key]: { ...before, ...change } } };
}

type Placed = { readonly option: string; readonly side: keyof OptionCount };

/** Which option each argument stands under, through whatever it answers, and how many stand there now. */
function rootsOf({ options, arguments: seeded }: ReplayStart) {
  const counts = new Map<string, Record<keyof OptionCount, number>>(options.map((key) => [key, { support: 0, attack: 0, replies: 0 }]));
  const placed = new Map<string, Placed>();
  const optionOfClaim = new Map<string, string>();
  const isOut = new Set<string>();
  const countOf = (option: string) => {
    const count = counts.get(option) ?? { support: 0, attack: 0, replies: 0 };
    counts.set(option, count);
    return count;
  };
  const place = ({ argumentId, polarity, target, premises }: ReplayArgument): boolean => {
    const below = target.claim === undefined ? placed.get(target.argument ?? "")?.option : optionOfClaim.get(target.claim);
    const option = target.option ?? below;
    if (option === undefined || placed.has(argumentId)) return option !== undefined;
    const side = target.option === undefined ? "replies" : polarity === "attack" ? "attack" : "support";
    placed.set(argumentId, { option, side });
    for (const claim of premises) if (!optionOfClaim.has(claim)) optionOfClaim.set(claim, option);
    countOf(option)[side] += 1;
    return true;
  };
  const setOut = (argumentId: string, out: boolean) => {
    const at = placed.get(argumentId);
    if (!at || isOut.has(argumentId) === out) return;
    if (out) isOut.add(argumentId);
    else isOut.delete(argumentId);
    countOf(at.option)[at.side] += out ? -1 : 1;
  };
  placeAll(seeded, place);
  return {
    add: ({ type, payload }: ReplayEntry) => {
      if (type === "argument-added") place(payload as unknown as ReplayArgument);
      if (type === "argument-withdrawn") setOut(String(payload.argumentId), true);
      if (type === "moderated" && payload.argumentId && String(payload.action) in OUT)
        setOut(String(payload.argumentId), OUT[payload.action as keyof typeof OUT]);
    },
    counts: () => Object.fromEntries([...counts].map(([option, count]) => [option, { ...count }])),
  };
}

/** What a moderator's action makes of an argument: out of sight, or back. */
const OUT = { hold: true, hide: true, approve: false, restore: false } as const;

/** Places answers after what they answer, in whatever order they are given. */
function placeAll(all: readonly ReplayArgument[], place: (argument: ReplayArgument) => boolean): void {
  let left = all;
  for (;;) {
    const still = left.filter((argument) => !place(argument));
    if (still.length === left.length) return;
    left = still;
  }
}
