import { CopyButton } from "@/components/ui/actions/copy-button";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { MyBallot, PollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { ballotInWords } from "../../shell/polls/ballot-content";

type Props = {
  readonly debate: string;
  readonly poll: PollView;
  readonly cast: NonNullable<MyBallot["cast"]>;
  readonly looks: OptionLooks;
  readonly now: string;
};

/** What a voter takes away: the ballot as the server has it, and the code that finds it in the record. */
export function Receipt({ debate, poll, cast, looks, now }: Props) {
  const { receipt, ballot, revision, at } = cast;
  return (
    <div className="flex flex-col gap-2 border-l-4 border-ink bg-wash px-3 py-3 font-sans">
      <p className="text-base">
        <span className="font-semibold">{headOf(poll, revision)} </span>
        {ballotInWords(ballot, (key) => looks(key).label)}.
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-muted">Receipt</span>
        <code className="font-mono text-sm break-all">{receipt.code}</code>
        <CopyButton text={asText(debate, poll, cast)} label="Copy receipt" />
      </div>
      <p className="text-sm text-muted">
        <TextLink href={`/debates/${debate}/record?entry=${receipt.seq}`}>Entry {receipt.seq} of the record</TextLink>,{" "}
        <Time iso={at} show="relative" now={now} />. {poll.status === "open" ? <ChangeableUntil poll={poll} /> : null}
      </p>
      <Disclosure summary="What is the receipt for?">
        <div className="measure flex flex-col gap-2 text-sm">
          <p>
            Every ballot is an entry of this debate's record, and each entry carries the fingerprint of the one before it. The receipt names
            your entry and the beginning of its fingerprint. When voting has ended, open the entry: it must show this fingerprint, your
            choice and the random number below, which your own browser made up, so that nobody else can have been given the same receipt.
          </p>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            <dt className="text-muted">Fingerprint</dt>
            <dd className="font-mono text-xs break-all">{receipt.hash}</dd>
            <dt className="text-muted">Your number</dt>
            <dd className="font-mono text-xs break-all">{receipt.nonce}</dd>
          </dl>
        </div>
      </Disclosure>
    </div>
  );
}

function headOf({ status }: PollView, revision: number): string {
  if (status === "closed") return "Your ballot:";
  return revision > 1 ? "Your ballot, changed:" : "Your ballot is cast:";
}

function ChangeableUntil({ poll }: { readonly poll: PollView }) {
  if (!poll.deadline) return <>You can change it until the facilitator ends the voting.</>;
  return (
    <>
      You can change it until <Time iso={poll.deadline} show="clock" />.
    </>
  );
}

/** Everything that checking needs, to paste somewhere safe. The choice is left out: a receipt may be shown around. */
function asText(debate: string, poll: PollView, { receipt, revision }: Props["cast"]): string {
  return [
    `Plenary receipt ${receipt.code}`,
    `Debate ${debate}, ballot “${poll.title}”, revision ${revision}`,
    `Record entry ${receipt.seq}: ${receipt.hash}`,
    `Number: ${receipt.nonce}`,
  ].join("\n");
}
