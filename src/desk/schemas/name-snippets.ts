// Snippets that complete the registries' names in VS Code, which offers nothing of a schema inside Markdown.
import type { Official, Topic } from "../../content/records.ts";

interface Snippet {
  readonly scope: string;
  /** What one types: the name, an alias, or the id, which for officials is the name's pinyin. */
  readonly prefix: readonly string[];
  readonly body: string;
  readonly description: string;
}

/** In the format of https://code.visualstudio.com/docs/editing/userdefinedsnippets. */
export function nameSnippets(
  officials: readonly Official[],
  topics: readonly Topic[],
): Readonly<Record<string, Snippet>> {
  const entries = [
    ...officials.map((official): [string, Snippet] => [
      `人物 ${official.id}`,
      snippet(official, official.posts.map(({ title }) => title).join("；") || "officials.yaml"),
    ]),
    ...topics.map((topic): [string, Snippet] => [
      `主题 ${topic.id}`,
      snippet(topic, topic.description ?? "topics.yaml"),
    ]),
  ];
  return Object.fromEntries(entries);
}

function snippet(
  { id, name, aliases }: Pick<Official, "id" | "name" | "aliases">,
  description: string,
): Snippet {
  return {
    scope: "markdown,yaml",
    prefix: [name, ...aliases, id.replaceAll("-", "")],
    body: name.replaceAll(/[\\$}]/g, String.raw`\$&`),
    description,
  };
}
