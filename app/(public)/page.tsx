import { Columns } from "@/components/layout/columns";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { DemoSummary } from "@/features/debates/demo-summary";
import { TakeDemoSeat } from "@/features/seats/take-demo-seat";
import { SiteHead } from "@/features/shell/site-head";
import { api, Hydrate } from "@/server/rsc";

const PROMISES = [
  {
    title: "Argue with evidence",
    text: "Named options, claims and arguments under each, every one with its source, its page and a grade. An objection can be to a premise, to the conclusion, or to the step between.",
  },
  {
    title: "Vote twice",
    text: "A blind ballot before the debate and another after it. The page shows who moved, where to, and how each option rose or fell.",
  },
  {
    title: "Check the count",
    text: "Every figure opens its working. Each act is an entry in a chained record, and every voter keeps a receipt that points into it.",
  },
] as const;

export default async function LandingPage() {
  const caller = await api();
  const [me, demo] = await Promise.all([caller.account.me(), caller.debates.demo()]);
  return (
    <Hydrate>
      <SiteHead me={me} />
      <Page>
        <Stack gap={12}>
          <header className="flex max-w-3xl flex-col gap-5 pt-6 sm:pt-12">
            <h1 className="font-serif text-3xl font-semibold text-balance sm:text-5xl">
              Structured debate for groups that must take a position
            </h1>
            <p className="measure font-serif text-lg">
              Delegations with briefs of their own argue from linked evidence, vote, argue again and vote again. The server counts positions
              by option and shows its working.
            </p>
            <div className="flex flex-wrap items-start gap-3">
              {demo ? <TakeDemoSeat demo={demo} isSignedIn={me !== null} /> : null}
              {demo ? <LinkButton href={`/debates/${demo.slug}`}>Read the demo debate</LinkButton> : null}
              {me ? <LinkButton href="/dashboard">Your debates</LinkButton> : <LinkButton href="/sign-up">Run your own</LinkButton>}
            </div>
          </header>
          {demo ? <DemoSummary debate={await caller.debates.get({ debate: demo.slug })} polls={await resultsIn(demo.slug)} /> : null}
          <Section title="What it does">
            <Columns count={3}>
              {PROMISES.map(({ title, text }) => (
                <div key={title} className="flex flex-col gap-2">
                  <h3 className="font-serif text-lg font-semibold">{title}</h3>
                  <p className="font-serif">{text}</p>
                </div>
              ))}
            </Columns>
          </Section>
        </Stack>
      </Page>
    </Hydrate>
  );
}

/** The counted ballots of the demo, latest last. */
async function resultsIn(debate: string) {
  const caller = await api();
  const closed = (await caller.polls.list({ debate })).filter(({ status }) => status === "closed");
  return Promise.all(closed.map(({ key }) => caller.polls.results({ debate, poll: key })));
}
