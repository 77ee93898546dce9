'use client';

import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '@/components/cx';
import { KeyHint } from '@/components/key-hint';
import { popupItemStyle, popupStyle } from '@/components/menu-style';

type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: 'start' | 'end' | undefined;
  side?: 'top' | 'bottom' | undefined;
};

export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} side={side} className="z-50 outline-none">
          <BaseMenu.Popup
            className={cx(popupStyle, 'max-h-[var(--available-height)] min-w-60 overflow-y-auto')}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type MenuItemProps = {
  children: ReactNode;
  icon?: LucideIcon | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  danger?: boolean | undefined;
  onClick?: (() => void) | undefined;
};

export function MenuItem({ children, icon: Icon, hint, disabled, danger, onClick }: MenuItemProps) {
  return (
    <BaseMenu.Item
      disabled={disabled ?? false}
      onClick={() => onClick?.()}
      className={cx(popupItemStyle, danger && 'text-bad-ink')}
    >
      {Icon && <Icon className="icon-row" aria-hidden />}
      <span className="flex-1 text-left">{children}</span>
      {hint && <KeyHint>{hint}</KeyHint>}
    </BaseMenu.Item>
  );
}

type MenuLinkProps = { href: string; children: ReactNode; icon?: LucideIcon | undefined; download?: boolean };

export function MenuLink({ href, children, icon: Icon, download }: MenuLinkProps) {
  return (
    <BaseMenu.Item
      render={download ? <a href={href} download /> : <Link href={href} />}
      nativeButton={false}
      className={popupItemStyle}
    >
      {Icon && <Icon className="icon-row" aria-hidden />}
      <span className="flex-1">{children}</span>
    </BaseMenu.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of few inside a menu, with a tick at the one that holds. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">
        {label}
      </BaseMenu.GroupLabel>
      <BaseMenu.RadioGroup
        value={value}
        onValueChange={(next: unknown) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <BaseMenu.RadioItem key={option.value} value={option.value} className={popupItemStyle} closeOnClick>
            <span className="w-3.5 flex-none">
              <BaseMenu.RadioItemIndicator>
                <Check className="icon-row" aria-hidden />
              </BaseMenu.RadioItemIndicator>
            </span>
            {option.label}
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
