// SPDX-License-Identifier: Apache-2.0
import type { AccessMatrix } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';

/** One line a route, one column a post. Wider than most screens: it scrolls, and the keyboard can scroll it. */
export function Matrix({ matrix: { posts, routes } }: { readonly matrix: AccessMatrix }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 id="matrix">{t('roles.matrix')}</h2>
      <p className="aside form-hint">{t('roles.matrixHint')}</p>
      <div className="grid-frame wide" tabIndex={0} role="region" aria-labelledby="matrix">
        <table className="grid matrix">
          <caption className="unseen">{t('roles.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('roles.route')}</th>
              {posts.map(({ post }) => (
                <th key={post} scope="col">
                  {t(`posts.${post}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {routes.map(({ method, path, summary, access, cells }) => (
              <tr key={`${method} ${path}`}>
                <th scope="row">
                  <RouteName {...{ method, path, summary, access }} />
                </th>
                {posts.map(({ post }) => (
                  <td key={post}>
                    <Cell value={cells[post] ?? 'no'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What a route does: in Chinese as the server names it, in English by the right it needs. */
function RouteName({
  method,
  path,
  summary,
  access,
}: Pick<AccessMatrix['routes'][number], 'method' | 'path' | 'summary' | 'access'>) {
  const { t, i18n } = useTranslation();
  const isOpen = access === 'public' || access === 'signed-in';
  const right = isOpen ? t(`access.${access}`) : knownWords(i18n, `actions.${access}`, access);
  return (
    <>
      {i18n.language === 'zh' ? summary || t('roles.page') : right}
      <code>
        {method} {path}
      </code>
    </>
  );
}

const KNOWN = ['yes', 'no', 'own', 'own+sums', 'sums', 'all'] as const;

function Cell({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  const known = KNOWN.find((each) => each === value);
  return (
    <span className="right" data-right={value}>
      {known === undefined ? value : t(`rights.${known}`)}
    </span>
  );
}
