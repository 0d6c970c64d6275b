// SPDX-License-Identifier: Apache-2.0
import { UserImport } from '@sanyi/contract';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { ImportFile } from '../ui/import-file.js';

/** Takes a table of new accounts: first tried, then made; the one-time passwords are shown once. */
export function ImportUsers({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      width={760}
      destroyOnHidden
      title={t('userImport.title')}
    >
      <ImportFile
        path="/api/users/import"
        template="/api/users/template"
        accept=".xlsx,.csv"
        reader={UserImport}
        keys={['users']}
        hint={t('userImport.hint')}
        choose={t('userImport.file')}
      >
        {(outcome) => (outcome.kept ? <Made {...outcome} /> : <Fresh {...outcome} />)}
      </ImportFile>
    </Modal>
  );
}

type Outcome = ReturnType<typeof UserImport.parse>;
type FreshUser = Outcome['fresh'][number];
type Password = Outcome['passwords'][number];

/** Which accounts the file would make. */
function Fresh({ fresh }: Outcome) {
  const { t } = useTranslation();
  if (fresh.length === 0) return null;
  const columns: readonly Column<FreshUser>[] = [
    {
      key: 'label',
      title: t('users.label'),
      kind: 'name',
      cell: ({ label }) => <Given>{label}</Given>,
    },
    { key: 'account', title: t('users.account'), cell: ({ account }) => <code>{account}</code> },
    { key: 'post', title: t('users.post'), cell: ({ post }) => t(`posts.${post}`) },
    {
      key: 'region',
      title: t('users.region'),
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
  ];
  return <Listed title={t('userImport.fresh')} columns={columns} rows={fresh} />;
}

/** The one time that these passwords can be read. */
function Made({ passwords }: Outcome) {
  const { t } = useTranslation();
  if (passwords.length === 0) return null;
  const columns: readonly Column<Password>[] = [
    {
      key: 'label',
      title: t('users.label'),
      kind: 'name',
      cell: ({ label }) => <Given>{label}</Given>,
    },
    { key: 'account', title: t('users.account'), cell: ({ account }) => <code>{account}</code> },
    {
      key: 'password',
      title: t('userImport.password'),
      cell: ({ password }) => <code className="secret">{password}</code>,
    },
  ];
  return (
    <>
      <Alert type="warning" showIcon title={t('userImport.once')} />
      <Listed title={t('userImport.made')} columns={columns} rows={passwords} />
    </>
  );
}

function Listed<T extends { readonly account: string }>({
  title,
  columns,
  rows,
}: {
  readonly title: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}) {
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      <Grid caption={title} columns={columns} rows={rows} keyOf={({ account }) => account} />
    </section>
  );
}
