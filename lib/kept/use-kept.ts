import { useCallback, useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { readKeptValue, writeKept } from "./store";

/**
 * What somebody is writing, kept in this browser from the first letter until it is sent: it outlives a reload, a crash and a lost
 * connection. `place` is one for each form and what it is about. `isFromBefore`: it was found here when the form opened.
 */
export function useKept<Value>(place: string, original: Value) {
  const begin = useRef(original);
  begin.current = original;
  const [value, setValue] = useState(original);
  const [isFromBefore, setFromBefore] = useState(false);
  useEffect(() => {
    const kept = readKeptValue<Value>("browser", place);
    setValue(kept ?? begin.current);
    setFromBefore(kept !== null);
  }, [place]);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      keep(place, next, begin.current);
    },
    [place],
  );
  const forget = useCallback(() => {
    setValue(begin.current);
    setFromBefore(false);
    writeKept("browser", place, null);
  }, [place]);
  /** It was sent: it stays in the form, and is kept no longer. */
  const settle = useCallback(() => {
    setFromBefore(false);
    writeKept("browser", place, null);
  }, [place]);
  return { value, set, forget, settle, isFromBefore };
}

/** The same for a form of fields. `original` is what it opens with. */
export function useKeptFields<Fields extends FieldValues>(place: string, form: UseFormReturn<Fields>, original: Fields) {
  const begin = useRef(original);
  begin.current = original;
  const [isFromBefore, setFromBefore] = useState(false);
  const { reset, subscribe } = form;
  useEffect(() => {
    const kept = readKeptValue<DefaultValues<Fields>>("browser", place);
    if (kept) reset({ ...begin.current, ...kept }, { keepDefaultValues: true });
    setFromBefore(kept !== null);
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => keep(place, values, begin.current),
    });
  }, [place, reset, subscribe]);
  const forget = useCallback(() => {
    setFromBefore(false);
    writeKept("browser", place, null);
  }, [place]);
  return { forget, isFromBefore };
}

/** What says no more than the form began with is not worth keeping. */
function keep(place: string, value: unknown, original: unknown): void {
  const says = JSON.stringify(value);
  writeKept("browser", place, says === JSON.stringify(original) ? null : says);
}
