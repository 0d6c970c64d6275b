// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Chromium 94 is the oldest browser in offices that we know of. */
const TARGET = 'chrome94';

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    target: TARGET,
    outDir: path.join(here, 'dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
