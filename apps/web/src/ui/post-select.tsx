// SPDX-License-Identifier: Apache-2.0
import { type Post, POSTS } from '@sanyi/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** Chooses a post; `all` names the choice of none. */
export function PostSelect({
  all,
  ...rest
}: {
  readonly all?: string;
  readonly id?: string;
  readonly value?: Post | '';
  readonly onChange?: (post: Post) => void;
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  return (
    <Select<Post>
      {...(rest as object)}
      className="field"
      allowClear={all !== undefined}
      placeholder={all}
      options={POSTS.map((post) => ({ value: post, label: t(`posts.${post}`) }))}
    />
  );
}
