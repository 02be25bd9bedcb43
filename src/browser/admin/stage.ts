// Shows the archive's own list in the place of Decap's, as long as somebody is in.
import { BulletinList } from "./bulletin-list.ts";
import type { Backend } from "./cms.ts";
import { isNewForm } from "./form-path.ts";
import type { ListSource } from "./list-source.ts";
import { clearNote } from "./save-note.ts";

/** Decap's list of registries would say no more than this one's head does. */
const LIST = /^#?\/?(?:collections\/(?:bulletins|registries)\/?)?(?:\?.*)?$/;

const FORM = /#\/collections\/\w+\/entries\/./;

export class Stage {
  readonly #folder: string;
  #list: BulletinList | undefined;
  #isIn = false;
  /** Where the list was shown last. */
  #place = "";

  /** @param folder The content folder's path in what the backend reaches. */
  constructor(folder: string) {
    this.#folder = folder;
    window.addEventListener("hashchange", ({ oldURL, newURL }) => {
      // Decap fills a form only where none was before.
      if (FORM.test(oldURL) && FORM.test(newURL)) location.reload();
      // What was new has the form of a file now, and is the same.
      if (!FORM.test(newURL)) {
        clearNote();
        clearAnswers();
      }
      this.#turn();
    });
  }

  /** Decap's list, which is behind this one, would load every file: for it there is none. */
  hideFrom(backend: Backend): void {
    const entriesByFolder = backend.entriesByFolder.bind(backend);
    backend.entriesByFolder = (folder, ...rest) =>
      folder === `${this.#folder}bulletins` ? Promise.resolve([]) : entriesByFolder(folder, ...rest);
  }

  /** @param source Of whoever has come in; undefined when he has gone. */
  show(source: ListSource | undefined): void {
    this.#isIn = source !== undefined;
    const place = document.getElementById("bulletins");
    if (source !== undefined && place !== null) {
      place.replaceChildren();
      this.#list = new BulletinList(place, source);
    }
    const desk = document.getElementById("desk");
    if (desk !== null) desk.hidden = true;
    this.#turn();
  }

  #turn(): void {
    const desk = document.getElementById("desk");
    const decap = document.getElementById("nc-root");
    if (desk === null || decap === null) return;
    const isList = this.#isIn && LIST.test(location.hash);
    // The way back from a form names the list alone.
    const isBack = desk.hidden && !location.hash.includes("?") && this.#place !== "";
    if (isList) {
      if (isBack) history.replaceState(null, "", this.#place);
      this.#place = location.hash;
      void this.#list?.open(location.hash);
    }
    desk.hidden = !isList;
    decap.hidden = isList;
    decap.classList.toggle("is-new", isNewForm());
  }
}

/** Decap's to the saves of a form that is left: over the next one they would be taken for its own. */
function clearAnswers(): void {
  const closers = document.querySelectorAll<HTMLElement>("#nc-root .Toastify__close-button");
  for (const closer of closers) closer.click();
}
