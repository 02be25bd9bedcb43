// Says of an error in a template of an archive's own where it arose.

/** Runs Eleventy over templates: what Nunjucks says of one is told by its file, line and column. */
export async function withTemplatePlace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    throw error;
  }
}
