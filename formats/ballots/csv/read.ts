import { ballotSink } from "../gathering/ballot-sink";
import { problem } from "../problem";
import { plainText, quoted } from "../text/plain-text";
import type { BallotSet, ReadRequest } from "../types";
import { gridLooker, gridType } from "./ballot-type";
import { eachRecord } from "./cells";
import { readChoices } from "./choices";
import { rowFiller } from "./fillers";
import { type CsvHeader, readHeader } from "./header";
import { rowAmounts } from "./row-amounts";
import { cellValue, OTHER } from "./values";

/**
 * Reads CSV as docs/command-line.md describes it: a column for each option, whose cells are ranks, scores, marks, dots, votes or
 * answers; or columns for the first, second … choice, whose cells are names; or one column of rankings.
 */
export function readCsv(file: Uint8Array, request: ReadRequest): BallotSet {
  const bytes = plainText(file);
  const header = readHeader(bytes);
  return header.names.length > 0 ? readGrid(bytes, header, request) : readChoices(bytes, header, request);
}

function readGrid(bytes: Uint8Array, header: CsvHeader, request: ReadRequest): BallotSet {
  const { names, columns, delimiter, body, declared } = header;
  const type = typeOfGrid(bytes, header, request);
  const sink = ballotSink(type, names);
  const filler = rowFiller(type, sink.packed, names.length, declared?.ballotType === type ? declared.limit : null);
  const amounts = rowAmounts();
  eachRecord(bytes, body, delimiter, {
    cell(index, cell, start, end, line) {
      const column = columns[index];
      if (column?.role === "option") {
        const value = cellValue(cell, start, end);
        const refusal = filler.cell(column.number, value);
        if (refusal !== null)
          throw problem(
            line,
            `${quoted(cell, start, end)} under “${names[column.number]}” ${refusal}.${value === OTHER ? " A column that is no option can be called name or id." : ""}`,
          );
      } else amounts.cell(header, index, cell, start, end, line);
    },
    record(line) {
      const refusal = filler.row();
      if (refusal !== null) throw problem(line, refusal);
      sink.take(line, amounts.count, amounts.weight);
      amounts.restart();
    },
  });
  return { title: null, seats: null, names, profile: sink.finish(filler.limits()), notes: [] };
}

function typeOfGrid(bytes: Uint8Array, { columns, delimiter, body, names, declared }: CsvHeader, request: ReadRequest) {
  const looker = gridLooker();
  const isOpen = !request.ballotType && !declared && request.wanted?.length !== 1;
  if (isOpen)
    eachRecord(bytes, body, delimiter, {
      cell(index, cell, start, end) {
        if (columns[index]?.role === "option") looker.cell(cellValue(cell, start, end));
      },
      record: () => looker.row(),
    });
  return gridType(looker.look, names.length, declared?.ballotType ?? null, request);
}
