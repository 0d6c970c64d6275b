// SPDX-License-Identifier: Apache-2.0
import { createRoot } from 'react-dom/client';
import { supportOlderBrowsers } from './older-browsers.js';
import './style.css';
import { Desk } from './ui/desk.js';

supportOlderBrowsers();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Desk />);
