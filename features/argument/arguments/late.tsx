"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";

// The first look at the floor needs none of this: it is fetched when it is opened, and for those who may write when they begin to use the page.
const composer = part(() => import("./composer/composer").then((module) => module.Composer));
const replyComposer = part(() => import("./composer/reply-composer").then((module) => module.ReplyComposer));
const claimEditor = part(() => import("./claims/claim-editor").then((module) => module.ClaimEditor));
const citeForm = part(() => import("./claims/cite-form").then((module) => module.CiteForm));
const claimHistory = part(() => import("./claims/claim-history").then((module) => module.ClaimHistory));
const addSourceDialog = part(() => import("./sources/add-source-dialog").then((module) => module.AddSourceDialog));
const citationDetails = part(() => import("./claims/citation-details").then((module) => module.CitationDetails));
const relevanceScale = part(() => import("./cards/relevance-scale").then((module) => module.RelevanceScale));
const argumentMenu = part(() => import("./cards/argument-menu").then((module) => module.ArgumentMenu));
const mergedWordings = part(() => import("./merging/merged-wordings").then((module) => module.MergedWordings));
const virtualRows = part(() => import("./threads/virtual-rows").then((module) => module.VirtualRows));

export const Composer = (props: PropsOf<typeof composer>) => <Late part={composer} props={props} />;
export const ReplyComposer = (props: PropsOf<typeof replyComposer>) => <Late part={replyComposer} props={props} />;
export const ClaimEditor = (props: PropsOf<typeof claimEditor>) => <Late part={claimEditor} props={props} />;
export const CiteForm = (props: PropsOf<typeof citeForm>) => <Late part={citeForm} props={props} />;
export const ClaimHistory = (props: PropsOf<typeof claimHistory>) => <Late part={claimHistory} props={props} />;
export const AddSourceDialog = (props: PropsOf<typeof addSourceDialog>) => <Late part={addSourceDialog} props={props} />;
export const CitationDetails = (props: PropsOf<typeof citationDetails>) => <Late part={citationDetails} props={props} />;
export const MergedWordings = (props: PropsOf<typeof mergedWordings>) => <Late part={mergedWordings} props={props} />;

export const ArgumentMenu = ({ children, ...props }: PropsOf<typeof argumentMenu> & StandsIn) => (
  <OnPress part={argumentMenu} props={props} standIn={children} />
);
export const RelevanceScale = ({ children, ...props }: PropsOf<typeof relevanceScale> & StandsIn) => (
  <OnPress part={relevanceScale} props={props} standIn={children} />
);

/** Meanwhile, and where it does not arrive, its children stand in. */
export function VirtualRows({ children, ...props }: PropsOf<typeof virtualRows> & { readonly children: ReactNode }) {
  const Component = useSyncExternalStore(virtualRows.subscribe, virtualRows.get, () => null);
  useEffect(() => void virtualRows.fetch().catch(() => {}), []);
  return Component ? <Component {...props} /> : children;
}

/** At the first sign of use fetches what writing takes, so that it is there when it is wanted, online or not. */
export function useReadyToWrite(mayWrite: boolean): void {
  useEffect(() => {
    if (!mayWrite) return;
    const controller = new AbortController();
    const fetchAll = () => {
      controller.abort();
      for (const { fetch } of [argumentMenu, relevanceScale, composer, replyComposer, claimEditor, citeForm, citationDetails])
        void fetch().catch(() => {});
    };
    for (const sign of ["pointermove", "pointerdown", "keydown", "scroll"])
      window.addEventListener(sign, fetchAll, { passive: true, signal: controller.signal });
    return () => controller.abort();
  }, [mayWrite]);
}

type Part<Props> = {
  readonly get: () => ComponentType<Props> | null;
  readonly fetch: () => Promise<void>;
  readonly subscribe: (onFetched: () => void) => () => void;
};
type PropsOf<P> = P extends Part<infer Props> ? Props : never;

/** A part of the page that is fetched once, when first asked for; what failed can be asked for again. */
function part<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let loaded: ComponentType<Props> | null = null;
  const waiting = new Set<() => void>();
  return {
    get: () => loaded,
    fetch: async () => {
      if (loaded) return;
      loaded = await load();
      for (const tell of waiting) tell();
    },
    subscribe: (tell) => {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
}

/** Shows a part; meanwhile its place says that it comes, or that it did not. */
function Late<Props extends object>({ part, props }: { readonly part: Part<Props>; readonly props: Props }) {
  const Component = useSyncExternalStore(part.subscribe, part.get, () => null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(-1);
  useEffect(() => {
    part.fetch().catch(() => setFailed(attempt));
  }, [part, attempt]);
  if (Component) return <Component {...props} />;
  if (failed === attempt) return <NotFetched onRetry={() => setAttempt(attempt + 1)} />;
  return (
    <div aria-busy="true" className="my-3 border-l-4 border-accent bg-wash p-4">
      <SkeletonText lines={3} />
    </div>
  );
}

type StandsIn = { readonly children: (want: () => void) => ReactNode };
type OnPressProps<Props> = { readonly part: Part<Props>; readonly props: Props; readonly standIn: StandsIn["children"] };

/** A button that stands in for a part that opens from a button of the same look: pressed, it is replaced, and the press handed over. */
function OnPress<Props extends object>({ part, props, standIn }: OnPressProps<Props>) {
  const fetched = useSyncExternalStore(part.subscribe, part.get, () => null);
  const [isWanted, setWanted] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const Component = isWanted ? fetched : null;
  useEffect(() => {
    const button = Component && place.current?.querySelector("button");
    button?.focus();
    button?.click();
  }, [Component]);
  const want = () => {
    setWanted(true);
    void part.fetch().catch(() => setWanted(false));
  };
  return (
    <span ref={place} className="contents">
      {Component ? <Component {...props} /> : standIn(want)}
    </span>
  );
}

function NotFetched({ onRetry }: { readonly onRetry: () => void }) {
  const again = (
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <Notice tone="danger" actions={again}>
      This part of the page did not arrive. Check your connection.
    </Notice>
  );
}
