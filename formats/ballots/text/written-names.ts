/** Names as a format can write them: on one line, without what `clean` takes away, and still all different. */
export function writtenNames(names: readonly string[], clean: (name: string) => string = (name) => name): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = oneLine(clean(name)) || "Option";
    let distinct = plain;
    for (let number = 2; taken.has(distinct); number++) distinct = `${plain} ${number}`;
    taken.add(distinct);
    return distinct;
  });
}

export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
