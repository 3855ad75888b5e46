import type { ReactNode } from "react";
import { classNames } from "../class-names";

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: right-aligned, tabular. Put the unit in the header. */
  readonly numeric?: boolean;
  /** Added to the header and the cells: a width, mostly. */
  readonly className?: string;
};

type Props<Row> = {
  /** What the table is, read aloud first and shown above it unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** One more row, set off: a total. */
  readonly footer?: readonly ReactNode[];
  readonly empty?: ReactNode;
  /** Marks rows, such as the viewer's own. */
  readonly highlight?: (row: Row) => boolean;
  readonly className?: string;
};

/**
 * A real table: the first column names the row and stays in sight when the rest scrolls sideways.
 * `<DataTable caption="Ballots by option" columns={[{ key: "o", header: "Option", cell: (r) => r.label }, { key: "n", header: "Ballots", numeric: true, cell: (r) => r.n }]} rows={rows} rowKey={(r) => r.key} />`
 */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey, footer, empty, highlight, className }: Props<Row>) {
  return (
    <div className={classNames("flex min-w-0 flex-col gap-2", className)}>
      {/* The table's own caption is read; this one is seen, and does not scroll away with a wide table. */}
      {captionHidden ? null : (
        <p aria-hidden="true" className="font-serif text-lg leading-6 font-semibold">
          {caption}
        </p>
      )}
      <ScrollRegion label={caption}>
        <table className="w-full border-collapse font-sans text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-b border-edge">
              {columns.map((column, index) => (
                <th key={column.key} scope="col" className={cellClass(column, index)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="py-4 text-muted">
                  {empty ?? "Nothing to show yet."}
                </td>
              </tr>
            ) : null}
            {rows.map((row) => (
              <tr key={rowKey(row)} className={classNames("border-b border-line", highlight?.(row) && "font-semibold")}>
                {columns.map((column, index) => {
                  const Cell = index === 0 ? "th" : "td";
                  return (
                    <Cell key={column.key} scope={index === 0 ? "row" : undefined} className={cellClass(column, index)}>
                      {column.cell(row)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {footer ? <FooterRow columns={columns} cells={footer} /> : null}
        </table>
      </ScrollRegion>
    </div>
  );
}

/** A part that scrolls sideways and can be reached and scrolled by keyboard. For tables built by hand. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    // A group, not a landmark: a page has many tables.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div role="group" aria-label={label} tabIndex={0} className={classNames("scroll-row", className)}>
      {children}
    </div>
  );
}

function FooterRow<Row>({ columns, cells }: { readonly columns: readonly Column<Row>[]; readonly cells: readonly ReactNode[] }) {
  return (
    <tfoot>
      <tr className="border-t border-edge">
        {columns.map((column, index) => {
          const Cell = index === 0 ? "th" : "td";
          return (
            <Cell key={column.key} scope={index === 0 ? "row" : undefined} className={cellClass(column, index)}>
              {cells[index]}
            </Cell>
          );
        })}
      </tr>
    </tfoot>
  );
}

/** Short names, because a page has hundreds of cells: components/styles/parts.css says what they look like. */
function cellClass<Row>(column: Column<Row>, index: number): string {
  return classNames(index === 0 ? "cell-name" : "cell", column.numeric && "cell-figure", column.className);
}
