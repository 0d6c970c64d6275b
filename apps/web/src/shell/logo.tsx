// SPDX-License-Identifier: Apache-2.0

/** 三医一张网: three knots of one net, drawn here. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="logo">
      <rect width="32" height="32" rx="7" className="logo-ground" />
      <path d="M16 8.5 8.6 21.5h14.8zM16 8.5v8.7M8.6 21.5 16 17.2l7.4 4.3" className="logo-net" />
      <circle cx="16" cy="8.5" r="3.2" className="logo-knot" />
      <circle cx="8.6" cy="21.5" r="3.2" className="logo-knot" />
      <circle cx="23.4" cy="21.5" r="3.2" className="logo-knot" />
      <circle cx="16" cy="17.2" r="2" className="logo-heart" />
    </svg>
  );
}
