// SPDX-License-Identifier: Apache-2.0

const BOUNDARY = 'sanyi-boundary';

/** A form with one file, as a browser sends it. */
export const formOf = (bytes: Uint8Array, name: string, type = 'application/octet-stream') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
});
