import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.resolve(import.meta.dirname, "tokens.css"), "utf8");
const THEMES = ["light", "dark"] as const;

describe.each(THEMES)("the %s palette", (theme) => {
  it.each(["ink", "muted", "accent", "accent-strong", "danger"])("%s can be read on every paper", (name) => {
    for (const paper of ["paper", "wash", "accent-wash", "danger-wash"]) {
      expect(contrast(colour(name, theme), colour(paper, theme)), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  it("accent-ink can be read on the accent, at rest and under the pointer", () => {
    expect(contrast(colour("accent-ink", theme), colour("accent", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("accent-ink", theme), colour("accent-strong", theme))).toBeGreaterThanOrEqual(4.5);
  });
  it("edges of controls and marks stand out from every paper", () => {
    for (const paper of ["paper", "wash", "accent-wash", "danger-wash"]) {
      expect(contrast(colour("edge", theme), colour(paper, theme)), paper).toBeGreaterThanOrEqual(3);
    }
  });
});

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const match = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!match) throw new Error(`tokens.css has no colour called ${name}`);
  return match[theme === "light" ? 1 : 2]!;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
