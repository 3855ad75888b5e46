import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";
import type { PollView } from "@/contracts/voting/polls";
import { type TallyMethodId, tallyMethods } from "@/domain/tally";
import { tieBreakWords } from "../../shell/polls/poll-words";
import { ruleWords } from "../../shell/polls/rule-words";

/** How the ballots of this poll are counted, in words. */
export function CountingWords({ poll }: { readonly poll: PollView }) {
  const [deciding = "plurality", ...others] = poll.methods as readonly TallyMethodId[];
  const { label, says, source } = tallyMethods[deciding];
  return (
    <Section id="how-it-is-counted" title="How it is counted">
      <div className="prose">
        <p>
          <strong>{label} decides.</strong> {says} <TextLink href={`/methods/${deciding}`}>{label} in full, with an example</TextLink>.
          Source: <ExternalLink href={source.url}>{source.title}</ExternalLink>.
        </p>
        <p>
          {ruleWords(poll.rule)} <TextLink href="/methods/decision-rules">The rules</TextLink>
        </p>
        {poll.quorum > 0 ? <p>{`At least ${poll.quorum}% of the electors must vote, blank or not, or there is no decision.`}</p> : null}
        <p>If options tie for first place: {tieBreakWords(poll.tieBreak)}</p>
      </div>
      <Disclosure
        look="section"
        summary={others.length > 0 ? "The other methods, blank ballots and the record" : "Blank ballots and the record"}
      >
        <div className="prose">
          {others.map((method) => (
            <p key={method}>
              <TextLink href={`/methods/${method}`}>{tallyMethods[method].label}</TextLink>: {tallyMethods[method].says}
            </p>
          ))}
          {COMMON_WORDS.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Disclosure>
    </Section>
  );
}

/** What holds for every count. */
const COMMON_WORDS = [
  "A blank ballot takes part: it counts for turn-out and quorum, and for no option.",
  "The count was made once, when voting ended. Every ballot is in the record, so anyone can count again.",
] as const;
