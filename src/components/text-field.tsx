'use client';

import { Field as BaseField } from '@base-ui/react/field';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'defaultValue' | 'value' | 'onChange' | 'size' | 'ref'> & {
    value?: string | undefined;
    defaultValue?: string | undefined;
    onChange?: ((value: string) => void) | undefined;
    inputRef?: React.Ref<HTMLElement> | undefined;
    icon?: LucideIcon | undefined;
    /** Something at the end of the box, such as a button that shows the password. */
    end?: ReactNode;
  };

/** One line of text. `onChange` receives the text, not the event. */
export function TextField(props: TextFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { onChange, icon: Icon, end, inputRef, ...input } = own;
  return (
    <Field {...{ label, error, hint, name, disabled, optional, hideLabel, className }}>
      <span className="relative block">
        {Icon && (
          <Icon
            className="icon pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
            aria-hidden
          />
        )}
        <BaseField.Control
          {...input}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          onValueChange={(next) => onChange?.(next)}
          className={cx(controlStyle, Icon && 'pl-8', Boolean(end) && 'pr-10')}
        />
        {end && <span className="absolute top-1/2 right-1 -translate-y-1/2">{end}</span>}
      </span>
    </Field>
  );
}
