// How people change the registries of a newsroom: names, ids, posts, and what is above what.
import fc from "fast-check";
import { edit, type Edit, type Entry, REGISTRIES } from "./newsroom.ts";

const place = fc.nat({ max: 3 });

/** @param change Gets two entries of a registry, which may be one. */
function entryEdit(
  words: string,
  change: (one: Entry, other: Entry, entries: Entry[]) => void,
): fc.Arbitrary<Edit> {
  return fc.tuple(fc.constantFrom(...REGISTRIES), place, place).map(([registry, one, other]) =>
    edit(`${words} (${registry}, ${one}, ${other})`, (newsroom) => {
      const entries = newsroom[registry];
      const [first, second] = [entries[one % entries.length], entries[other % entries.length]];
      if (first !== undefined && second !== undefined) change(first, second, entries);
    }),
  );
}

function nameHeld(name: string, by: Entry, entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry !== by && [entry.name, ...entry.aliases].includes(name));
}

export const registryEdits = {
  aliasMoved: entryEdit("alias moved", (one, other) => {
    const alias = one.aliases.shift();
    if (alias !== undefined) other.aliases.push(alias);
  }),
  nameAndAliasSwapped: entryEdit("name and alias swapped", (one) => {
    const alias = one.aliases.shift();
    if (alias === undefined) return;
    one.aliases.push(one.name);
    one.name = alias;
  }),
  namesSwapped: entryEdit("names swapped", (one, other) => {
    [one.name, other.name] = [other.name, one.name];
  }),
  nameAndOthersAliasSwapped: entryEdit("name and another's alias swapped", (one, other) => {
    const alias = other.aliases.shift();
    if (alias === undefined || one === other) return;
    other.aliases.unshift(one.name);
    one.name = alias;
  }),
  renamed: entryEdit("renamed, the old name kept", (one, _other, entries) => {
    const name = `${one.name.slice(0, 4)}甲`;
    if (nameHeld(name, one, entries) || one.aliases.includes(name)) return;
    one.aliases.push(one.name);
    one.name = name;
  }),
  idRenamed: entryEdit("id renamed", (one, _other, entries) => {
    const id = one.id.endsWith("-2") ? one.id.slice(0, -2) : `${one.id}-2`;
    for (const entry of entries) if (entry.parent === one.id) entry.parent = id;
    one.id = id;
  }),
  idsSwapped: entryEdit("ids swapped", (one, other) => {
    [one.id, other.id] = [other.id, one.id];
  }),
  moved: entryEdit("moved to the end", (one, _other, entries) => {
    entries.splice(entries.indexOf(one), 1);
    entries.push(one);
  }),
  removed: entryEdit("removed, its names given to another", (one, other, entries) => {
    if (one === other) return;
    entries.splice(entries.indexOf(one), 1);
    other.aliases.push(one.name, ...one.aliases);
    for (const entry of entries) if (entry.parent === one.id) delete entry.parent;
  }),
  added: entryEdit("parted from its aliases", (one, _other, entries) => {
    const name = one.aliases.pop();
    if (name === undefined) return;
    const ids = new Set(entries.map(({ id }) => id));
    const id = ["new-a", "new-b", "new-c", "new-d"].find((free) => !ids.has(free));
    if (id !== undefined) entries.push({ id, name, aliases: [] });
    else one.aliases.push(name);
  }),
  aliasDropped: entryEdit("alias dropped", (one) => {
    one.aliases.shift();
  }),
  gone: entryEdit("removed with its names", (one, _other, entries) => {
    entries.splice(entries.indexOf(one), 1);
  }),
};

export const topicEdits = {
  parent: fc.tuple(place, place).map(([one, other]) =>
    edit(`parent of topic ${one} = ${other}`, ({ topics }) => {
      const [topic, parent] = [topics[one % topics.length], topics[other % topics.length]];
      if (topic === undefined || parent === undefined) return;
      delete topic.parent;
      if (!isBelow(topics, parent, topic)) topic.parent = parent.id;
    }),
  ),
  description: fc.tuple(place, fc.constantFrom("河道与供水。", "校园。", undefined)).map(([one, text]) =>
    edit(`description of topic ${one} = ${text ?? "none"}`, ({ topics }) => {
      const topic = topics[one % topics.length];
      if (topic === undefined) return;
      delete topic.description;
      if (text !== undefined) topic.description = text;
    }),
  ),
};

function isBelow(topics: readonly Entry[], topic: Entry, above: Entry): boolean {
  if (topic === above) return true;
  const parent = topics.find(({ id }) => id === topic.parent);
  // Each once: swapped ids may have made a circle.
  const others = topics.filter((each) => each !== topic);
  return parent !== undefined && isBelow(others, parent, above);
}

export const postEdits = {
  added: fc
    .tuple(place, fc.constantFrom("区长", "副区长"))
    .map(([one, title]) =>
      edit(`post ${title} of official ${one}`, ({ officials }) =>
        officials[one % officials.length]?.posts?.push({ title }),
      ),
    ),
  dated: fc
    .tuple(place, fc.constantFrom("from", "to"), fc.constantFrom("2021", "2022-03", "2022-03-19"))
    .map(([one, end, day]) =>
      edit(`last post of official ${one} ${end} ${day}`, ({ officials }) => {
        const official = officials[one % officials.length];
        if (official === undefined) return;
        official.posts = [{ title: official.posts?.at(-1)?.title ?? "主任", [end]: day }];
      }),
    ),
};
