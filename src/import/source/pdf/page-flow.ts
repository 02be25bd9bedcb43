// Gives what a PDF's page holds in the order in which it is read: paragraphs, tables, pictures with their captions.
import type { Flow, FlowTable } from "../flow.ts";
import { haveSides, inReadingOrder, type Stretch } from "./blocks.ts";
import type { Box } from "./box.ts";
import { chainsOf, drawnInOrder } from "./chains.ts";
import { joined } from "./joints.ts";
import { CAPTION, settingOf } from "./edges.ts";
import { headlined } from "./headlines.ts";
import type { PagePicture } from "./drawings.ts";
import { ruledTables } from "./grid.ts";
import type { PdfPage } from "./page.ts";
import { paragraphsOf, type PdfParagraph } from "./paragraphs.ts";
import { type Row, textOfRow } from "./rows.ts";
import { type PdfTable, tablesOf } from "./tables.ts";

/** Of the rows that go on: the file draws column by column. */
const IN_ORDER = 0.8;
/** Of the page: a picture that fills it lies behind its text. */
const BACKGROUND = 0.9;
/** Of the size of the body's text: captions stand so near under their picture. */
const NEAR = 2.5;

/** Of its width: how far the parts of a broken table differ. */
const ALIKE = 0.2;

/** Where a table or a picture stands. */
interface PdfThing extends Box {
  readonly kind: "thing";
  readonly flow: Flow;
  readonly isPicture: boolean;
}

export type PdfFlow = PdfParagraph | PdfThing;

type Item = Stretch & { readonly thing?: PdfThing };

/**
 * @param sizes of the body's text, and of the file's largest headline
 * @param names of the page's notes in the sheet, by their number on the page
 */
export function flowOfPage(
  page: PdfPage,
  rows: readonly Row[],
  sizes: { readonly size: number; readonly largest: number },
  names: ReadonlyMap<string, string>,
): Flow[] {
  const { size, largest } = sizes;
  const ruled = ruledTables(rows, page.rules);
  const inRuled = new Set(ruled.flatMap((table) => table.rows.flat(2)));
  const others = rows.filter((row) => !inRuled.has(row));
  const tables = [...ruled, ...tablesOf(others, size)];
  const cells = new Set(tables.flatMap((table) => table.rows.flat(2)));
  const chains = chainsOf(rows.filter((row) => !cells.has(row)));
  const items: Item[] = [
    ...chains.map((chain) => ({ ...boxOf(chain), rows: chain.rows, orders: ordersOf(chain.rows) })),
    ...tables.map((table) => ({
      ...boxOf(table),
      thing: thingOf(table, flowTable(table), false),
      orders: ordersOf(table.rows.flat(2)),
      rows: [],
    })),
    ...page.pictures
      .filter((picture) => !isBackground(picture, page))
      .map((picture) => ({
        ...boxOf(picture),
        thing: thingOf(picture, flowPicture(picture), true),
        orders: [],
        rows: [],
      })),
  ];
  // Side by side stand articles, whose headlines are as large as their place allows.
  const isOneColumn = !haveSides(chains.filter((chain) => chain.rows.length > 1));
  const setting = settingOf(
    chains.map((chain) => chain.rows),
    size,
  );
  const order = inReadingOrder(items, { ...setting, isInOrder: drawnInOrder(chains) >= IN_ORDER });
  const flow = joined(
    order.map((group) => flowOfGroup(group, size, names)),
    setting,
    page.number,
  );
  return headlined(withCaptions(withWholeTables(flow), size), size, isOneColumn ? largest : undefined).map(
    (piece) => (piece.kind === "thing" ? piece.flow : piece),
  );
}

function flowOfGroup(group: readonly Item[], size: number, names: ReadonlyMap<string, string>): PdfFlow[] {
  const flow: PdfFlow[] = [];
  let open: Row[] = [];
  const close = () => {
    if (open.length > 0) flow.push(...paragraphsOf(open, size, { numbers: names }));
    open = [];
  };
  for (const item of group) {
    open.push(...item.rows);
    if (item.thing !== undefined) {
      close();
      flow.push(item.thing);
    }
  }
  close();
  return flow;
}

/** A table that a column broke: its last rows stand at the head of the next column. */
function withWholeTables(flow: readonly PdfFlow[]): PdfFlow[] {
  const whole: PdfFlow[] = [];
  for (const piece of flow) {
    const above = whole.at(-1);
    const rows = above === undefined ? undefined : rowsGoingOn(above, piece);
    if (rows === undefined) whole.push(piece);
    else whole.splice(-1, 1, rows);
  }
  return whole;
}

/** Both parts as one, in the place of the second; undefined where they are none. */
function rowsGoingOn(above: PdfFlow, piece: PdfFlow): PdfThing | undefined {
  if (above.kind !== "thing" || piece.kind !== "thing") return undefined;
  const [first, second] = [above.flow, piece.flow];
  if (first.kind !== "table" || second.kind !== "table") return undefined;
  const widthOf = ({ left, right }: Box) => right - left;
  const cellsOf = ({ rows }: FlowTable) => Math.max(...rows.map(({ length }) => length));
  const isNext = piece.left >= above.right && piece.top < above.top;
  const areAlike =
    Math.abs(widthOf(above) - widthOf(piece)) <= ALIKE * widthOf(above) && cellsOf(first) === cellsOf(second);
  if (!isNext || !areAlike) return undefined;
  const isMerged = first.isMerged || second.isMerged;
  return { ...piece, flow: { ...first, rows: [...first.rows, ...second.rows], isMerged } };
}

/** Small letters right under a picture, no wider than it. */
function withCaptions(flow: readonly PdfFlow[], size: number): PdfFlow[] {
  return flow.map((piece, at) => {
    const above = flow[at - 1];
    if (piece.kind === "thing" || above?.kind !== "thing" || !above.isPicture) return piece;
    const isUnder =
      piece.size < CAPTION * size &&
      piece.top >= above.bottom - piece.size &&
      piece.top - above.bottom < NEAR * size &&
      piece.left >= above.left - size &&
      piece.right <= above.right + size;
    return isUnder ? { ...piece, line: { kind: "caption" } } : piece;
  });
}

function isBackground({ left, right, top, bottom }: PagePicture, { width, height }: PdfPage): boolean {
  return (right - left) * (bottom - top) > BACKGROUND * width * height;
}

function ordersOf(rows: readonly Row[]): number[] {
  return rows.map(({ order }) => order);
}

function boxOf({ left, right, top, bottom }: Box): Box {
  return { left, right, top, bottom };
}

function thingOf(box: Box, flow: Flow, isPicture: boolean): PdfThing {
  return { ...boxOf(box), kind: "thing", flow, isPicture };
}

function flowTable({ rows, isMerged }: PdfTable): FlowTable {
  const flowOf = (cell: readonly Row[]): Flow[] => [
    { kind: "paragraph", runs: [{ kind: "text", text: cell.map(textOfRow).join("") }] },
  ];
  return { kind: "table", rows: rows.map((row) => row.map((cell) => ({ flow: flowOf(cell) }))), isMerged };
}

function flowPicture({ bytes }: PagePicture): Flow {
  return { kind: "paragraph", runs: [{ kind: "picture", picture: { name: "picture.png", bytes } }] };
}
