import { useState } from "react";
import type { ScenarioSummary } from "@/contracts/debates/scenarios";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { scenarioPath } from "../scenario-words";
import { editionOf, type Published, refusalToSave, versionToWrite } from "./edition";
import { refusalToSend } from "./file-rules";
import { useCheck } from "./use-check";
import { letGo, useKeptText } from "./use-kept-text";

export type ScenarioFile = {
  readonly workspace: string;
  /** The version being edited; null for a new file. */
  readonly id: string | null;
  readonly text: string;
  readonly isSaved: boolean;
  readonly published: Published;
};

/** A scenario file on its way from the keyboard to a published version. */
export function useScenarioFile(file: ScenarioFile) {
  const client = useTRPCClient();
  const [saved, setSaved] = useState(file.text);
  const [published, setPublished] = useState(file.published);
  const [version, setVersion] = useState<ScenarioSummary | null>(null);
  const place = `scenario:${file.workspace}:${version?.id ?? file.id ?? "new"}`;
  const { text, setText, isKept } = useKeptText(place, saved);
  const checking = useCheck(file.workspace, text, file.isSaved ? file.text : null);
  const isPublished = file.isSaved || version !== null;

  const saving = useAct(
    async (input: { readonly text: string }, keyed) => {
      const answer = await client.scenarios.save.mutate({ workspace: file.workspace, ...input, ...keyed });
      letGo(place, input.text);
      return answer;
    },
    (answer, { text: sent }) => {
      setSaved(sent);
      setVersion(answer);
      if (!answer.isBuiltIn) setPublished((known) => ({ ...known, [answer.key]: answer.version }));
      // The address of what was saved, without asking for the page again: the caret stays where it is.
      window.history.replaceState(null, "", scenarioPath(file.workspace, answer.id, "/edit"));
    },
  );
  const edition = editionOf(text);
  const taken = takenVersion(saving.error);
  const known = taken ? { ...published, [taken.key]: Math.max(taken.latest, published[taken.key] ?? 0) } : published;
  const refusal =
    refusalToSend(text) ?? refusalToSave({ text, saved: isPublished ? saved : null, published: known, check: checking.check });
  return {
    text,
    setText,
    isKept,
    edition,
    checking,
    isSaving: saving.isBusy,
    /** Why the last try failed, as long as the text is the one that was tried. */
    problem: saving.input?.text === text ? saving.problem : null,
    version,
    refusal,
    isChanged: text !== saved,
    /** The version that would have to stand in the file. */
    nextVersion: text === saved && isPublished ? null : versionToWrite(edition, known),
    saved,
    save: () => saving.act({ text }),
  };
}

type Refusal = { readonly code: string; readonly details: Readonly<Record<string, unknown>> };

/** What the server said about a version that somebody else published in the meantime. */
function takenVersion(error: unknown): { readonly key: string; readonly latest: number } | null {
  const refusal = (error as { data?: { refusal?: Refusal | null } | null } | null)?.data?.refusal;
  const { key, latest } = refusal?.details ?? {};
  return refusal?.code === "conflict" && typeof key === "string" && typeof latest === "number" ? { key, latest } : null;
}
