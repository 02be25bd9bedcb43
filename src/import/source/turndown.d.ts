// The parts of Turndown and its plugin that are used; neither brings types.
declare module "turndown" {
  interface Rule {
    readonly filter: string | readonly string[];
    readonly replacement: (content: string, node: Node) => string;
  }
  export default class TurndownService {
    constructor(options: { readonly headingStyle: "atx"; readonly bulletListMarker: string });
    escape: (text: string) => string;
    use(plugin: (service: TurndownService) => void): void;
    remove(tags: readonly string[]): void;
    addRule(name: string, rule: Rule): void;
    turndown(html: string): string;
  }
}

declare module "@joplin/turndown-plugin-gfm" {
  import type TurndownService from "turndown";
  export function gfm(service: TurndownService): void;
}
