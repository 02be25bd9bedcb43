// Gives inline tokens a `map`: where each starts and ends in the content of its block. The parser itself keeps none.
import type { MarkdownIt, StateInline, Token } from "markdown-it";

/**
 * A plugin for markdown-it, to be used after those that bring a state of their own. Text stays in pieces as the parser
 * found it, each of which is a slice of the content; escapes and entities are tokens of their own, `text_special`.
 */
export function inlineMaps(markdown: MarkdownIt): void {
  const { inline, core } = markdown;
  class PlacedState extends inline.State {
    /** Where the rule at work began, and where the text that is pending does. */
    #from = 0;
    #pendingFrom = 0;
    /** Pushed by that rule, in the order of the text. */
    #pushed: Token[] = [];

    /** All that was pushed ends here, and another rule begins. */
    settle(): void {
      const [first] = this.#pushed;
      const isAutolink = first?.info === "auto";
      let at = this.#from;
      for (const [order, token] of this.#pushed.entries()) {
        const isLast = order === this.#pushed.length - 1;
        // What an autolink shows may be written otherwise; its ends are `<` and `>`.
        const end = isLast
          ? this.pos
          : isAutolink && order > 0
            ? this.pos - 1
            : at + (token.content.length || 1);
        token.map = [at, end];
        at = end;
      }
      if (first !== undefined) this.#pushed = [];
      this.#from = this.pos;
      if (this.pending === "") this.#pendingFrom = this.pos;
    }

    override pushPending(): Token {
      const token = super.pushPending();
      token.map = [this.#pendingFrom, this.#pendingFrom + token.content.length];
      return token;
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      // What stands between a link's ends was read by other rules; an autolink is one rule's work.
      const isAutolink = this.#pushed[0]?.info === "auto" && this.#pushed.length === 2;
      if (type === "link_close" && !isAutolink) this.settle();
      const token = super.push(type, tag, nesting);
      this.#pushed.push(token);
      return token;
    }
  }
  inline.State = PlacedState;
  const settle = (state: StateInline) => {
    if (state instanceof PlacedState) state.settle();
  };
  inline.ruler.before("text", "maps", (state, silent) => {
    if (!silent) settle(state);
    return false;
  });
  inline.ruler2.before("balance_pairs", "maps", settle);
  // Joined, pieces would be slices no longer.
  inline.ruler2.disable("fragments_join");
  core.ruler.disable("text_join");
}
