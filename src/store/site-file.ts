// The path of a file of the published site.

/** From the site's root, with `/`; only the table of addresses makes one, so that no file is without a row there. */
export type SiteFile = string & { readonly __siteFile: unique symbol };
