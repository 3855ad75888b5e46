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

const TITLE = { size: 16, line: 21, room: 10 } as const;

/**
 * A picture of the page as a file of its own: with the colours of daylight on paper, its title above it, and nothing that the page does not
 * show. Looks are written as attributes, so that it reads the same anywhere.
 */
export function standAlone(picture: SVGSVGElement, title: string): string {
  const { width, height } = picture.viewBox.baseVal;
  const stage = document.createElement("div");
  stage.dataset.theme = "light";
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
    const lines = linesOf(title, Math.floor(width / (TITLE.size * 0.52)));
    const above = lines.length * TITLE.line + TITLE.room;
    shown.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    shown.setAttribute("viewBox", `0 ${-above} ${width} ${height + above}`);
    shown.setAttribute("width", String(width));
    shown.setAttribute("height", String(height + above));
    shown.setAttribute("font-family", FONTS);
    shown.removeAttribute("aria-hidden");
    shown.prepend(
      titleElement(title),
      paperElement(paper, width, height, above),
      ...lines.map((line, row) => lineElement(line, row, above, ink)),
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

function titleElement(title: string): SVGElement {
  const element = document.createElementNS(SVG, "title");
  element.textContent = title;
  return element;
}

function paperElement(paper: string, width: number, height: number, above: number): SVGElement {
  const element = document.createElementNS(SVG, "rect");
  const place = { x: 0, y: -above, width, height: height + above, fill: paper };
  for (const [name, value] of Object.entries(place)) element.setAttribute(name, String(value));
  return element;
}

function lineElement(line: string, row: number, above: number, ink: string): SVGElement {
  const element = document.createElementNS(SVG, "text");
  const place = { x: 0, y: TITLE.size - above + row * TITLE.line, fill: ink, "font-size": TITLE.size, "font-weight": 600 };
  for (const [name, value] of Object.entries(place)) element.setAttribute(name, String(value));
  element.textContent = line;
  return element;
}
