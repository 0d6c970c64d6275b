// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useState } from 'react';

/** True from the moment when the element first comes near the screen; at once where `eager`. */
export function useNear(place: RefObject<HTMLElement | null>, eager: boolean): boolean {
  const [near, setNear] = useState(eager);
  useEffect(() => {
    if (near || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1500px' },
    );
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, [near, place]);
  return near;
}
