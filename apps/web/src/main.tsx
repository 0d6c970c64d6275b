// SPDX-License-Identifier: Apache-2.0
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n/i18n.js';
import { Shell } from './shell/shell.js';
import { startDisplay } from './ui/display.js';
import './style.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
startDisplay();
await startWords();
createRoot(root).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
);
