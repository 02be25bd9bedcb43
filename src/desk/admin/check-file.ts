// Checks one file of the content folder as `check` does, as far as the file and the registries tell.
import { readBulletin } from "../../content/bulletin/bulletin.ts";
import { checkDays } from "../../content/bulletin/days-to-come.ts";
import { fileKind } from "../../content/files/file-name.ts";
import { listFolder } from "../../content/files/folder.ts";
import { readTextFile } from "../../content/files/text-file.ts";
import { Media } from "../../content/pictures/find.ts";
import { linkPictures } from "../../content/pictures/link.ts";
import { registryFindings } from "../../content/registries/registry.ts";
import { readRegistries, type Registries } from "../../content/registries/registry-files.ts";
import { unknownNames } from "../../content/registries/unknown-names.ts";
import { DEFAULT_TIME_ZONE } from "../../content/values/site-values.ts";
import { today } from "../../content/values/today.ts";
import { locate } from "../../problems/problem.ts";
import { bulletinsAt, commitOf, formerBulletins } from "../../proofreading/git.ts";
import { type Addressed, addressesOf } from "../../proofreading/lost-addresses.ts";
import { proofreader } from "../../proofreading/proofreader.ts";
import { isFree } from "./entry-files.ts";
import { takenAway } from "./names-in-use.ts";
import { allSaid, type Said } from "./said.ts";
import { countUses } from "./uses.ts";
import type { Checked, Checker } from "./verdict.ts";

/** The checks of files beside one state of the registries and the pictures. */
export class FileCheck implements Checker {
  readonly moves = true;
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
  async check(file: string, text: string): Promise<Checked> {
    const bytes = Buffer.from(text);
    if (fileKind(file) === "registry") return checkRegistry(file, bytes);
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
    return {
      found: allSaid([...read.errors, ...read.warnings, ...strangers, ...problems, ...days]),
      addressed: read,
    };
  }

  /** As `check` does: what is published is the last commit. */
  published(bulletin: Addressed): readonly Addressed[] | undefined {
    const commit = commitOf(this.#content, "HEAD");
    if (commit === undefined) return undefined;
    const changed = formerBulletins(this.#content, commit).map(({ file, bytes }) =>
      readBulletin(file, bytes, { officials: undefined, topics: undefined }, proofreader),
    );
    const isSame =
      changed.every(({ file }) => file !== bulletin.file) &&
      bulletinsAt(this.#content, commit).includes(bulletin.file);
    const own = new Set(addressesOf(bulletin));
    const former: readonly Addressed[] = isSame ? [...changed, bulletin] : changed;
    return former.filter((each) => addressesOf(each).some((path) => own.has(path)));
  }

  takenAway(file: string, text: string, base: string): readonly Said[] {
    const key = /^(officials|topics)\.yaml$/.exec(file)?.[1];
    if (key === undefined) return [];
    return takenAway(base, text, (entries) =>
      countUses(this.#content, key, new Set(entries.flatMap(({ names }) => names))),
    );
  }

  isFree(file: string): boolean {
    return isFree(this.#content, file);
  }
}

function checkRegistry(file: string, bytes: Buffer): Checked {
  const { text, problems } = readTextFile(file, bytes, "list");
  const found = text === undefined ? [] : locate(file, text, registryFindings(file, text));
  return { found: allSaid([...problems, ...found]), addressed: undefined };
}
