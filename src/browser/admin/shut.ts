// Says why a file's form stays shut, where in the file, and leads back to the list.
import { errorsOf, type Said } from "../../desk/admin/said.ts";
import { buttons, choice, element, shown } from "./element.ts";

const WORDS = {
  title: "打不开这个文件的表单",
  file: (path: string) => `${path} 要先在文件里改好：用编辑器打开它，改好存盘，再从列表打开。`,
  place: (line: number, column: number) => `第 ${line} 行，第 ${column} 列`,
  back: "回到列表",
};

/**
 * @param why Shown where the check finds nothing.
 * @param found By the check.
 */
export async function showShut(path: string, why: string, found: readonly Said[]): Promise<void> {
  const errors = errorsOf(found);
  const items = errors.map(({ line, column, message, suggestion }) =>
    element(
      "li",
      "",
      element("strong", "", WORDS.place(line, column)),
      element("p", "", message),
      element("p", "fault-advice", suggestion),
    ),
  );
  await shown(
    WORDS.title,
    element("p", "", WORDS.file(path)),
    items.length === 0 ? element("p", "", why) : element("ul", "faults", ...items),
    buttons(choice("back", WORDS.back)),
  );
  location.hash = "#/collections/bulletins";
}
