"use client";

import { useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "./button";

type Props = { readonly text: string; readonly label?: string; readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** Puts `text` on the clipboard and says so. `<CopyButton text={link} label="Copy link" />` */
export function CopyButton({ text, label = "Copy", variant = "secondary", size = "small" }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  return (
    <Button variant={variant} size={size} icon={state === "copied" ? "check" : "copy"} onClick={copy} onBlur={() => setState("idle")}>
      <span className="inline-grid">
        <span className={state === "idle" ? "[grid-area:1/1]" : "invisible [grid-area:1/1]"}>{label}</span>
        <span role="status" className="[grid-area:1/1]">
          {state === "copied" ? "Copied" : state === "failed" ? "Not copied" : ""}
        </span>
      </span>
    </Button>
  );
}
