"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/feedback/notice";
import { keptPlaces, readKeptValue } from "@/lib/kept/store";
import { draftsOf, type ItemDraft } from "./use-item-answer";

const isWritten = (said: unknown): said is string => typeof said === "string" && said.trim() !== "";

/** Words that somebody was writing when a round closed: too late to count, and not lost. */
export function Unsent({ roundId }: { readonly roundId: string }) {
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    const drafts = keptPlaces(draftsOf(roundId)).flatMap((place) => readKeptValue<ItemDraft>("browser", place) ?? []);
    setWords(drafts.flatMap(({ value, reason }) => [value, reason]).filter(isWritten));
  }, [roundId]);
  if (words.length === 0) return null;
  return (
    <Notice title="The round closed while you were writing">
      <p>This came too late to count. It is kept in this browser, should you want it for the next round.</p>
      <ul className="mt-2 flex flex-col gap-2">
        {words.map((text) => (
          <li key={text} className="written border-l-2 border-line pl-3 break-words">
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
