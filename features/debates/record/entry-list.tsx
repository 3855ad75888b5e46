"use client";

import { useEffect, useRef } from "react";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/data/data-table";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { RecordEntryView } from "@/contracts/debates/record";
import { formatNumber } from "@/lib/format";
import { indented } from "./pages";

type Props = {
  readonly entries: readonly RecordEntryView[];
  /** The entry somebody came for: brought into view and set off. */
  readonly highlighted: number | null;
  readonly now: string;
};

export function EntryList({ entries, highlighted, now }: Props) {
  const wanted = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per entry that is asked for, not at every new one.
  useEffect(() => wanted.current?.scrollIntoView({ block: "center" }), [highlighted]);
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li
          key={entry.seq}
          id={`entry-${entry.seq}`}
          ref={entry.seq === highlighted ? wanted : undefined}
          aria-current={entry.seq === highlighted ? "true" : undefined}
          className={classNames("py-3", entry.seq === highlighted && "-mx-3 border-l-4 border-l-ink bg-wash px-3")}
        >
          <Entry entry={entry} now={now} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, now }: { readonly entry: RecordEntryView; readonly now: string }) {
  const isNamed = entry.actor !== null && entry.sentence.startsWith(entry.actor);
  return (
    <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 font-sans sm:grid-cols-[3rem_minmax(0,1fr)]">
      <span className="figures text-right text-sm leading-6 text-muted">{formatNumber(entry.seq)}</span>
      <div className="flex min-w-0 flex-col">
        <p className="text-base text-pretty">{entry.sentence}</p>
        <Disclosure
          className="-mb-2"
          summary={
            <>
              <span className="sr-only">Entry {entry.seq}: </span>
              {isNamed ? "" : `By ${entry.actor ?? "the server"}, `}
              <Time iso={entry.at} now={now} />, <code className="font-mono text-xs">{entry.hash.slice(0, 10)}</code>
            </>
          }
        >
          <EntryContent entry={entry} />
        </Disclosure>
      </div>
    </div>
  );
}

function EntryContent({ entry }: { readonly entry: RecordEntryView }) {
  return (
    <div className="flex flex-col gap-3 text-sm">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-muted">Time</dt>
        <dd>
          <Time iso={entry.at} show="instant" />
        </dd>
        <dt className="text-muted">By</dt>
        <dd>{entry.actor ?? "the server"}</dd>
        <dt className="text-muted">Fingerprint</dt>
        <dd className="font-mono text-xs leading-5 break-all">{entry.hash}</dd>
        <dt className="text-muted">Of the entry before</dt>
        <dd className="font-mono text-xs leading-5 break-all">{entry.previousHash}</dd>
        <dt className="text-muted">Type</dt>
        <dd className="font-mono text-xs leading-5">{entry.type}</dd>
      </dl>
      {entry.payload === null ? (
        <p className="border-l-4 border-dashed border-edge pl-3">
          {entry.type.startsWith("ballot-")
            ? "What this entry holds is hidden until the vote closes. Its fingerprint already vouches for it."
            : "A moderator keeps these words out of sight. The record still holds them, and the fingerprint vouches for them."}
        </p>
      ) : (
        <ScrollRegion label={`Content of entry ${entry.seq}`} className="max-h-80 overflow-y-auto">
          <pre className="bg-wash p-3 font-mono text-xs leading-5">{indented(entry.payload)}</pre>
        </ScrollRegion>
      )}
      <div>
        <CopyButton text={entry.hash} label="Copy fingerprint" />
      </div>
    </div>
  );
}
