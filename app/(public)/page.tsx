import { Columns } from "@/components/layout/columns";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { TextLink } from "@/components/ui/text/text-link";
import { DemoSummary } from "@/features/debates/debates/demo-summary";
import { TakeDemoSeat } from "@/features/exercise/seats/take-demo-seat";
import { SiteHead } from "@/features/shell/site-head";
import { api, Hydrate, readMe } from "@/server/rsc";

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

const COURSE = [
  { title: "The question", text: "Background, sources and a glossary, the same for everybody." },
  { title: "The options", text: "Named, with what each obliges and what it does not." },
  { title: "First positions", text: "Delegations say where they stand; a blind ballot says where people do." },
  { title: "Arguments", text: "Claims for and against, on sources that are graded and can be disputed." },
  { title: "Reasons weighed", text: "Everybody rates claims and arguments; the debate narrows to what divides it." },
  { title: "The second ballot", text: "The same question again, and who changed their mind." },
] as const;

export default async function LandingPage() {
  const caller = await api();
  const [me, demo] = await Promise.all([readMe(), caller.debates.demo()]);
  return (
    <Hydrate>
      <SiteHead me={me} />
      <Page>
        <Stack gap={12}>
          <div className="grid gap-x-16 gap-y-12 pt-4 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
            <header className="flex max-w-2xl flex-col gap-5">
              <h1 className="font-serif text-3xl font-semibold text-balance sm:text-4xl">
                Structured debate for groups that must take a position
              </h1>
              <p className="measure font-serif text-lg">
                Delegations with briefs of their own argue from linked evidence, vote, argue again and vote again. The server counts
                positions by option and shows its working.
              </p>
              <div className="flex flex-wrap items-start gap-3">
                {demo ? <TakeDemoSeat demo={demo} /> : null}
                {demo ? <LinkButton href={`/debates/${demo.slug}`}>Read the demo debate</LinkButton> : null}
                {me ? <LinkButton href="/dashboard">Your debates</LinkButton> : <LinkButton href="/sign-up">Run your own</LinkButton>}
              </div>
              {demo && !me ? (
                <p className="measure font-sans text-sm text-muted">
                  “Take a seat” makes you a guest in one of the demo’s delegations. It asks for no name and no address.
                </p>
              ) : null}
            </header>
            {demo ? <DemoSummary debate={await caller.debates.get({ debate: demo.slug })} polls={await resultsIn(demo.slug)} /> : null}
          </div>
          <Section title="What it does">
            <Columns count={3}>
              {PROMISES.map((promise) => (
                <Words key={promise.title} {...promise} />
              ))}
            </Columns>
            <p className="font-serif">
              <TextLink href="/methods">Every way of counting, with an example counted by hand</TextLink>
            </p>
          </Section>
          <Section title="How a debate goes">
            <ol className="grid gap-x-12 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
              {COURSE.map((step, index) => (
                <li key={step.title} className="flex gap-4">
                  <span className="figures font-serif text-2xl text-muted" aria-hidden="true">
                    {index + 1}
                  </span>
                  <Words {...step} />
                </li>
              ))}
            </ol>
          </Section>
        </Stack>
      </Page>
    </Hydrate>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      <p className="font-serif">{text}</p>
    </div>
  );
}

/** The counted ballots of the demo, latest last. */
async function resultsIn(debate: string) {
  const caller = await api();
  const closed = (await caller.polls.list({ debate })).filter(({ status }) => status === "closed");
  return Promise.all(closed.map(({ key }) => caller.polls.results({ debate, poll: key })));
}
