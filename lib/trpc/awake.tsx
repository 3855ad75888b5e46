"use client";

import { useEffect } from "react";

/** A page without this component, or one that wakes up very slowly, is not waited for longer. */
const PATIENCE_MS = 5_000;

let isAwake = false;
const waiting = new Set<() => void>();

/** Stands at the end of what a page is made of: once it wakes up, so has everything before it. */
export function Awake() {
  useEffect(() => {
    isAwake = true;
    for (const wake of [...waiting]) wake();
  }, []);
  return null;
}

/**
 * Begins something once the page has woken up: newer data that comes before would differ from what the server wrote, and the page would
 * be thrown away and made again. `begin` answers how to stop what it began; so does this.
 */
export function whenAwake(begin: () => () => void): () => void {
  if (isAwake) return begin();
  let stop = () => {
    clearTimeout(timer);
    waiting.delete(wake);
  };
  const wake = () => {
    stop();
    stop = begin();
  };
  const timer = setTimeout(wake, PATIENCE_MS);
  waiting.add(wake);
  return () => stop();
}
