import { useEffect, useState } from "react";

export const SPEEDS = [
  { value: "slow", label: "Slow", everyMs: 1_200 },
  { value: "even", label: "Even", everyMs: 400 },
  { value: "fast", label: "Fast", everyMs: 100 },
] as const;
export type Speed = (typeof SPEEDS)[number]["value"];

/** Which of `count` steps is shown, and whether it goes on by itself; it stops at the last one. */
export function usePlayer(count: number) {
  const last = Math.max(0, count - 1);
  const [at, setAt] = useState(last);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>("even");
  const index = Math.min(at, last);
  const everyMs = SPEEDS.find(({ value }) => value === speed)!.everyMs;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setAt((now) => Math.min(last, now + 1)), everyMs);
    return () => clearInterval(timer);
  }, [isPlaying, everyMs, last]);
  useEffect(() => {
    if (index === last) setIsPlaying(false);
  }, [index, last]);
  return {
    index,
    last,
    isPlaying,
    speed,
    setSpeed,
    goTo: (next: number) => {
      setIsPlaying(false);
      setAt(Math.max(0, Math.min(last, next)));
    },
    /** From the beginning where it stands at the end. */
    toggle: () => {
      if (!isPlaying && index === last) setAt(0);
      setIsPlaying(!isPlaying && last > 0);
    },
  };
}

export type Player = ReturnType<typeof usePlayer>;
