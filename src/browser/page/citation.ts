// A bulletin's citation: dated by the reader's own day, copied by a button.

/** Milliseconds for which a button's note stays. */
const noteTime = 2000;

/** Puts the reader's own day where the citation asks for the date of citing. */
function dateCitation(citation: HTMLElement): void {
  const placeholder = citation.dataset["citingDate"];
  if (placeholder === undefined) return;
  const today = new Date();
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  citation.textContent = citation.textContent.replace(`[${placeholder}]`, `[${day}]`);
}

/** Shows a `button[data-copy]` and makes it copy the text of the element that it names. */
function enable(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset["copy"] ?? "");
  const note = button.nextElementSibling;
  if (source === null || note === null) return;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => {
    note.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => {
      note.textContent = "";
    }, noteTime);
  };
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(source.textContent.trim()).then(
      () => {
        say("已复制");
      },
      () => {
        say("复制失败，请手动选择文字");
      },
    );
  });
  button.hidden = false;
}

/** Does nothing on a page without a citation. */
export function completeCitation(): void {
  for (const citation of document.querySelectorAll<HTMLElement>("[data-citing-date]")) dateCitation(citation);
  // Browsers offer the clipboard to secure pages only.
  if (!("clipboard" in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) enable(button);
}
