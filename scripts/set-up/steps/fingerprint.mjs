import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** One short name for the content of files and folders, whatever their dates; what `isLeftOut(name)` holds of is not read. */
export function fingerprintOf(root, names, isLeftOut = () => false) {
  const hash = createHash("sha256");
  const visit = (name) => {
    const file = path.join(root, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || isLeftOut(name)) return;
    if (found.isDirectory()) for (const child of readdirSync(file).sort()) visit(`${name}/${child}`);
    else hash.update(`${name}\0${found.size}\0`).update(readFileSync(file));
  };
  for (const name of [...names].sort()) visit(name);
  return hash.digest("hex").slice(0, 16);
}
