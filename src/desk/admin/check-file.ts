// Checks one file of the content folder as `check` does, as far as the file and the registries tell.
import { readBulletin } from "../../content/bulletin/bulletin.ts";
import { checkDays } from "../../content/bulletin/days-to-come.ts";
import { fileKind } from "../../content/files/file-name.ts";
import { listFolder } from "../../content/files/folder.ts";
import { readTextFile } from "../../content/files/text-file.ts";
import { Media } from "../../content/pictures/find.ts";
import { linkPictures } from "../../content/pictures/link.ts";
import { readOfficials, readTopics } from "../../content/registries/registry.ts";
import { readRegistries, type Registries } from "../../content/registries/registry-files.ts";
import { unknownNames } from "../../content/registries/unknown-names.ts";
import { DEFAULT_TIME_ZONE } from "../../content/values/site-values.ts";
import { today } from "../../content/values/today.ts";
import { locate } from "../../problems/problem.ts";
import { proofreader } from "../../proofreading/proofreader.ts";
import { allSaid, type Said } from "./said.ts";

/** The checks of files beside one state of the registries and the pictures. */
export class FileCheck {
  readonly #content: string;
  readonly #registries: Registries;
  readonly #media: Media;

  /** @param content Its folder. */
  constructor(content: string) {
    this.#content = content;
    this.#registries = readRegistries(content);
    this.#media = new Media(listFolder(content).media);
  }

  /**
   * What is wrong with a file that has this text.
   * @param file Its path below the content folder, with `/`.
   */
  async problemsOf(file: string, text: string): Promise<Said[]> {
    const bytes = Buffer.from(text);
    if (fileKind(file) === "registry") return registryProblems(file, bytes);
    const { officials, topics, site } = this.#registries;
    const known = { officials: officials.index, topics: topics.index };
    const read = readBulletin(file, bytes, known, proofreader);
    const strangers = await unknownNames([read], officials, topics);
    const { problems } = await linkPictures([read], {
      dir: this.#content,
      media: this.#media,
      choice: site?.pictures,
      record: undefined,
    });
    const days = checkDays([read], today(site?.timezone ?? DEFAULT_TIME_ZONE));
    return allSaid([...read.errors, ...read.warnings, ...strangers, ...problems, ...days]);
  }
}

function registryProblems(file: string, bytes: Buffer): Said[] {
  const { text, problems } = readTextFile(file, bytes, "list");
  const parse = file === "topics.yaml" ? readTopics : readOfficials;
  const found = text === undefined ? [] : locate(file, text, parse(text).findings);
  return allSaid([...problems, ...found]);
}
