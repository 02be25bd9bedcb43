// A line at the foot of the window: how many matches are marked, the way to the next one, and how to be rid of the marks.

/** @param marks The first mark of each match; never empty. */
export function showBar(place: Element, marks: readonly HTMLElement[]): void {
  const bar = document.createElement("p");
  bar.className = "found";
  const next = button("下一处", () => {
    // From where the reader is, wherever he has scrolled since.
    const below = marks.find((mark) => mark.getBoundingClientRect().top > innerHeight / 2 + 1);
    (below ?? marks[0])?.scrollIntoView({ block: "center" });
  });
  const clear = button("清除标记", () => {
    bar.remove();
    document.documentElement.classList.remove("has-found");
    for (const mark of document.querySelectorAll(".bulletin mark")) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    document.getElementById("main")?.focus({ preventScroll: true });
  });
  bar.append(`检索的词标出 ${marks.length} 处 `, ...(marks.length > 1 ? [next] : []), clear);
  place.append(bar);
  document.documentElement.classList.add("has-found");
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
