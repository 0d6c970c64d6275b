// SPDX-License-Identifier: Apache-2.0
import { SearchOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/display.js';

/** The search over everything: a box in the bar, on a narrow screen a sign that leads to its page. */
export function FindBox() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  if (narrow)
    return (
      <Link to="/app/search" className="bar-icon" aria-label={t('search.label')}>
        <SearchOutlined />
      </Link>
    );
  return (
    <form
      className="bar-find"
      role="search"
      aria-label={t('search.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/app/search', search: { query: text.trim() } });
        setText('');
      }}
    >
      <input
        enterKeyHint="search"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
        maxLength={100}
        autoComplete="off"
        aria-label={t('search.placeholder')}
        placeholder={t('search.placeholder')}
      />
      <button type="submit" aria-label={t('search.label')}>
        <SearchOutlined aria-hidden />
      </button>
    </form>
  );
}
