import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { ExternalLink } from "@/components/ui/text/external-link";
import type { PollView } from "@/contracts/polls";
import { type TallyMethodId, tallyMethods } from "@/domain/tally";
import { methodLabel, ruleWords } from "../shell/poll-words";
import { COMMON_WORDS, METHOD_WORDS } from "./method-words";

/** How the ballots of this poll are counted, in words. */
export function CountingWords({ poll }: { readonly poll: PollView }) {
  return (
    <Section id="how-it-is-counted" title="How it is counted">
      <div className="flex flex-col">
        {(poll.methods as readonly TallyMethodId[]).map((method, index) => (
          <Disclosure
            key={method}
            look="section"
            className="-mt-px"
            summary={`${methodLabel(method)}${poll.methods.length > 1 ? (index === 0 ? ", which decides" : ", shown beside it") : ""}`}
          >
            <div className="prose">
              {METHOD_WORDS[method].map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p>
                Source: <ExternalLink href={tallyMethods[method].source.url}>{tallyMethods[method].source.title}</ExternalLink>.
              </p>
            </div>
          </Disclosure>
        ))}
        <Disclosure look="section" summary="The rule, blank ballots and ties" className="-mt-px">
          <div className="prose">
            <p>{ruleWords(poll.rule)}</p>
            {poll.quorum > 0 ? <p>{`At least ${poll.quorum}% of the electors must vote, blank or not, or there is no decision.`}</p> : null}
            {COMMON_WORDS.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}
