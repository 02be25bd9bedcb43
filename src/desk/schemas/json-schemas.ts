// The JSON Schemas of all that editors write in YAML, made from the schemas that the checks go by.
import { z } from "zod";
import { frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../content/yaml/schemas/registries.ts";
import { siteSchema } from "../../content/yaml/schemas/site.ts";

/** What the registries know, to be offered while one types; an empty list offers nothing. */
export interface OfferedNames {
  /** Names and aliases. */
  readonly officials: readonly string[];
  /** Names and aliases. */
  readonly topics: readonly string[];
  readonly topicIds: readonly string[];
}

/** Schemas of draft 7, which editors know best (https://json-schema.org/draft-07), by what they describe. */
export function jsonSchemas(names: OfferedNames): Readonly<Record<string, unknown>> {
  const { officials, topics } = frontMatterSchema.shape;
  const { parent } = topicSchema.shape;
  const bulletin = frontMatterSchema.extend({
    officials: listOf(names.officials)?.meta({ ...officials.meta() }) ?? officials,
    topics: listOf(names.topics)?.meta({ ...topics.meta() }) ?? topics,
  });
  const topic = topicSchema.extend({
    parent:
      oneOf([...names.topicIds, ...names.topics])
        ?.nullish()
        .meta({ ...parent.meta() }) ?? parent,
  });
  return {
    bulletin: jsonSchema(bulletin),
    officials: jsonSchema(z.array(officialSchema)),
    topics: jsonSchema(z.array(topic)),
    site: jsonSchema(siteSchema),
  };
}

function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { target: "draft-7", io: "input" });
}

function listOf(names: readonly string[]) {
  const name = oneOf(names);
  return name === undefined ? undefined : z.array(name).nullish();
}

/** Undefined for no names: a schema that allows nothing would be of no help. */
function oneOf(names: readonly string[]) {
  return names.length === 0 ? undefined : z.enum([...new Set(names)]);
}
