// The field of a title: one line of the file in as many on the screen as it takes, since a phone's holds half of a headline.
import type { Cms, MakeElement, ReactElement } from "./cms.ts";

/** Registers the widget that `src/desk/admin/config.ts` names. */
export function registerHeadline(cms: Cms, make: MakeElement): void {
  const { control: Text, preview } = cms.getWidget("text");

  class Headline extends Text {
    override render(): unknown {
      const { onChange } = this.props;
      // What the control renders is the text itself.
      const { type, props } = super.render() as ReactElement;
      return make(type, {
        ...props,
        minRows: 1,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Enter") event.preventDefault();
        },
        onChange: ({ target }: { target: HTMLTextAreaElement }) => {
          if (target.value.includes("\n")) joinLines(target);
          onChange(target.value);
        },
      });
    }
  }

  cms.registerWidget("headline", Headline, preview);
}

/** Of what was pasted; the cursor stays behind it. */
function joinLines(input: HTMLTextAreaElement): void {
  const { value, selectionEnd } = input;
  const joined = (text: string) => text.replaceAll("\n", "");
  const at = joined(value.slice(0, selectionEnd)).length;
  input.value = joined(value);
  input.setSelectionRange(at, at);
}
