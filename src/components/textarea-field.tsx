'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';

type TextareaFieldProps = FieldProps & {
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  rows?: number | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  maxLength?: number | undefined;
  /** For pasted lists: fixed-width letters. */
  mono?: boolean | undefined;
};

export function TextareaField(props: TextareaFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { rows = 3, onChange, mono, ...input } = own;
  return (
    <Field {...{ label, error, hint, name, disabled, optional, hideLabel, className }}>
      <BaseField.Control
        {...input}
        onValueChange={(next) => onChange?.(next)}
        render={<textarea rows={rows} />}
        className={cx(controlStyle, 'h-auto max-md:h-auto resize-y py-1.5 leading-5', mono && 'font-mono')}
      />
    </Field>
  );
}
