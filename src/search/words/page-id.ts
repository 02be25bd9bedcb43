// By which Pagefind's reader calls a page: the document of the exact index that it is.

/** A document of a piece: the piece's folder in the search folder, the document's number in it. */
interface Place {
  readonly piece: string;
  readonly document: number;
}

export function pageId({ piece, document }: Place): string {
  return `${piece}_${document}`;
}

export function placeOf(id: string): Place {
  const end = id.lastIndexOf("_");
  return { piece: id.slice(0, end), document: Number(id.slice(end + 1)) };
}
