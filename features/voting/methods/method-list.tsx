import { Section } from "@/components/layout/section";
import { TextLink } from "@/components/ui/text/text-link";
import { BALLOT_TYPES, methodsFor, tallyMethods } from "@/domain/tally";
import { BALLOT_LABELS } from "../../shell/polls/poll-words";

/** Every method, under the ballots it was made for. */
export function MethodList() {
  return (
    <div className="flex flex-col gap-12">
      {BALLOT_TYPES.map((type) => (
        <Section key={type} title={BALLOT_LABELS[type]}>
          <dl className="grid gap-x-12 gap-y-5 sm:grid-cols-2">
            {methodsFor(type)
              .filter((method) => tallyMethods[method].ballotTypes[0] === type)
              .map((method) => (
                <div key={method} className="flex flex-col gap-1">
                  <dt className="font-serif text-lg font-semibold">
                    <TextLink href={`/methods/${method}`}>{tallyMethods[method].label}</TextLink>
                  </dt>
                  <dd className="font-serif">{tallyMethods[method].says}</dd>
                </div>
              ))}
          </dl>
        </Section>
      ))}
      <Pages title="From a count to a decision" pages={RULES} />
      <Pages title="From evidence to options" pages={EVIDENCE} />
      <Pages title="From many answers to a panel’s" pages={PANELS} />
    </div>
  );
}

type MethodPage = { readonly page: string; readonly title: string; readonly says: string };

function Pages({ title, pages }: { readonly title: string; readonly pages: readonly MethodPage[] }) {
  return (
    <Section title={title}>
      <dl className="grid gap-x-12 gap-y-5 sm:grid-cols-2">
        {pages.map(({ page, title: name, says }) => (
          <div key={page} className="flex flex-col gap-1">
            <dt className="font-serif text-lg font-semibold">
              <TextLink href={`/methods/${page}`}>{name}</TextLink>
            </dt>
            <dd className="font-serif">{says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const RULES: readonly MethodPage[] = [
  {
    page: "decision-rules",
    title: "Decision rules",
    says: "What turns a count into adopted, not adopted or no decision, and how ties are broken.",
  },
  {
    page: "swing",
    title: "Change of mind",
    says: "The opening ballot against the final one: who moved where, and how far each option rose or fell.",
  },
  {
    page: "secret-ballots",
    title: "Secret ballots",
    says: "How they are kept apart from names, sealed, and counted again by anybody, and how a number of one’s own finds one of them.",
  },
];

const EVIDENCE: readonly MethodPage[] = [
  {
    page: "evidence",
    title: "The ledger of evidence",
    says: "How sources are graded, when a quotation counts as verbatim, which sources are independent, and what the ledger marks.",
  },
  {
    page: "strength",
    title: "Strength of arguments",
    says: "What follows from everything said for and against an option, how it is computed, and which claims it turns on.",
  },
  {
    page: "matrix",
    title: "Options by evidence",
    says: "What each piece of evidence says of each option, which option it speaks against least, and which evidence tells options apart.",
  },
];

const PANELS: readonly MethodPage[] = [
  {
    page: "panels",
    title: "Panels",
    says: "Agreement, consensus, stability and order in rounds; estimates put together, and weighted by how well their authors knew.",
  },
  {
    page: "results",
    title: "What is told of a round",
    says: "Which figures stand at its close, from how many answers on, and who reads them.",
  },
  {
    page: "disclosure",
    title: "Small groups and anonymity",
    says: "What may be shown so that nobody’s answer follows from all figures together, and what stands beside an answer at each level.",
  },
  {
    page: "opinions",
    title: "The map of opinions",
    says: "Who is of one mind with whom, from ratings of claims: camps, what each says that others do not, and what joins them.",
  },
];
