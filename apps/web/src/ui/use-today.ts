// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { beijingDay } from './beijing-time.js';

/** The day in Beijing on which the page was opened. */
export function useToday(): string {
  const [today] = useState(() => beijingDay(Date.now()));
  return today;
}
