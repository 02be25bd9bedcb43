// Which editor opens a new bulletin: the one that was chosen, not the one that npm takes for granted.
import { expect, it } from "vitest";
import { chosenEditor } from "../../../../src/desk/new/editor.ts";

const NPM = { npm_config_user_agent: "npm/11.4.0 node/v22.0.0 linux x64 workspaces/false" };

it.each<[NodeJS.ProcessEnv, string | undefined]>([
  [{}, undefined],
  [{ EDITOR: "", VISUAL: "" }, undefined],
  [{ ...NPM, EDITOR: "vi" }, undefined],
  [{ ...NPM, EDITOR: "C:\\Windows\\notepad.exe" }, undefined],
  [{ ...NPM, EDITOR: "vim" }, "vim"],
  [{ ...NPM, EDITOR: "code --wait" }, "code --wait"],
  [{ ...NPM, EDITOR: "vi", VISUAL: "vi" }, "vi"],
  [{ EDITOR: "vi" }, "vi"],
  [{ EDITOR: "nano", VISUAL: "code --wait" }, "code --wait"],
  [{ EDITOR: "nano", VISUAL: "" }, "nano"],
])("%j → %s", (environment, editor) => {
  expect(chosenEditor(environment)).toBe(editor);
});
