import { encode } from "uqr";
import { classNames } from "../class-names";

type Props = {
  /** What the picture holds, usually the address to join at. */
  readonly text: string;
  /** Read aloud instead of the picture: "QR picture of the address plenary.example/join/ABCD". */
  readonly label: string;
  readonly className?: string;
};

/** A QR picture, dark on light in either theme. Show the address in words beside it. `<QrPicture text={link} label={`QR picture of ${link}`} className="size-48" />` */
export function QrPicture({ text, label, className }: Props) {
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classNames("block", className)}
    >
      <rect width={size} height={size} className="fill-qr-paper" />
      <path d={modulesPath(data)} className="fill-qr-ink" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
export function modulesPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = "";
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x += 1;
        path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
      }
      return path;
    })
    .join("");
}
