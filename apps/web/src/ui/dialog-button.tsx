// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

/** A button that opens a dialog of its own; what stands in the dialog is made anew each time. */
export function DialogButton({
  label,
  title,
  width = 760,
  primary = false,
  startsOpen = false,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly width?: number;
  readonly primary?: boolean;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={open}
        onCancel={() => {
          setOpen(false);
        }}
        footer={null}
        width={width}
        destroyOnHidden
        title={title}
      >
        {children}
      </Modal>
    </>
  );
}
