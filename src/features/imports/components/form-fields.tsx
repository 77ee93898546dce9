'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/select-field';

/** Encodings that are offered; the one that was found is always among them. */
const encodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'windows-1250', 'macintosh', 'utf-16le'] as const;
const separators = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const;

export type FileForm = { encoding?: string; separator?: string; sheet?: string };

type Props = {
  file: { encoding: string; separator: string; sheet: string | null };
  sheets: readonly string[];
  disabled: boolean;
  onChange: (change: FileForm) => void;
};

/** How a file is written: of a text its encoding and separator, of a spreadsheet the sheet. */
export function FormFields({ file, sheets, disabled, onChange }: Props) {
  const t = useTranslations('imports.readAs');
  const words = useTranslations('importing.separator');
  const { encoding, separator, sheet } = file;
  if (sheet !== null) {
    return (
      <Labelled
        label={t('sheet')}
        value={sheet}
        disabled={disabled || sheets.length < 2}
        options={sheets.map((name) => ({ value: name, label: name }))}
        onChange={(next) => onChange({ sheet: next })}
      />
    );
  }
  const names = [...new Set<string>([encoding, ...encodings])];
  const signs = [...new Set([separator, ...Object.keys(separators)])];
  const nameOf = (sign: string) => {
    const known = Object.entries(separators).find(([one]) => one === sign)?.[1];
    return known ? words(known) : words('other', { separator: sign });
  };
  return (
    <>
      <Labelled
        label={t('encoding')}
        value={encoding}
        disabled={disabled}
        options={names.map((name) => ({
          value: name,
          label: name.toUpperCase().replace('WINDOWS', 'Windows'),
        }))}
        onChange={(next) => onChange({ encoding: next })}
      />
      <Labelled
        label={t('separator')}
        value={separator}
        disabled={disabled}
        options={signs.map((sign) => ({ value: sign, label: nameOf(sign) }))}
        onChange={(next) => onChange({ separator: next })}
      />
    </>
  );
}

type LabelledProps = {
  label: string;
  value: string;
  disabled: boolean;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A choice with its name in front, as a bar has it. */
export function Labelled({ label, ...field }: LabelledProps) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden>{label}</span>
      <SelectField label={label} hideLabel {...field} />
    </span>
  );
}
