/** The class that keeps a picture with this many columns wide enough for their figures; it scrolls where there is less room. */
export function widthFor(columns: number): string {
  return WIDTHS[Math.min(WIDTHS.length - 1, columns)]!;
}

const WIDTHS = [
  "",
  "",
  "min-w-72",
  "min-w-80",
  "min-w-96",
  "min-w-[32rem]",
  "min-w-[38rem]",
  "min-w-[44rem]",
  "min-w-[50rem]",
  "min-w-[58rem]",
  "min-w-[66rem]",
  "min-w-[74rem]",
  "min-w-[96rem]",
  "min-w-[128rem]",
];
