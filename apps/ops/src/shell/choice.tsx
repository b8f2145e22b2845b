import { Segmented } from "@swift-eats/ui/segmented";

export interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  /** What a value is called. */
  nameOf: (value: Value) => string;
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, on one line each. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, nameOf, chosen, onChoose } = props;
  return (
    <Segmented
      label={label}
      value={chosen}
      onValueChange={onChoose}
      options={values.map((value) => ({
        value,
        label: <span className="whitespace-nowrap">{nameOf(value)}</span>,
      }))}
    />
  );
}
