// Makes elements of the editors' pages: nothing that an archive holds is ever read as HTML.
import { Focused } from "./focus.ts";

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

/** A button that does nothing but what it is told. */
export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", "", text);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** A button that closes the dialog of its form with this value. */
export function choice(value: string, text: string): HTMLButtonElement {
  const made = element("button", "", text);
  made.value = value;
  return made;
}

let fields = 0;

/** A field with its name before it. */
export function labelled(text: string, field: HTMLElement): HTMLElement {
  // Not within the label: what a choice offers would be part of its name.
  field.id = `desk-field-${(fields += 1)}`;
  const label = element("label", "", text);
  label.htmlFor = field.id;
  return element("div", "desk-field", label, field);
}

/** @param options Each with its value and how it is shown. */
export function select(options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  return element("select", "", ...options.map(([value, label]) => new Option(label, value)));
}

/**
 * Shows a dialog until it is closed.
 * @returns What it was closed with; empty where the editor left it.
 */
export function shown(title: string, ...parts: readonly (string | Node)[]): Promise<string> {
  const heading = element("h2", "", title);
  heading.id = "dialog-title";
  const dialog = element("dialog", "desk-dialog", heading, ...parts);
  dialog.setAttribute("aria-labelledby", heading.id);
  const focused = new Focused();
  document.body.append(dialog);
  dialog.showModal();
  // The first that can be pressed is seldom the first that is to be read.
  heading.tabIndex = -1;
  heading.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      focused.backInText();
      resolve(dialog.returnValue);
    });
  });
}

/** Closes the dialog around it with the value of the button that was pressed. */
export function buttons(...made: readonly HTMLButtonElement[]): HTMLFormElement {
  const form = element("form", "desk-buttons", ...made);
  form.method = "dialog";
  return form;
}
