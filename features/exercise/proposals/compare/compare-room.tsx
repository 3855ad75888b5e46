"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Columns } from "@/components/layout/columns";
import { Section } from "@/components/layout/section";
import { Select } from "@/components/ui/forms/select";
import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalCard } from "@/contracts/exercise/proposals";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { sponsoredEarlier, statusWord } from "../standing";
import { PartChanges } from "../text/part-changes";
import { nameOf } from "../text/part-words";
import { ProposalWords } from "../text/proposal-words";

type Props = { readonly debate: string; readonly a: number; readonly b: number };

/** Two proposals side by side, under one another on phones, and the words in which they differ. */
export function CompareRoom({ debate: slug, a, b }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: all } = useSuspenseQuery(trpc.proposals.list.queryOptions({ debate: slug }));
  const { data: compared } = useSuspenseQuery(trpc.proposals.compare.queryOptions({ debate: slug, a, b }));
  const changes = compared.parts.flatMap(({ part, words }) => (words ? [{ part, words }] : []));
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${slug}/proposals`}>Proposals</TextLink>}
        title={`Proposals ${a} and ${b}`}
        lead={changes.length === 0 ? "They read the same." : null}
      />
      <Choice {...{ slug, all, a, b }} />
      <Columns count={2}>
        <Side proposal={compared.a} debate={debate} />
        <Side proposal={compared.b} debate={debate} />
      </Columns>
      {changes.length > 0 ? (
        <Section title="Word by word" lead={`What becomes of the words of proposal ${a} in proposal ${b}.`}>
          <PartChanges changes={changes} delegations={debate.delegations} />
        </Section>
      ) : null}
    </div>
  );
}

type ChoiceProps = { readonly slug: string; readonly all: readonly ProposalCard[]; readonly a: number; readonly b: number };

function Choice({ slug, all, a, b }: ChoiceProps) {
  const router = useRouter();
  const go = (first: number, second: number) => router.push(`/debates/${slug}/proposals/compare?a=${first}&b=${second}`, { scroll: false });
  const options = all.map(({ number, text }) => ({ value: String(number), label: `${number}: ${text.title}` }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select label="The first" options={options} value={String(a)} onChange={({ target }) => go(Number(target.value), b)} />
      <Select label="The second" options={options} value={String(b)} onChange={({ target }) => go(a, Number(target.value))} />
    </div>
  );
}

function Side({ proposal, debate }: { readonly proposal: ProposalCard; readonly debate: DebateView }) {
  const { number, text, delegation, sponsors, objections } = proposal;
  const name = (key: string) => nameOf(key, debate.delegations);
  return (
    <article aria-labelledby={`proposal-${number}`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-2 font-sans text-sm text-muted">
          Proposal {number}, {name(delegation)} <Badge>{statusWord(proposal)}</Badge>
        </p>
        <h2 id={`proposal-${number}`} className="font-serif text-xl font-semibold">
          <TextLink href={`/debates/${debate.slug}/proposals/${number}`}>{text.title}</TextLink>
        </h2>
      </div>
      <ProposalWords text={text} debate={debate} />
      <div className="flex flex-col gap-1 font-sans text-sm">
        <h3 className="font-sans font-semibold">Sponsors</h3>
        {sponsors.length === 0 ? <p className="text-muted">None yet.</p> : null}
        <ul>
          {sponsors.map((sponsor) => (
            <li key={sponsor.delegation}>
              {name(sponsor.delegation)}
              <span className="text-muted">
                {sponsoredEarlier(proposal, sponsor.revision) ? `, ${sponsoredEarlier(proposal, sponsor.revision)}` : ""}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {objections.length > 0 ? (
        <div className="flex flex-col gap-1 font-sans text-sm">
          <h3 className="font-sans font-semibold">Objections</h3>
          {objections.map((objection) => (
            <p key={objection.delegation} className="measure">
              <span className="font-medium">{name(objection.delegation)}:</span> <span className="written">{objection.reason}</span>
            </p>
          ))}
        </div>
      ) : null}
    </article>
  );
}
