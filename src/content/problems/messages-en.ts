// Every problem in plain English, for maintainers.
import { abbreviate } from "./abbreviate.ts";
import { englishOfTexts } from "./messages-of-texts-en.ts";
import type {
  Catalogue,
  Message,
  RedirectFault,
  UnknownName,
  YamlConstruct,
  YamlFault,
} from "./problem-codes.ts";
import { say } from "./say.ts";

const YAML_SUGGESTIONS: Readonly<Record<YamlFault, string>> = {
  quote: "Add the closing quotation mark, or remove the opening one.",
  bracket: "Write a list as [A, B], with a ] at its end.",
  "nested-colon":
    "Put the whole value in single quotes, as in title: 'Flood control: a call'; align the keys on the left.",
  "reserved-start": "Put the whole value in single quotes.",
  tab: "Indent with spaces, two a level.",
  indent: "Align the lines of one level, two spaces a level.",
  escape: "Use single quotes: backslashes then stay as they are.",
  "no-value": "Write `key: value`, with a space after the colon.",
  key: "Write `key: value` on one line, with a space after the colon.",
  "after-value":
    "If the value holds quotation marks, put all of it in single quotes; start each item of a list on its own line with `- `.",
  other:
    "Check quotation marks, brackets and indentation; when in doubt, put the whole value in single quotes.",
};

const CONSTRUCTS: Readonly<Record<YamlConstruct, string>> = {
  alias: "aliases (*)",
  anchor: "anchors (&)",
  merge: "merge keys (<<)",
  tag: "tags (!)",
  directive: "directives (%)",
};

const REDIRECT_FAULTS: Readonly<Record<RedirectFault, Message>> = {
  start: say("must start with /", "Write the part after the host name only, such as /news/2019/123.html."),
  dots: say("must not hold . or .. as a segment", "Write the whole path, such as /news/2019/123.html."),
  query: say("must not hold ? or #", "Write the path before them; a static site cannot redirect by query."),
  backslash: say("must not hold a backslash", "Write / instead of \\."),
  "double-slash": say("must not hold //", "Remove the host name and doubled slashes."),
  encoding: say(
    "is not percent-encoded correctly",
    "Copy it from the browser's address bar, or write the characters themselves.",
  ),
  character: say(
    "holds characters that no address may hold",
    "Copy the part after the host name from the browser's address bar.",
  ),
  "too-long": say("has a segment that is too long", "Keep each segment within 255 bytes."),
};

export const english: Catalogue = {
  "missing-folder": ({ path }) =>
    say(
      `There is no content folder ${abbreviate(path)}`,
      "Check the path after --content; it is the folder that holds site.yaml.",
    ),
  "missing-file": ({ name }) =>
    say(`${name} is missing`, `Create ${name} with name, district, url and publisher.`),
  unreadable: ({ reason }) =>
    say(`The file cannot be read (${reason})`, "Check that it is still there and that you may read it."),
  symlink: () => say("This is a symbolic link, not a file", "Remove the link and put the file itself here."),
  "unknown-file": ({ nearest }) =>
    say(
      "This file does not belong in the content folder",
      `${nearest === undefined ? "" : `Should it be ${nearest}? `}Only site.yaml, officials.yaml, topics.yaml and bulletins/YYYY/YYYY-MM-DD-slug.md belong here; code and templates in content are never run.`,
    ),
  "file-name": ({ expected }) =>
    say(
      "The file name is not of the form YYYY-MM-DD-slug.md",
      `${expected === undefined ? "" : `Rename it to ${expected}. `}A slug holds letters and digits of any script, - and _, without spaces, as in 2022-03-19-flood-meeting.md.`,
    ),
  "file-name-date": ({ text }) =>
    say(
      `The file name's date ${text} does not exist`,
      "Start the name with a real date, such as 2022-03-19.",
    ),
  "file-date-mismatch": ({ fileDate, date, expected }) =>
    say(
      `The file name says ${fileDate}, but date says ${date}`,
      `The address follows date. If date is right, rename the file to ${expected}.`,
    ),
  "year-folder": ({ expected }) =>
    say("The file is not in the folder of its year", `Move it to ${expected}.`),

  "empty-file": ({ role }) =>
    say(
      "The file is empty",
      {
        list: "Write [] if there is nothing to list yet.",
        site: "Write name, district, url and publisher.",
        bulletin: "Write title, date and the text, or delete the file.",
      }[role],
    ),
  "not-utf8": ({ encoding }) =>
    say(
      encoding === undefined
        ? "The file is not UTF-8 text"
        : `The file is not UTF-8: it looks like ${encoding}`,
      "Save it as UTF-8.",
    ),
  "control-character": ({ codePoint }) =>
    say(`There is a control character ${codePoint}`, "Delete it; it was most likely pasted in."),
  "bidi-character": ({ codePoint }) =>
    say(
      `There is a hidden character ${codePoint} that changes the direction of text`,
      "Delete it; it makes people see other text than there is.",
    ),
  "invisible-character": ({ codePoint }) =>
    say(
      `There is an invisible character ${codePoint}`,
      "Delete it; it keeps the search from finding this text.",
    ),
  "damaged-character": ({ codePoint }) =>
    say(
      `There is a damaged character (${codePoint})`,
      "It was lost when the encoding was changed: type it again from the original.",
    ),
  "merge-marker": ({ marker }) =>
    say(
      `There is a conflict marker ${marker} of an unfinished merge`,
      "Choose one version and delete the lines <<<<<<<, ======= and >>>>>>>.",
    ),

  "front-matter-missing": () =>
    say(
      "The file does not start with front matter",
      "Write --- on the first line, then title: and date:, then --- again, and the text below.",
    ),
  "front-matter-unclosed": () => say("The front matter does not end", "Write a line --- below its last key."),
  "front-matter-language": ({ opening }) =>
    say(
      `The first line is ${abbreviate(opening)}, not ---`,
      "Write three dashes --- and nothing else; front matter is data and is never run.",
    ),
  "yaml-syntax": ({ reason, detail }) => say(`This is no valid YAML: ${detail}`, YAML_SUGGESTIONS[reason]),
  "yaml-colon": ({ key, fullWidth }) =>
    say(
      fullWidth ? `A full-width colon follows ${key}` : `No space follows the colon of ${key}`,
      `Write ${key}: and the value, with an ASCII colon and a space after it.`,
    ),
  "yaml-duplicate-key": ({ key }) =>
    say(`${abbreviate(key)} is given twice`, "Keep one and delete the other."),
  "yaml-alias": ({ construct }) =>
    say(
      `YAML ${CONSTRUCTS[construct]} are not allowed`,
      "Write the value itself; if the sign is meant as text, put the whole value in single quotes.",
    ),
  "yaml-documents": () =>
    say("There are several YAML documents in one file", "Delete the line --- or ... between them."),
  "yaml-nesting": () =>
    say(
      "Brackets or indentation nest too deep",
      "Nothing here needs so many levels; check for stray brackets.",
    ),
  "not-a-mapping": ({ example }) =>
    say("Lines of `key: value` are expected here", `For example:\n${example}`),
  "not-a-list": ({ example }) =>
    say("The file must be a list, each entry starting with `- `", `For example:\n${example}`),

  "unknown-key": ({ key, nearest, known, inert }) =>
    say(
      `There is no key ${abbreviate(key)}`,
      [
        ...(nearest === undefined ? [] : [`Did you mean ${nearest}?`]),
        ...(inert ? [`Bulletins are data: ${key} has no effect here, delete it.`] : []),
        `Known keys: ${known.join(", ")}.`,
      ].join(" "),
    ),
  "missing-key": ({ key, example }) => say(`${key} is missing`, `Add a line such as ${example}`),
  "empty-value": ({ key, example }) =>
    say(`${key} is empty`, `Write a value, such as ${example}, or delete the line if it may be left out.`),
  "wrong-type": ({ key, value, expected }) =>
    expected === "mapping"
      ? say(
          `This entry of ${key} must be lines of \`key: value\``,
          "For example - date: 2022-03-19 and, aligned below it, text: what was corrected.",
        )
      : say(
          `${key} must be text`,
          value === ""
            ? `Write one line of text, as in ${key}: text.`
            : `Put it in quotation marks: '${abbreviate(value)}'`,
        ),
  "multi-line": ({ key }) =>
    say(`${key} must be a single line`, "Join the lines; use subtitle or the body for the rest."),
  "date-format": ({ text, correction }) =>
    say(
      `The date ${abbreviate(text)} is not of the form YYYY-MM-DD`,
      correction === undefined ? "Write it as in 2022-03-19." : `Write ${correction}.`,
    ),
  "date-with-time": ({ text, date }) =>
    say(
      `The date ${abbreviate(text)} has a time or a zone`,
      `Write the day only: ${date}. It is the local day and never shifts.`,
    ),
  "impossible-date": ({ text, lastDay }) =>
    say(
      `There is no day ${abbreviate(text)}`,
      lastDay === undefined
        ? "Months go from 01 to 12."
        : `The last day of that month is ${lastDay}; check the original.`,
    ),
  "date-out-of-range": ({ text }) =>
    say(`The year of ${abbreviate(text)} is out of range`, "Write a year from 1000 to 9999."),
  "partial-date": ({ text, correction }) =>
    say(
      `${abbreviate(text)} is no year, month or day`,
      correction === undefined
        ? "Write 2022, 2022-03 or 2022-03-19; leave out `to` for a post still held."
        : `Write ${correction}.`,
    ),
  "list-expected": ({ key, correction }) =>
    say(`${key} must be a list`, `Write ${correction ?? `${key}: [A, B]`}`),
  "duplicate-item": ({ key, item }) =>
    say(`${key} repeats ${abbreviate(item)}`, "Delete the repeat; it counts once."),
  "unknown-official": (name) => unknownName(name, "officials.yaml"),
  "unknown-topic": (name) => unknownName(name, "topics.yaml"),
  "unknown-status": ({ value, nearest }) =>
    say(
      `There is no status ${abbreviate(value)}`,
      `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Write published, draft or withdrawn.`,
    ),
  "redirect-path": ({ path, reason }) => {
    const { message, suggestion } = REDIRECT_FAULTS[reason];
    return say(`The old address ${abbreviate(path)} ${message}`, suggestion);
  },
  "redirect-taken": ({ path, by }) =>
    say(
      `The old address ${abbreviate(path)} is taken by ${by}`,
      "Delete it, or write the bulletin's real old address.",
    ),
  "duplicate-permalink": ({ permalink, other }) =>
    say(
      `The address ${permalink} is also that of ${other}`,
      "Give one of the files another slug, for example with -2 at its end.",
    ),

  "empty-body": () => say("There is no text", "Write the text below the second ---."),
  "raw-html": ({ tag }) =>
    say(
      `The HTML tag ${tag} is shown as text`,
      "Delete it and write Markdown; put it in backticks if it is meant to be seen.",
    ),
  "footnote-missing": ({ label }) =>
    say(
      `the footnote [^${abbreviate(label)}] has no note and is shown as it is written`,
      `Write the note in a paragraph of its own at the end: [^${abbreviate(label)}]: … (after an empty line).`,
    ),
  "footnote-unmarked": ({ label }) =>
    say(
      `this note is not shown: [^${abbreviate(label)}] is not in the text, or has a note already`,
      `Write [^${abbreviate(label)}] where the note belongs; of two notes, give one another label or remove it.`,
    ),
  image: () => say("Images are not supported yet", "Remove ![…](…) and say in words what matters."),

  ...englishOfTexts,

  "site-url": ({ value }) =>
    say(
      `${abbreviate(value)} is not the address of a site`,
      "Write an absolute address with https://, without ? and #, such as https://news.example.gov.cn.",
    ),
  timezone: ({ value }) =>
    say(`There is no time zone ${abbreviate(value)}`, "Write Asia/Shanghai, or leave it out."),
  language: ({ value }) => say(`${abbreviate(value)} is no language tag`, "Write zh-CN, or leave it out."),
  "site-id-code": ({ value }) =>
    say(
      `${abbreviate(value)} is no site identification code`,
      "It has ten digits; write it in quotes, such as '4101000001'.",
    ),
  "cms-backend": ({ value, nearest }) =>
    say(
      `the editors' pages cannot use ${abbreviate(value)}`,
      `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Write github, gitlab or gitea; without such pages, remove all of cms.`,
    ),
  "cms-repo": ({ value }) =>
    say(
      `the repository ${abbreviate(value)} is not written right`,
      "Write owner/name: repo: newsroom/archive.",
    ),
  "cms-folder": ({ value }) =>
    say(
      `the content folder ${abbreviate(value)} is not written right`,
      "Write its path in the repository: folder: content; or folder: . when it is the repository itself.",
    ),
  "cms-login": ({ backend, key }) =>
    say(
      `the editors' pages have no ${key}: nobody can log in to ${backend}`,
      key === "appId"
        ? "Register an OAuth application with the host (its callback is the site's /admin/) and write its id as appId."
        : backend === "github"
          ? "GitHub needs a server that logs editors in (an OAuth proxy): write its address as server."
          : "Write the host's own address as server: https://git.example.gov.cn.",
    ),
  "id-format": ({ value }) =>
    say(
      `${abbreviate(value)} is no valid id`,
      "Use lower-case letters, digits and single hyphens between them, such as lin-zhiyuan; quote an id of digits only.",
    ),
  "duplicate-id": ({ id, entry }) =>
    say(`The id ${id} is used by entry ${entry} already`, `Choose another, such as ${id}-2.`),
  "duplicate-name": ({ name, id }) =>
    say(
      `${abbreviate(name)} is a name or an alias of ${id} already`,
      "Tell two people of one name apart, or join the entries if they are the same person.",
    ),
  "period-order": ({ from, to }) =>
    say(`The post starts ${from} and ends ${to}, which is earlier`, "Check from and to; were they swapped?"),
  "unknown-parent": ({ name, nearest }) =>
    say(
      `There is no topic ${abbreviate(name)}`,
      nearest === undefined ? "Write the id of a topic of this file." : `Did you mean ${nearest}?`,
    ),
  "parent-circle": ({ ids }) =>
    say(`The parents form a circle: ${ids.join(" → ")}`, "Remove one of the parents."),
};

function unknownName({ name, nearest, entry }: UnknownName, file: string): Message {
  const guess = nearest.length === 0 ? "Add" : `Did you mean ${nearest.join(" or ")}? If not, add`;
  return say(`${abbreviate(name)} is not in ${file}`, `${guess} to ${file}:\n${entry}`);
}
