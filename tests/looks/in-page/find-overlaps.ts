/** A line of text as it is drawn. */
interface Piece {
  readonly text: string;
  readonly node: Text;
  readonly box: DOMRect;
  /** what it moves with when the page is scrolled */
  readonly layer: Element | null;
  /** whether a line behind it is interrupted by its paper halo */
  readonly hasHalo: boolean;
}

/** A stretch of a drawn line, in pixels of the window. */
interface Stroke {
  readonly shape: Element;
  readonly from: DOMPoint;
  readonly to: DOMPoint;
  readonly layer: Element | null;
}

/** Runs in the page: what of its text cannot be read well, in words; empty when nothing. */
export function findOverlaps(): string[] {
  const pieces = listPieces();
  return [
    ...findBrokenWords(pieces),
    ...findLabelsOnLabels(pieces),
    ...findStruckLabels(pieces, listStrokes()),
  ];
}

function listPieces(): Piece[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || node.data.trim() === '') continue;
    if (!isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(parent);
    const hasHalo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
    const layer = layerOf(parent);
    for (const rect of range.getClientRects()) {
      const box = clip(rect, parent);
      if (box.width > 1 && box.height > 1)
        pieces.push({ text: node.data.trim(), node, box, layer, hasHalo });
    }
  }
  return pieces;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** What a scrolling or hiding box around it leaves of a rectangle; nothing of what is only read out. */
function clip(rect: DOMRect, inside: Element): DOMRect {
  let { left, right, top, bottom } = rect;
  for (let at: Element | null = inside; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.clipPath !== 'none') return new DOMRect();
    if (at === document.body || style.overflow === 'visible' || at instanceof SVGElement) continue;
    const box = at.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) return new DOMRect();
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function layerOf(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky' || at.matches('dialog[open]')) return at;
  }
  return null;
}

/** A word in two lines without a hyphen. Addresses may break where they must. */
function findBrokenWords(pieces: readonly Piece[]): string[] {
  const nodes = new Set(pieces.map(({ node }) => node));
  return [...nodes].flatMap((node) => {
    const style = node.parentElement === null ? undefined : getComputedStyle(node.parentElement);
    if (pieces.filter((piece) => piece.node === node).length < 2) return [];
    if (style === undefined || style.hyphens === 'auto') return [];
    return [...node.data.matchAll(/\S+/g)]
      .filter(([token]) => !/[@/_.]\S/.test(token))
      .flatMap((token) =>
        [...token[0].matchAll(/[\p{L}\p{M}]{3,}/gu)].map((word) => ({
          word,
          at: token.index + word.index,
        })),
      )
      .filter(({ word, at }) => isInTwoLines(node, at, word[0].length))
      .map(({ word }) => `“${word[0]}” is broken inside`);
  });
}

function isInTwoLines(node: Text, start: number, length: number): boolean {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + length);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const tops = rects.map(({ top }) => top);
  return rects.length > 1 && Math.max(...tops) - Math.min(...tops) > (rects[0]?.height ?? 0) / 2;
}

function findLabelsOnLabels(pieces: readonly Piece[]): string[] {
  const cores = pieces
    .map((piece) => ({ ...piece, core: coreOf(piece.box, 0.2) }))
    .toSorted((one, other) => one.core.top - other.core.top);
  const found: string[] = [];
  for (const [index, one] of cores.entries()) {
    for (const other of cores.slice(index + 1)) {
      if (other.core.top > one.core.bottom) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      if (doOverlap(one.core, other.core)) found.push(`“${one.text}” lies on “${other.text}”`);
    }
  }
  return found;
}

/** The part of a line's box in which letters stand. */
function coreOf(box: DOMRect, margin: number): DOMRect {
  const cut = box.height * margin;
  return new DOMRect(box.left + 1, box.top + cut, Math.max(0, box.width - 2), box.height - 2 * cut);
}

function doOverlap(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 1 && height > 1;
}

/** Lines, drawn paths, and boxes so thin that they are lines. */
function listStrokes(): Stroke[] {
  const drawn = [...document.querySelectorAll('svg line, svg path, svg polyline')].flatMap(
    (shape) =>
      shape instanceof SVGGeometryElement && isSeen(shape) && isStroked(shape)
        ? strokesOf(shape)
        : [],
  );
  return [...drawn, ...listThinBoxes()];
}

function isStroked(shape: Element): boolean {
  const { stroke, strokeWidth, strokeOpacity } = getComputedStyle(shape);
  return stroke !== 'none' && Number.parseFloat(strokeWidth) > 0 && Number(strokeOpacity) > 0;
}

const STEP = 6;

function strokesOf(shape: SVGGeometryElement): Stroke[] {
  const matrix = shape.getScreenCTM();
  // an icon's strokes belong to the icon
  if (matrix === null || (shape.ownerSVGElement?.getBoundingClientRect().width ?? 0) < 40)
    return [];
  const length = shape.getTotalLength();
  const steps = shape instanceof SVGLineElement ? 1 : Math.max(1, Math.ceil(length / STEP));
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    shape.getPointAtLength((length * step) / steps).matrixTransform(matrix),
  );
  const layer = layerOf(shape);
  return points.slice(1).map((to, index) => ({ shape, from: points[index] ?? to, to, layer }));
}

function listThinBoxes(): Stroke[] {
  return [...document.querySelectorAll('body *, svg rect')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const isThin = Math.min(box.width, box.height) <= 3 && Math.max(box.width, box.height) >= 12;
    if (!isThin || element instanceof SVGLineElement || !isSeen(element)) return [];
    const { backgroundColor, fill } = getComputedStyle(element);
    const paint = element instanceof SVGElement ? fill : backgroundColor;
    if (paint === 'none' || /(^|, )transparent$|[,/] 0\)$/.test(paint)) return [];
    const layer = layerOf(element);
    const isFlat = box.width > box.height;
    const from = isFlat
      ? new DOMPoint(box.left, (box.top + box.bottom) / 2)
      : new DOMPoint((box.left + box.right) / 2, box.top);
    const to = isFlat ? new DOMPoint(box.right, from.y) : new DOMPoint(from.x, box.bottom);
    return [{ shape: element, from, to, layer }];
  });
}

function findStruckLabels(pieces: readonly Piece[], strokes: readonly Stroke[]): string[] {
  const struck = pieces.filter((piece) =>
    strokes.some(
      (stroke) =>
        stroke.layer === piece.layer && doesStrike(stroke, piece) && !isOnPaper(piece, stroke),
    ),
  );
  return struck.map(({ text }) => `“${text}” is struck through by a line`);
}

/** Whether a filled shape between the two hides the line where the words stand. */
function isOnPaper({ node, box }: Piece, { shape }: Stroke): boolean {
  const core = coreOf(box, 0.25);
  return [...(node.parentElement?.closest('svg')?.querySelectorAll('rect') ?? [])].some((rect) => {
    const paper = rect.getBoundingClientRect();
    const isAround =
      paper.left <= core.left + 8 &&
      paper.right >= core.right - 8 &&
      paper.top <= core.top &&
      paper.bottom >= core.bottom;
    const isBetween =
      (shape.compareDocumentPosition(rect) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 &&
      (rect.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    const { fill, fillOpacity } = getComputedStyle(rect);
    return isAround && isBetween && fill !== 'none' && Number(fillOpacity) === 1;
  });
}

/** A halo interrupts a line that crosses; one that runs along the words still strikes them. */
function doesStrike({ from, to }: Stroke, { box, hasHalo }: Piece): boolean {
  const isAlong = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  if (hasHalo && !isAlong) return false;
  const core = coreOf(box, 0.25);
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) => {
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    return x > core.left + 1 && x < core.right - 1 && y > core.top && y < core.bottom;
  });
}
