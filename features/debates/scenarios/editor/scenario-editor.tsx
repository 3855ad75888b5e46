"use client";

import { useId, useMemo, useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import type { ScenarioProblem } from "@/contracts/debates/scenarios";
import { plural } from "@/lib/format";
import { newDebatePath } from "../scenario-words";
import { withVersion } from "./edition";
import { FileExchange } from "./file-exchange";
import { LineEditor, type LineEditorHandle } from "./line-editor";
import { ProblemList } from "./problem-list";
import { type ScenarioFile, useScenarioFile } from "./use-scenario-file";

/** A scenario as text: written, checked while one writes, and saved as a version that never changes again. */
export function ScenarioEditor({ file }: { readonly file: ScenarioFile }) {
  const id = useId();
  const toast = useToast();
  const editor = useRef<LineEditorHandle>(null);
  const scenario = useScenarioFile(file);
  const { text, setText, checking, edition } = scenario;
  const marked = useMemo(() => new Set(checking.last?.errors.map(({ line }) => line)), [checking.last]);
  const goTo = (problem: ScenarioProblem) => editor.current?.goTo(problem);
  const replace = (next: string, message: string) => {
    const before = text;
    setText(next);
    toast({ message, action: { label: "Undo", onAct: () => setText(before) } });
  };
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
      <div className="flex min-w-0 flex-col gap-3">
        <LineEditor ref={editor} id={id} label="Scenario file" describedBy={`${id}-state`} text={text} onChange={setText} marked={marked}>
          <KeptLine id={`${id}-state`} scenario={scenario} />
        </LineEditor>
        <div className="flex flex-wrap items-start gap-2">
          <Button variant="primary" busy={scenario.isSaving} refusal={scenario.refusal} onClick={scenario.save}>
            {edition.version === null ? "Save" : `Save as version ${edition.version}`}
          </Button>
          {scenario.nextVersion === null ? null : (
            <Button onClick={() => setText(withVersion(text, scenario.nextVersion!))}>Write version: {scenario.nextVersion}</Button>
          )}
          <Button busy={checking.isBusy} onClick={checking.checkNow}>
            Check
          </Button>
          {scenario.isChanged ? (
            <Button variant="quiet" onClick={() => replace(scenario.saved, "Your changes are discarded.")}>
              Discard changes
            </Button>
          ) : null}
        </div>
        <FormError message={scenario.problem} />
        <div role="status" className="empty:hidden">
          {scenario.version ? <SavedNotice workspace={file.workspace} version={scenario.version} isChanged={scenario.isChanged} /> : null}
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <section aria-labelledby={`${id}-check`} className="flex flex-col gap-4">
          <h2 id={`${id}-check`} className="border-b border-edge pb-2 font-serif text-xl font-semibold">
            Check
          </h2>
          <p role="status" className="min-h-6 font-sans text-base">
            {verdict(checking)}
          </p>
          <ProblemList title="To mend" tone="error" problems={checking.last?.errors ?? []} onGo={goTo} />
          <ProblemList title="Looks unintended" tone="warning" problems={checking.last?.warnings ?? []} onGo={goTo} />
        </section>
        <FileExchange
          workspace={file.workspace}
          text={text}
          edition={edition}
          onRead={(next, name) => replace(next, `“${name}” is in the editor.`)}
        />
      </div>
    </div>
  );
}

type Scenario = ReturnType<typeof useScenarioFile>;

function KeptLine({ id, scenario }: { readonly id: string; readonly scenario: Scenario }) {
  const words = !scenario.isChanged
    ? "No unsaved changes."
    : scenario.isKept
      ? "Not saved yet. Your changes are kept in this browser."
      : "Not saved yet, and this browser keeps nothing: save or download before you leave.";
  return (
    <p id={id} className="font-sans text-sm text-muted">
      {words}
    </p>
  );
}

type SavedProps = { readonly workspace: string; readonly version: NonNullable<Scenario["version"]>; readonly isChanged: boolean };

function SavedNotice({ workspace, version, isChanged }: SavedProps) {
  return (
    <Notice
      tone="success"
      title={`“${version.title}”, version ${version.version}, is saved`}
      actions={
        <LinkButton variant={isChanged ? "secondary" : "primary"} href={newDebatePath(workspace, version.id)}>
          Start a debate from it
        </LinkButton>
      }
    >
      Debates keep the version they started from. To change the scenario, raise the number in the line “version” and save again.
    </Notice>
  );
}

function verdict({ check, last, isBusy, problem }: Scenario["checking"]): string {
  if (problem) return problem;
  if (isBusy) return "Checking…";
  if (!last) return "The file is checked whenever you pause.";
  const { errors, warnings } = last;
  const found =
    errors.length > 0
      ? `${plural(errors.length, "problem")}. Choose one to go to its line.`
      : `Nothing to mend${warnings.length > 0 ? `, ${plural(warnings.length, "thing")} to look at` : ""}.`;
  return check ? found : `Before your last change: ${found}`;
}
