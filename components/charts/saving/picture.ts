/** What of an element's looks a picture has to carry when it stands alone: everything that a style sheet gave it. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;

/** Fonts that every machine has something for: the page's own do not travel with a picture. */
const FONTS = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const TITLE = { size: 16, line: 21, weight: 600 } as const;
const ABOUT = { size: 13, line: 18, weight: 400 } as const;
/** Between the words and the picture, and around both. */
const ROOM = 12;
const MARGIN = 20;

/** `about`: what it is a picture of, where its title does not say so; may be empty. */
export type PictureWords = { readonly title: string; readonly about: string };

/**
 * A picture of the page as a file of its own: with the colours of daylight on paper, its title above it, and nothing that the page does not
 * show. Looks are written as attributes, so that it reads the same anywhere.
 */
export function standAlone(picture: SVGSVGElement, { title, about }: PictureWords): string {
  return inDaylight(() => drawAlone(picture, { title, about }));
}

/** Colours are worked out where they are declared, at the root of the page: the whole page takes on the light theme for as long as they are read. */
function inDaylight<Answer>(read: () => Answer): Answer {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "light";
  try {
    return read();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

function drawAlone(picture: SVGSVGElement, { title, about }: PictureWords): string {
  const { width, height } = picture.viewBox.baseVal;
  const stage = document.createElement("div");
  stage.className = "picture-stage";
  const shown = picture.cloneNode(true) as SVGSVGElement;
  stage.append(shown);
  document.body.append(stage);
  try {
    const paper = getComputedStyle(stage).backgroundColor;
    const ink = getComputedStyle(stage).color;
    const elements = [shown, ...shown.querySelectorAll<SVGElement>("*")];
    // What stands inside takes its looks from what is around it, so that nothing is taken off before all is read.
    for (const element of elements) carryLooks(element);
    for (const element of elements) takeOffNames(element);
    const words = [...wordsOver(about, width, ABOUT), ...wordsOver(title, width, TITLE)];
    const above = words.reduce((sum, { line }) => sum + line, 0) + ROOM;
    const frame = { x: -MARGIN, y: -above - MARGIN, width: width + 2 * MARGIN, height: height + above + 2 * MARGIN };
    shown.setAttribute("xmlns", SVG);
    shown.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
    shown.setAttribute("width", String(frame.width));
    shown.setAttribute("height", String(frame.height));
    shown.setAttribute("font-family", FONTS);
    shown.removeAttribute("aria-hidden");
    shown.prepend(
      elementOf("title", {}, about ? `${about}: ${title}` : title),
      elementOf("rect", { ...frame, fill: paper }),
      ...linesFrom(words, -above, ink),
    );
    return new XMLSerializer().serializeToString(shown);
  } finally {
    stage.remove();
  }
}

/** Words in lines of at most so many characters; a longer word has a line of its own. */
export function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same as a PNG, twice as fine as the screen. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * FINENESS;
  canvas.height = image.height * FINENESS;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser made no picture."))), "image/png"),
  );
}

const FINENESS = 2;

function carryLooks(element: SVGElement): void {
  const looks = getComputedStyle(element);
  for (const look of LOOKS) {
    const value = looks.getPropertyValue(look);
    if (value !== "") element.setAttribute(look, COLOURS.has(look) ? plainColour(value) : value);
  }
}

function takeOffNames(element: SVGElement): void {
  element.removeAttribute("class");
  for (const name of element.getAttributeNames()) if (name.startsWith("data-")) element.removeAttribute(name);
}

const COLOURS: ReadonlySet<string> = new Set(["fill", "stroke"]);

/** A colour as every program knows it: mixed ones are painted once, and read from what is painted. */
function plainColour(value: string): string {
  if (value === "none" || value.startsWith("rgb")) return value;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [1, 1];
  const brush = canvas.getContext("2d")!;
  brush.fillStyle = value;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

const SVG = "http://www.w3.org/2000/svg";

type Line = { readonly text: string; readonly size: number; readonly line: number; readonly weight: number };

function wordsOver(text: string, width: number, look: Omit<Line, "text">): readonly Line[] {
  return text === "" ? [] : linesOf(text, Math.floor(width / (look.size * 0.62))).map((line) => ({ text: line, ...look }));
}

function linesFrom(lines: readonly Line[], top: number, ink: string): readonly SVGElement[] {
  let y = top;
  return lines.map(({ text, size, line, weight }) => {
    y += line;
    return elementOf("text", { x: 0, y: y - (line - size), fill: ink, "font-size": size, "font-weight": weight }, text);
  });
}

function elementOf(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.textContent = text;
  return element;
}
