"use client";

import { DataTable } from "@/components/ui/data/data-table";
import { Skeleton } from "@/components/ui/feedback/skeleton";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { joinWords, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { ballotInWords } from "../../../shell/polls/ballot-content";
import { methodLabel } from "../../../shell/polls/poll-words";
import type { Settings } from "../settings";
import type { Preview as Counted, PreviewedExample } from "./count";

type Props = {
  readonly settings: Settings;
  readonly optionKeys: readonly string[];
  readonly looks: OptionLooks;
  /** Null until the first count is there. */
  readonly preview: Counted | null;
};

/** What the settings make of a few small electorates, before anybody votes. */
export function Preview({ settings, optionKeys, looks, preview }: Props) {
  if (preview === null) return <Skeleton className="h-96 w-full" />;
  if (preview.refusal !== null)
    return <p className="measure font-sans text-base text-muted">Nothing can be counted like this yet. {preview.refusal}</p>;
  return (
    <div>
      {preview.examples.map((counted, index) => (
        <Disclosure key={counted.example.key} look="section" open={index === 0} summary={counted.example.title} className="-mt-px">
          <ExampleCount {...{ counted, settings, optionKeys, looks }} />
        </Disclosure>
      ))}
    </div>
  );
}

type ExampleProps = Omit<Props, "preview"> & { readonly counted: PreviewedExample };

function ExampleCount({ counted: { example, groups, tally }, settings, optionKeys, looks }: ExampleProps) {
  const label = (key: string) => looks(key).label;
  const names = optionKeys.slice(0, example.options).map(label);
  return (
    <div className="flex flex-col gap-3 font-sans text-base">
      <p className="measure">{example.says(names)}</p>
      <ul className="flex flex-col gap-0.5 text-sm">
        {groups.map(({ voters, ballot }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of an example never change places.
          <li key={index} className="figures grid grid-cols-[5.5rem_1fr] gap-x-3">
            <span className="text-muted">{plural(voters, "voter")}</span>
            <span>{ballotInWords(ballot, label)}</span>
          </li>
        ))}
        {example.absent > 0 ? (
          <li className="figures grid grid-cols-[5.5rem_1fr] gap-x-3">
            <span className="text-muted">{plural(example.absent, "elector")}</span>
            <span>do not vote</span>
          </li>
        ) : null}
      </ul>
      <DataTable
        caption={`First place: ${example.title.toLowerCase()}`}
        captionHidden
        rows={tally.results}
        rowKey={({ method }) => method}
        columns={[
          {
            key: "method",
            header: "Counted by",
            cell: ({ method }) => `${methodLabel(method)}${method === settings.methods[0] && tally.results.length > 1 ? " (decides)" : ""}`,
          },
          {
            key: "winners",
            header: "In first place",
            cell: ({ winners }) => (
              <span className="flex flex-wrap gap-x-3 gap-y-1">
                {winners.map((key) => (
                  <OptionChip key={key} {...looks(key).mark} label={label(key)} />
                ))}
                {winners.length === 0 ? "none" : null}
              </span>
            ),
          },
        ]}
      />
      {tally.refused.map(({ method, says }) => (
        <p key={method} className="measure text-sm text-muted">
          {methodLabel(method)}: {says}
        </p>
      ))}
      {tally.disagreement ? <p className="measure text-sm">{tally.disagreement.says}</p> : null}
      <p className="measure">
        <span className="font-semibold">{OUTCOME_WORDS[tally.outcome.outcome]}</span> {tally.outcome.reason}
        {tally.tie && tally.tie.left.length > 1 ? ` ${tieWords(settings.tieBreak.kind, tally.tie.left.map(label))}` : ""}
      </p>
    </div>
  );
}

const OUTCOME_WORDS = { adopted: "Adopted.", "not-adopted": "Not adopted.", "no-decision": "No decision." } as const;

/** What the tie-break would add: the lot is not drawn yet, and the earlier ballot not counted. */
function tieWords(kind: Settings["tieBreak"]["kind"], tied: readonly string[]): string {
  if (kind === "lot") return `A lot would be drawn between ${joinWords(tied)}.`;
  if (kind === "earlier-round") return `The earlier ballot would say which of ${joinWords(tied)} comes first.`;
  return "";
}
