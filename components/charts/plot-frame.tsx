"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/actions/button";
import { DataTable, ScrollRegion } from "../ui/data/data-table";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { type TableCell, tableCsv } from "./saving/csv";
import { pngOf, standAlone } from "./saving/picture";
import { saveFile } from "./saving/save-file";

export type PlotTable = { readonly header: readonly string[]; readonly rows: readonly (readonly TableCell[])[] };

type Props = Omit<ChartWords, "title"> & {
  readonly title: string;
  /** The numbers of the picture: shown as a table, and saved as CSV. Texts stand first; figures are told from them by their type. */
  readonly table: PlotTable;
  /** How figures are written in the table; the file has them as they are. */
  readonly figure: (value: number, column: number) => string;
  /** Of the files, without an ending. */
  readonly name: string;
  /** What the picture is about, where the page says so above it: a saved picture says it over the title. */
  readonly about?: string;
  /** The picture has a form of its own for phones: nothing has to scroll sideways. */
  readonly fits?: boolean;
  /** One SVG with a viewBox, or one for each form, the widest first. */
  readonly children: ReactNode;
};

/** Frame of a picture that can be taken away: as SVG, as PNG, and its numbers as CSV. */
export function PlotFrame({ title, table, figure, name, about, fits = false, children, ...words }: Props) {
  const picture = useRef<HTMLDivElement>(null);
  return (
    <ChartFrame
      title={title}
      {...words}
      tools={<SaveButtons {...{ title, table, name, about }} pictureIn={() => picture.current?.querySelector("svg") ?? null} />}
      table={
        <DataTable
          caption={title}
          captionHidden
          rows={table.rows.map((cells, place) => ({ cells, place }))}
          rowKey={({ place }) => String(place)}
          columns={table.header.map((header, column) => ({
            key: header,
            header,
            numeric: table.rows.some(({ [column]: cell }) => typeof cell === "number"),
            cell: ({ cells }: { readonly cells: readonly TableCell[] }) => shown(cells[column] ?? null, column, figure),
          }))}
        />
      }
    >
      {fits ? (
        <div ref={picture} className="max-w-3xl">
          {children}
        </div>
      ) : (
        <ScrollRegion label={`Picture: ${title}`}>
          <div ref={picture} className="min-w-[34rem] max-w-3xl">
            {children}
          </div>
        </ScrollRegion>
      )}
    </ChartFrame>
  );
}

const shown = (cell: TableCell, column: number, figure: Props["figure"]): ReactNode =>
  cell === null ? "–" : typeof cell === "number" ? figure(cell, column) : cell;

type SaveProps = Pick<Props, "title" | "table" | "name" | "about"> & { readonly pictureIn: () => SVGSVGElement | null };

function SaveButtons({ title, table, name, about = "", pictureIn }: SaveProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (kind: "svg" | "png") => {
    const picture = pictureIn();
    if (!picture) return;
    try {
      const svg = standAlone(picture, { title, about });
      saveFile(`${name}.${kind}`, kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg));
      setProblem(null);
    } catch {
      setProblem("This browser could not make the picture. The other formats hold the same.");
    }
  };
  const saveTable = () => saveFile(`${name}.csv`, new Blob(["\uFEFF", tableCsv(table.header, table.rows)], { type: "text/csv" }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds a form's controls.
    <div
      role="group"
      aria-label={`Save: ${about ? `${about}: ` : ""}${title}`}
      className="flex flex-wrap items-center gap-x-1 print:hidden"
    >
      <Button size="small" variant="quiet" icon="download" onClick={() => void save("svg")}>
        SVG
      </Button>
      <Button size="small" variant="quiet" icon="download" onClick={() => void save("png")}>
        PNG
      </Button>
      <Button size="small" variant="quiet" icon="download" onClick={saveTable}>
        CSV
      </Button>
      <span role="status" className="font-sans text-sm text-muted">
        {problem}
      </span>
    </div>
  );
}
