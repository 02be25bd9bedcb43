// Mends Decap's own fields of one line.
import type { Cms, ControlProps, Widget } from "./cms.ts";

/** To be called before others are made of them. */
export function mendPlainFields(cms: Cms): void {
  const { control: Line, preview } = cms.getWidget("string");
  cms.registerWidget("string", unchecked(withCaret(Line)), preview);
  const { control: Day, preview: shown } = cms.getWidget("datetime");
  cms.registerWidget("datetime", unchecked(Day), shown);
}

/** The same, but that Decap does not ask for the value of a field that says so: it would have a part of a group filled in where there is no such group. */
function unchecked(control: Widget["control"]): Widget["control"] {
  return class extends control {
    getValidateValue(): unknown {
      return this.props.field.get("unchecked") === true ? "-" : this.props.value;
    }
  };
}

/** The same, but that the caret is put back behind what was typed alone: Decap does it whenever the field is drawn, as when somebody enters it. */
function withCaret(control: Widget["control"]): Widget["control"] {
  return class extends control {
    override componentDidUpdate(before: ControlProps): void {
      if (before.value !== this.props.value) super.componentDidUpdate?.(before);
    }
  };
}
