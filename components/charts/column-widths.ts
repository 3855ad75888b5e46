/** The class that keeps a picture with this many columns wide enough for their figures; it scrolls where there is less room. */
export function widthFor(columns: number): string {
  return WIDTHS[Math.min(WIDTHS.length - 1, columns)]!;
}

const WIDTHS = [
  "",
  "",
  "min-w-72",
  "min-w-96",
  "min-w-[30rem]",
  "min-w-[36rem]",
  "min-w-[43rem]",
  "min-w-[50rem]",
  "min-w-[57rem]",
  "min-w-[64rem]",
  "min-w-[71rem]",
  "min-w-[78rem]",
  "min-w-[100rem]",
  "min-w-[132rem]",
];
