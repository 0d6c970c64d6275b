// SPDX-License-Identifier: Apache-2.0
import { RegistryImport } from '@sanyi/contract';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportFile } from '../ui/import-file.js';

/** Takes a workbook of own units and institutions: first tried, then kept; each refused row with its reason. */
export function ImportRegistry({
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
      title={t('registryImport.title')}
    >
      <ImportFile
        path="/api/registry/import"
        template="/api/registry/template"
        accept=".xlsx"
        reader={RegistryImport}
        keys={['units', 'institutions', 'resolve']}
        hint={t('registryImport.hint')}
        choose={t('registryImport.file')}
      />
    </Modal>
  );
}
