"use client";

import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { SkeletonText } from "@/components/ui/feedback/skeleton";

// Reading the floor needs none of this: it is fetched once the page rests, and only for somebody who may write.
const argumentMenu = () => import("./argument-menu");
const withdrawCitation = () => import("./claims/withdraw-citation");
const composer = () => import("./composer/composer");
const replyComposer = () => import("./reply-composer");
const claimEditor = () => import("./claims/claim-editor");
const citeForm = () => import("./claims/cite-form");
const claimHistory = () => import("./claims/claim-history");
const addSource = () => import("./sources/add-source-dialog");

export const ArgumentMenu = lazy(() => argumentMenu().then((module) => ({ default: module.ArgumentMenu })));
export const WithdrawCitation = lazy(() => withdrawCitation().then((module) => ({ default: module.WithdrawCitation })));
export const Composer = lazy(() => composer().then((module) => ({ default: module.Composer })));
export const ReplyComposer = lazy(() => replyComposer().then((module) => ({ default: module.ReplyComposer })));
export const ClaimEditor = lazy(() => claimEditor().then((module) => ({ default: module.ClaimEditor })));
export const CiteForm = lazy(() => citeForm().then((module) => ({ default: module.CiteForm })));
export const ClaimHistory = lazy(() => claimHistory().then((module) => ({ default: module.ClaimHistory })));
export const AddSourceDialog = lazy(() => addSource().then((module) => ({ default: module.AddSourceDialog })));

/** Fetches what writing takes while nothing else happens, so that it is there when it is wanted, online or not. */
export function useReadyToWrite(mayWrite: boolean): void {
  useEffect(() => {
    if (!mayWrite) return;
    const timer = setTimeout(
      () => void Promise.allSettled([withdrawCitation(), composer(), replyComposer(), claimEditor(), citeForm()]),
      1_500,
    );
    return () => clearTimeout(timer);
  }, [mayWrite]);
}

/** Around a form that may still be on its way: its place shows that it comes. */
export function Late({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <div aria-busy="true" className="my-3 border-l-4 border-accent bg-wash p-4">
          <SkeletonText lines={5} />
        </div>
      }
    >
      {children}
    </Suspense>
  );
}
