"use client";

import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { formatNumber } from "@/lib/format";
import { countGraphemes } from "@/lib/graphemes";
import { classNames } from "../class-names";
import { controlClass, describedBy, Field, type FieldWords } from "./field";

type Props = ComponentProps<"textarea"> &
  FieldWords & {
    /** The most characters, as a reader counts them. Shown, not enforced: the form's own rule refuses. */
    readonly limit?: number;
    /** `written` sets it in the serif, for claims, reasons and briefs. */
    readonly face?: "written" | "plain";
  };

/**
 * Several lines; grows with what is written. Works with `register`:
 * `<TextArea label="Your claim" limit={500} face="written" error={errors.text?.message} {...register("text")} />`
 */
export function TextArea({ label, hint, error, optional, labelHidden, limit, face = "plain", className, id: given, ...props }: Props) {
  const fallback = useId();
  const id = given ?? fallback;
  const words = { label, hint, error, optional, labelHidden };
  const { ref, onInput, ...area } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  const [count, setCount] = useState(() => countGraphemes(String(area.value ?? area.defaultValue ?? "")));
  // A form may fill or empty the field (default values, a kept draft, a reset) without an event: looked up after each render.
  useEffect(() => setCount(countGraphemes(element.current?.value ?? "")));
  const shown = area.value === undefined ? count : countGraphemes(String(area.value));
  return (
    <Field id={id} {...words} className={className} after={limit ? <Counter id={id} count={shown} limit={limit} /> : null}>
      <textarea
        rows={3}
        {...area}
        id={id}
        ref={(node) => {
          element.current = node;
          if (typeof ref === "function") return ref(node);
          if (ref) ref.current = node;
        }}
        onInput={(event) => {
          setCount(countGraphemes(event.currentTarget.value));
          onInput?.(event);
        }}
        {...describedBy(id, words, limit ? `${id}-count` : undefined)}
        className={classNames(controlClass, "field-sizing-content max-h-[60vh] min-h-24 resize-y", face === "written" && "written")}
      />
    </Field>
  );
}

function Counter({ id, count, limit }: { readonly id: string; readonly count: number; readonly limit: number }) {
  const over = count - limit;
  const near = over > -Math.max(20, limit * 0.1);
  return (
    <p className={classNames("figures text-right font-sans text-xs", over > 0 ? "font-semibold text-danger" : "text-muted")}>
      <span id={`${id}-count`}>
        {formatNumber(count)} / {formatNumber(limit)}
        <span className="sr-only"> characters</span>
      </span>
      {/* Announced only near the end: a count at every key would drown the writer. */}
      <span role="status" className={over > 0 ? "" : "sr-only"}>
        {over > 0 ? ` · ${formatNumber(over)} too many` : near ? `${formatNumber(-over)} characters left` : ""}
      </span>
    </p>
  );
}
