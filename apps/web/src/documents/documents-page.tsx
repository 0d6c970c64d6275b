// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { DOCUMENT_FILTERS } from './document-filters.js';
import { DocumentGrid } from './document-grid.js';
import { documentsQuery, readingsQuery } from './document-queries.js';
import { NoteMeeting } from './note-meeting.js';
import { ReadingGrid } from './reading-grid.js';
import { SampleNotice } from './sample-notice.js';
import { UploadDocument } from './upload-document.js';
import './documents.css';

const LISTS = ['filed', 'waiting'] as const;

/** 改革文件: those in the ledger, those that wait to be confirmed, and the door for a new one. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters] = useFilters(DOCUMENT_FILTERS);
  const files = may['ledger.file'];
  const show = files && filters.show === 'waiting' ? 'waiting' : 'filed';
  return (
    <Page
      title={t('places.documents')}
      lead={t(files ? 'documents.lead' : 'documents.leadRead')}
      actions={
        <>
          {may['ledger.export'] && (
            <TakeOut path="/api/ledger/documents/export" of={t('places.documents')} />
          )}
          {files && <BringIn />}
        </>
      }
    >
      {files && <Which show={show} />}
      {show === 'waiting' ? <Waiting /> : <Filed />}
    </Page>
  );
}

/** The doors for a new one: by noting down a meeting, or by its file. */
const BringIn = () => (
  <>
    <NoteMeeting />
    <UploadDocument />
  </>
);

function Which({ show }: { readonly show: (typeof LISTS)[number] }) {
  const { t } = useTranslation();
  const [, setFilters] = useFilters(DOCUMENT_FILTERS);
  return (
    <div className="filters">
      <Segmented
        aria-label={t('documents.which')}
        options={LISTS.map((value) => ({ value, label: t(`documents.${value}`) }))}
        value={show}
        onChange={(next) => {
          setFilters({ show: next });
        }}
      />
    </div>
  );
}

function Filed() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(documentsQuery());
  return (
    <>
      <EndlessList query={query} empty={t('documents.emptyFiled')}>
        {(documents) => <DocumentGrid documents={documents} />}
      </EndlessList>
      {query.data?.pages[0]?.items.length === 0 && <SampleNotice />}
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <EndlessList query={useInfiniteQuery(readingsQuery())} empty={t('documents.emptyWaiting')}>
      {(readings) => <ReadingGrid readings={readings} />}
    </EndlessList>
  );
}
