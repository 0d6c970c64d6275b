// SPDX-License-Identifier: Apache-2.0
import { Input } from 'antd';

/** A text to look for: sent with Enter, the button, or the cross that empties it. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  return (
    <Input.Search
      className="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      allowClear
      onSearch={(text) => {
        onSearch(text.trim());
      }}
    />
  );
}
