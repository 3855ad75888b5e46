"use client";

import type { ComponentProps } from "react";
import { classNames } from "../class-names";

const PATHS = {
  "arrow-down": "M12 5v14m-6-6 6 6 6-6",
  "arrow-left": "M19 12H5m6-6-6 6 6 6",
  "arrow-right": "M5 12h14m-6-6 6 6-6 6",
  "arrow-up": "M12 19V5m-6 6 6-6 6 6",
  ballot: "M4 13v7h16v-7M7 16h10M9 13V4h6v9M10.5 8l1 1 2-2.5",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4",
  book: "M5 5a2 2 0 0 1 2-2h12v15H7a2 2 0 0 0-2 2zm0 14a2 2 0 0 0 2 2h12v-3",
  check: "m4.5 12.5 5 5 10-11",
  "chevron-down": "m6 9 6 6 6-6",
  "chevron-right": "m9 6 6 6-6 6",
  clock: "M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  cross: "m6 6 12 12M18 6 6 18",
  download: "M12 4v11m-5-5 5 5 5-5M4 20h16",
  edit: "m4 20 1-4L16.5 4.5l3 3L8 19zM14 7l3 3",
  external: "M10 5H5v14h14v-5M14 4h6v6m0-6-9 9",
  eye: "M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7m7 0a3 3 0 1 0 6 0 3 3 0 0 0-6 0",
  "eye-off": "M4 4l16 16M10 5.2A10 10 0 0 1 12 5c6.5 0 10 7 10 7a17 17 0 0 1-3 3.8M6.5 7A16 16 0 0 0 2 12s3.5 7 10 7a10 10 0 0 0 4-.8",
  flag: "M5 21V4h13l-3 4.5 3 4.5H5",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  hand: "M8 12.5V5.8a1.5 1.5 0 0 1 3 0V11m0-.5V4.5a1.5 1.5 0 0 1 3 0V11m0-.5V6a1.5 1.5 0 0 1 3 0v8.5c0 4-2 6.5-6 6.5-3.5 0-5-2-6.5-5l-2-3.6a1.5 1.5 0 0 1 2.6-1.5L8 12.5",
  info: "M12 11v6M12 7.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  lock: "M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3",
  menu: "M4 7h16M4 12h16M4 17h16",
  minus: "M5 12h14",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  pause: "M8 5v14M16 5v14",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7m-7 9c0-4 3-6 7-6s7 2 7 6m0-9a3 3 0 1 0-1-5.8M18 14c2.5.5 4 2.5 4 6",
  person: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 10c0-4.5 3.5-7 8-7s8 2.5 8 7",
  play: "M7 5l12 7-12 7z",
  plus: "M12 5v14M5 12h14",
  quote: "M10 7H5v6h5zm0 6c0 2.5-1.5 4-4 4M19 7h-5v6h5zm0 6c0 2.5-1.5 4-4 4",
  refusal: "M5.6 5.6l12.8 12.8M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0",
  reply: "M9 6 4 11l5 5m-5-5h9c4 0 7 2 7 7",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13m5-1.5L20 20",
  undo: "M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3",
  upload: "M12 15V4M7 9l5-5 5 5M4 20h16",
  warning: "M12 4 2.5 20h19zM12 10v4.5m0 2.7v.01",
} as const;
export type IconName = keyof typeof PATHS;

/** A 20 px line drawing in the colour of the text. Decorative: the words beside it, or the button's label, say what it means. */
export function Icon({ name, className, ...rest }: Omit<ComponentProps<"svg">, "children" | "name"> & { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      className={classNames("icon", (name === "more" || name === "grip") && "icon-bold", className)}
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
