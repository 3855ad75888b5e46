import type { Locator, Page } from "@playwright/test";

/** The table with this caption, row by row, as it reads. */
export function rowsOf(page: Page, caption: string): Promise<readonly (readonly string[])[]> {
  return cellsOf(page.getByRole("table", { name: caption }));
}

async function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  return table.evaluate((element: HTMLTableElement) =>
    [...element.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim())),
  );
}
